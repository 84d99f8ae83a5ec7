// The target of a request: where on the site, and what is asked there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace serving {

// In the order in which they were given; what is empty on both sides is left out.
using NamesAndValues = std::vector<std::pair<std::string, std::string>>;

// Texts are decoded and valid UTF-8 without control characters.
struct Target {
  // What stands between slashes: "/" is {""}, "/a/" is {"a", ""}. A segment may hold a slash that
  // was written %2F; none is "." or "..".
  std::vector<std::string> path;
  NamesAndValues query;

  // The value of the first of that name, or nothing.
  std::optional<std::string_view> value_of(std::string_view name) const;

  friend bool operator==(const Target&, const Target&) = default;
};

enum class TargetMistake {
  too_long,
  not_origin_form,  // does not begin with a slash, or holds what no target may hold
  control_character,
  bad_escape,
  not_utf8,
  dot_segment,
};

// `longest`: in bytes, as written.
tl::expected<Target, TargetMistake> parse_target(std::string_view text, std::size_t longest);

// What a form sends (application/x-www-form-urlencoded). Its texts may have lines.
tl::expected<NamesAndValues, TargetMistake> parse_form(std::string_view text);

// The target as it would be written: what is parsed from it equals `target`.
std::string text_of(const Target& target);

}  // namespace serving
