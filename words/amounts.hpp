// Amounts in a sentence: how many, what part of how many, and between which limits it is required.
#pragma once

#include <string>
#include <string_view>

#include "events/codes.hpp"

namespace words {

// "20/46", "44 to 56" of "50 ± 6", "at least 1/4, at most 1/2" of "≥ 1/4, ≤ 1/2"; what is no such
// amount stays as it is. With per cent, to a tenth, a half away from nought: "20/46 (43.5%)",
// "35% to 45%" of "2/5 ± 1/20", "7/30 (23.3%) to 1/3 (33.3%)" of "7/30 … 1/3", where a tenth does
// not say it exactly.
std::string amount_in_words(std::string_view amount, bool per_cent, events::Language language);

}  // namespace words
