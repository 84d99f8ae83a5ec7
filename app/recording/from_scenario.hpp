// A scenario that has come true: what it supposes is recorded as decisions.
#pragma once

#include <optional>
#include <string>

#include "app/cli/session.hpp"

namespace app {

// What is added is recorded, what is withdrawn or replaced is corrected, all of it or nothing; what
// is on record already adds nothing. The fields that are given state what the scenario leaves open.
// Throws Failure.
Exit record_scenario(Session& session, const Given& given, const std::string& path,
                     std::optional<engine::Position> expected);

}  // namespace app
