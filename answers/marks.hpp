// What a scenario makes of an event: how it is marked wherever it is shown.
#pragma once

#include <string_view>

#include "answers/moments.hpp"

namespace answers {

enum class Mark { recorded, supposed, withdrawn, dropped };
std::string_view name_of(Mark mark);   // "supposed" …
std::string_view label_of(Mark mark);  // the key of what it is called

// Nothing where there is no scenario. What something else is supposed in place of is withdrawn.
std::optional<Mark> mark_of(const Source& source, const engine::Envelope& event);
// What is supposed in place of an event, or none.
engine::Position instead_of(const Source& source, engine::Position position);

}  // namespace answers
