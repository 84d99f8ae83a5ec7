// Numbers as text.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

namespace events {

// The number that the text is as a whole; nothing when it is anything else, or too large.
template <std::integral Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(value) : std::nullopt;
}

}  // namespace events
