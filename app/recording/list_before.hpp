// What followed from member lists when they were imported before: it is not derived again.
#pragma once

#include <vector>

#include "engine/reading.hpp"
#include "rosters/roster.hpp"

namespace app {

// The events on record, whether or not they still count, that rest on a line of these lists and on
// the opening of its cycle, in their order; a correction without its replacement.
std::vector<engine::Position> followed_before(const engine::Reading& reading,
                                              const std::vector<rosters::RosterCycle>& cycles,
                                              const rosters::NameIndex& roll);

}  // namespace app
