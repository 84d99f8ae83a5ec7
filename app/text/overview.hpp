// All cycles at a glance: named seats of published ones, in all and by group, and how many
// findings.
#pragma once

#include <vector>

#include "app/cli/session.hpp"
#include "replay/timeline.hpp"

namespace app {

// One line for each day, in the format that the session asks for.
void show_overview(Session& session, const std::vector<replay::Timeline>& days);

}  // namespace app
