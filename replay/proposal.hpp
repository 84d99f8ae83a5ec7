// What is common to recording and supposing: a decision that stands for two events is taken apart,
// and what an event is to amend decides where it stands and who may see it.
#pragma once

#include <vector>

#include "events/payload.hpp"

namespace replay {

// The events that a decision stands for, from position `first` on: the correction and the
// replacement for an eventCorrected with a replacement, else the decision itself.
std::vector<events::Payload> parts_of(const events::Payload& payload, engine::Position first);

// What an event would have to be recorded by.
engine::Draft draft_of(const engine::Envelope& envelope);

// The envelope under which a payload, which must outlive it, would be recorded at `position`.
// `find` gives the event that it amends, recorded or not.
engine::Envelope envelope_of(
    const events::Payload& payload, engine::Position position,
    engine::FunctionRef<std::optional<engine::Envelope>(engine::Position)> find);

}  // namespace replay
