// Text as it lies on a page: what is safe to show, how wide it is, and where its lines break.
// Counted in columns as shown, not in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace words {

// The text without control characters: what stands in a record must not steer the terminal.
std::string sanitised(std::string_view text);
// How many columns of a terminal the text takes.
std::size_t columns_of(std::string_view text);

// Where to break a line that is too long: the end of what stays on it, and the start of the rest.
struct Break {
  std::size_t end, rest;
};
// The whole text when it fits. Before a space a line may be broken, behind a slash only if there is
// no space in it.
Break break_of(std::string_view text, std::size_t width);
// The text broken into lines of at most `width` columns at spaces, each after the first indented. A
// longer word is broken behind a slash, or between signs that are two columns wide; any other, and
// an address (https://…), stays in one piece and runs over.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);
// How wide lines have to be so that no word runs over.
std::size_t longest_word(std::string_view text);

}  // namespace words
