// Texts made comparable, as people take them. Text that is not well-formed UTF-8 stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace events {

// Small letters, and one form for what Unicode can write in several: accents still tell letters
// apart.
std::string folded(std::string_view text);
// Small letters without accents; dashes, spaces and apostrophes of every kind are the plain ones.
std::string without_accents(std::string_view text);

}  // namespace events
