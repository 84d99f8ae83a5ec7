// Seats that were left before their cycle was over, and that nobody is on record to have taken
// since (V.1, IV.3).
#pragma once

#include <vector>

#include "counting/situation.hpp"

namespace counting {

// The terms of those who left, as indexes, in order of effect: they resigned, were removed, or
// vacated a host country seat or left it for another country's; observers aside. Of the running
// cycle, and the host country seats left before it.
//
// A seat is taken by whoever takes it over, and by whoever is appointed from that day on – not when
// the cycle opens, where nobody follows somebody – to a seat of that kind and group, a host country
// seat of that country. Who was in it comes first, and then who left first.
std::vector<std::int32_t> left_seats(const Situation& situation);

}  // namespace counting
