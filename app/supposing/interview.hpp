// Asking on a terminal, step by step, for what is to be supposed.
#pragma once

#include <istream>
#include <optional>

#include "app/cli/session.hpp"
#include "replay/scenario.hpp"

namespace app {

// Asks on standard error, and hears from `in`. A mistake is told, and the same asked again; an
// empty line goes on. What cannot be laid over the record with the rest is told and left aside.
// Nothing when whoever is asked quits.
std::optional<replay::Scenario> interview(Session& session, std::istream& in);

}  // namespace app
