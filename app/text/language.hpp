// The languages of answers, as options, addresses and documents name them.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "events/codes.hpp"

namespace app {

inline constexpr std::array<std::string_view, 2> languages = {"en", "fr"};  // in order of the enum

constexpr std::string_view language_tag(events::Language language) {
  return languages[static_cast<std::size_t>(language)];
}

inline std::optional<events::Language> language_named(std::string_view name) {
  const auto found = std::find(languages.begin(), languages.end(), name);
  if (found == languages.end()) return std::nullopt;
  return static_cast<events::Language>(found - languages.begin());
}

}  // namespace app
