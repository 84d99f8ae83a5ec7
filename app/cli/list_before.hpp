// What followed from member lists when they were imported before: it is not derived again.
#pragma once

#include <vector>

#include "decisions/roster.hpp"
#include "engine/log.hpp"

namespace app {

// The events on record, whether or not they still count, that rest on a line of these lists and on
// the opening of its cycle, in their order; a correction without its replacement.
std::vector<engine::Position> followed_before(const engine::Reading& reading,
                                              const std::vector<decisions::RosterCycle>& cycles,
                                              const decisions::Roll& roll);

}  // namespace app
