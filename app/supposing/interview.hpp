// Asking on a terminal, step by step, for what is to be supposed.
#pragma once

#include <istream>
#include <string>

#include "app/cli/session.hpp"
#include "replay/scenario.hpp"

namespace app {

// Asks on standard error, and hears from `in`. What cannot be supposed is told, and asked for
// again; an empty line goes on, and the end of the input ends everything.
replay::Scenario interview(Session& session, std::istream& in);

// Asks for a file and writes the scenario to it. Never in the place of another file.
void keep(Session& session, std::istream& in, const replay::Scenario& scenario);

}  // namespace app
