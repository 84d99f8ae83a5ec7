// Seats that were left before their cycle was over, or ended with the one before, and that nobody
// is on record to have taken since (V.1, IV.3).
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

// The terms of seats that ended when the running cycle opened, of stakeholders and the chair, as
// indexes, by seat kind and group: not renewed, as an event says or a list that names everyone
// shows. What neither says is not known to be empty, and is none of them.
//
// A seat is taken by whoever is appointed to one of that kind in the running cycle: their own if
// they had one, else one of their group, else, where they began with the cycle, any other – no
// terms of reference keep a seat for a group.
std::vector<std::int32_t> ended_seats(const Situation& situation);

}  // namespace counting
