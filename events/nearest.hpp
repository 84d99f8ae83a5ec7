// The nearest known word to one that is not known, for messages that suggest what was meant.
#pragma once

#include <span>
#include <string_view>

namespace events {

// The candidate with the smallest edit distance to `word` (letters added, dropped, changed or two
// neighbours swapped; upper and lower case are alike), the first of several; "" when none is close
// enough to be meant: more than a third of its letters differ.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace events
