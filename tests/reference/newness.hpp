// V.4: whether somebody's seat changed hands between the cycle before and the running one.
#pragma once

#include "tests/reference/verdicts.hpp"

namespace reference::naive {

// Of a member who sits; nothing where the record does not say.
std::optional<bool> is_new_member(const Body& body, const Term& term);
// Whether the record shows that somebody had left before the cycle, and had not come back by then.
bool had_left(const Body& body, events::Person person, const Cycle& cycle);

}  // namespace reference::naive
