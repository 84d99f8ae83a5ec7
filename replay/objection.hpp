// Objections: what of a timeline would be refused in its place.
#pragma once

#include <vector>

#include "decisions/decide.hpp"
#include "replay/timeline.hpp"

namespace replay {

// An event that would be refused in its place: recorded, proposed or supposed.
struct Objection {
  engine::Position position;
  engine::Date on;  // the day on which it takes effect
  decisions::Refusal refusal;
};

// What would be refused, in order of effect, of the events for which `asks` is true; and of any
// what waits for an opening that was taken back. Whether what is refused happens all the same, so
// that later events are held against it, `happens` says.
using OfEvent = engine::FunctionRef<bool(const engine::Envelope&)>;
std::vector<Objection> objections(const Timeline& timeline, OfEvent asks, OfEvent happens);

}  // namespace replay
