// Seats as a hemicycle: a sector for each group, a disc for each seat, and below it host country
// seats, gauges, what the signs mean, and where it is from.
#pragma once

#include "answers/seats.hpp"
#include "app/svg/svg.hpp"
#include "words/words.hpp"

namespace app {

// Whether its discs are less than 24 pixels across where a phone shows it in 344.
bool is_small(const answers::Seats& seats);
void draw(Svg& svg, const answers::Seats& seats, const words::Words& words);

}  // namespace app
