// Keeping a scenario that was asked for.
#pragma once

#include "app/supposing/questions.hpp"
#include "replay/scenario.hpp"

namespace app {

// Asks for a file until there is none of its name, and writes the scenario to it; an empty line is
// a name made of the scenario's, "-" or to quit keeps nothing.
void keep(Session& session, std::istream& in, const replay::Scenario& scenario);

}  // namespace app
