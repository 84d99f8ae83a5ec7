// Everything that is wrong with a decision that is given as fields on the command line.
#pragma once

#include <vector>

#include "app/recording/typed_decision.hpp"

namespace app {

// The mistakes of the fields as they were given, then what is missing; each is named by its option,
// as typed. Empty for a decision.
std::vector<events::Mistake> mistakes_in(events::Kind kind, const TypedFields& fields);

}  // namespace app
