// Answers as drawings: draw(svg, answer, words), a function each, declared here.
#pragma once

#include "app/svg/svg.hpp"
#include "words/words.hpp"

namespace app {}
