// JSON text as a tree that remembers where each value stood and how it was written, duplicates
// included, so that a mistake can be pointed at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/payload.hpp"

namespace events {

struct JsonNode {
  enum class Type { null, boolean, number, text, list, object };

  Type type = Type::null;
  std::size_t column = 0;  // of its first byte, 1 is the first of the line
  std::string_view raw;    // as written
  std::string text;        // of a text, with its escapes resolved
  std::string name;        // of a member of an object, with its escapes resolved
  std::string_view raw_name;
  std::size_t name_column = 0;
  std::vector<JsonNode> children;

  // The first member of this name, or null.
  const JsonNode* find(std::string_view member) const;
};

inline constexpr std::size_t longest_decision = 1 << 20;  // bytes, as JSON and as payload

// Reads one value and nothing else; the nodes view `text`. Numbers are kept as written.
tl::expected<JsonNode, Mistake> parse_json(std::string_view text);
// "12" to 12 when it is written as a whole number without sign +, leading zero, fraction or
// exponent.
std::optional<std::int64_t> whole_number(std::string_view raw);
// A text as JSON writes it.
std::string quoted(std::string_view text);

}  // namespace events
