// What stands for a value in a usage line, in the language of the page: FILE, in French FICHIER.
#pragma once

#include <string>
#include <string_view>

#include "events/codes.hpp"

namespace app {

// Of the name that an option or operand gives its value; "" of one that is not listed, and a test
// fails.
std::string placeholder(std::string_view name, events::Language language);

}  // namespace app
