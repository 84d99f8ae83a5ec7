// French typography: the spaces that do not break and the apostrophe that is none of a keyboard.
// Sentences stand in the source as one types them; what a person reads is set here, once.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace words {

inline constexpr std::array<std::string_view, 12> french_months = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

// U+202F before ; ? ! and inside « », U+00A0 before : and %, behind n° and between a day, its month
// and its year ("{0} %" and "l'{0}" too, whose places are filled later), ’ between letters. A sign
// without a space before it – in a time, an address, the id of a finding – stays as it is. What is
// set already is not changed.
std::string set_in_french(std::string_view text);

}  // namespace words
