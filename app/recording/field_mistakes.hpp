// Everything that is wrong with a decision that is given as fields on the command line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "events/codes.hpp"
#include "events/payload.hpp"

namespace app {

using Fields = std::vector<std::pair<std::string, std::string>>;

// The mistakes of the fields as they were given, then what is missing; each is named by its option,
// as typed. Empty for a decision.
std::vector<events::Mistake> mistakes_in(events::Kind kind, const Fields& fields);

}  // namespace app
