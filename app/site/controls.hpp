// What only the script can use: it takes them out of templates, so that nothing is shown that does
// not work, and no sentence stands in the script.
#pragma once

#include <string>

#include "words/words.hpp"

namespace app {

// <template> elements: the slider of days, the panel beside a picture, the choice of a theme.
std::string controls(const words::Words& words);

}  // namespace app
