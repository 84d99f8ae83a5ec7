// Finding the person that a user means.
#pragma once

#include <string>

#include "projections/people.hpp"

namespace app {

// "p-0042", a whole name, or a part of one name only; upper and lower case are alike. Throws
// Failure(usage) when nobody or several are meant, naming who might be.
events::Person who(const projections::People& people, const std::string& asked);

}  // namespace app
