// Letters of ASCII as small ones and capitals, whatever the locale.
#pragma once

#include <string>
#include <string_view>

namespace events {

constexpr char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
constexpr char capital(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

// "effective-on" of effectiveOn, with '-' between its words.
inline std::string in_words(std::string_view name, char between) {
  std::string words;
  for (const char letter : name) {
    if (small(letter) != letter) words += between;
    words += small(letter);
  }
  return words;
}

}  // namespace events
