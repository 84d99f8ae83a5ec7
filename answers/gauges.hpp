// The gauges of `mag seats`.
#pragma once

#include <vector>

#include "answers/seats.hpp"

namespace answers {

// Of each of the groups, whether or not a rule says anything of it; then of the number of members,
// of women, of new members, and of whatever else a rule measures.
std::vector<Seats::Gauge> gauges(const View& view, const std::vector<events::Group>& groups);

}  // namespace answers
