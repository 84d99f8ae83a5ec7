// V.4: whether somebody's seat changed hands between the cycle before and the running one.
#pragma once

#include "tests/reference/verdicts.hpp"

namespace reference::naive {

// Of a member who sits; nothing where the record does not say.
std::optional<bool> is_new_member(const Body& body, const Term& term);

}  // namespace reference::naive
