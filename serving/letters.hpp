// Letters of headers, which are of ASCII.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace serving {

constexpr char in_small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string in_small(std::string_view text) {
  std::string small(text);
  for (char& letter : small) letter = in_small(letter);
  return small;
}

// Whether they differ in the size of letters at most.
inline bool is_same(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char one, char other) { return in_small(one) == in_small(other); });
}

// Without the blanks and tabs around it.
inline std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

// Whether it may be the name of a header or of a method.
inline bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') ||
           (in_small(letter) >= 'a' && in_small(letter) <= 'z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(letter) != std::string_view::npos;
  });
}

}  // namespace serving
