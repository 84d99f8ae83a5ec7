// Seats as a hemicycle: a sector for each group, a disc for each seat, and below it host country
// seats, gauges, what the signs mean, and where it is from.
#pragma once

#include "answers/seats.hpp"
#include "app/svg/svg.hpp"
#include "words/words.hpp"

namespace app {

void draw(Svg& svg, const answers::Seats& seats, const words::Words& words);

}  // namespace app
