// How near what is measured comes to what is required, a line each.
#pragma once

#include <string>

#include "answers/seats.hpp"
#include "app/svg/svg.hpp"
#include "words/words.hpp"

namespace app {

// What is measured: "governments", "members", "new members".
std::string name_of(const answers::Seats::Gauge& gauge, const words::Words& words);
// "25/55 (45.5%)"; where it is not known, between which it is; "" where nothing is known.
std::string measure_of(const answers::Seats::Gauge& gauge, const words::Words& words);
// The verdict, or that there is no rule yet.
std::string verdict_of(const answers::Seats::Gauge& gauge, const words::Words& words);

inline constexpr long long gauge_height = 520;  // tenths, of one
// Bars of that width below y: full to what is measured, hatched between what is possible, with a
// band for what still complies and a mark for what is required. What is of a part of the seats has
// its colour.
void draw_gauges(Svg& svg, const answers::Seats& seats, long long width, long long y,
                 const words::Words& words);

}  // namespace app
