// Answers as drawings: draw(svg, answer, words), a function each, declared here.
#pragma once

#include "answers/people.hpp"
#include "app/svg/seats.hpp"
#include "app/svg/svg.hpp"
#include "words/words.hpp"

namespace app {

// A ribbon for each person, through the cycles.
void draw(Svg& svg, const answers::People& answer, const words::Words& words);
// The same for a phone: each name above its ribbon.
void draw_narrow(Svg& svg, const answers::People& answer, const words::Words& words);

}  // namespace app
