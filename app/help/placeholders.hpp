// What stands for a value in a usage line, in the language of the page: FILE, in French FICHIER.
#pragma once

#include <string>
#include <string_view>

#include "events/codes.hpp"

namespace app {

// Of the name that an option or operand gives its value; a name that is not listed stays as it is,
// and a test fails.
std::string placeholder(std::string_view name, events::Language language);
bool is_placeholder(std::string_view name);

}  // namespace app
