// Scenario files as the command is given them.
#pragma once

#include <string>

#include "app/cli/session.hpp"
#include "replay/scenario.hpp"

namespace app {

// The scenario in a file, or on standard input, which is "-", with all that it stands on; of one
// that came with the question no file is looked for. Throws Failure(refused) with the place of the
// first mistake; all others are told on standard error.
replay::Scenario scenario_of(Session& session, const std::string& path);

}  // namespace app
