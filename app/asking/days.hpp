// The days that a verb is asked about: one, or the last day of each of several cycles.
#pragma once

#include <vector>

#include "app/cli/session.hpp"
#include "replay/timeline.hpp"

namespace app {

// The timeline of --as-of; or, with --from and --to, one for the last day of each cycle between
// them: of those that two years name, or whose last day lies between two dates. Throws
// Failure(usage) for a range with --as-of, without a cycle in it, or that names a cycle which is no
// longer open.
std::vector<replay::Timeline> days(Session& session, const Given& given);
// The same for every cycle on record.
std::vector<replay::Timeline> every_cycle(Session& session);

}  // namespace app
