#include "events/json_text.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <utility>

#include "events/numbers.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

namespace json = boost::json;

// Builds the tree while Boost.JSON parses. The parser does not say where it is, but calls in the
// order of the tokens, each after it has accepted the token: a cursor follows it from one to the
// next.
struct Builder {
  static constexpr std::size_t max_object_size = longest_decision;
  static constexpr std::size_t max_array_size = longest_decision;
  static constexpr std::size_t max_key_size = longest_decision;
  static constexpr std::size_t max_string_size = longest_decision;

  explicit Builder(std::string_view input) : source(input) {}

  std::string_view source;
  std::size_t cursor = 0;
  JsonNode root;
  std::vector<JsonNode*> open;  // lists and objects not closed yet
  std::string gathered;         // of a text that comes in parts
  std::string name;             // of the member that comes next
  std::string_view raw_name;

  std::string_view take() {
    while (std::string_view(" \t\r\n,:").find(source[cursor]) != std::string_view::npos) ++cursor;
    const std::size_t start = cursor++;
    if (source[start] == '"') {
      while (source[cursor] != '"') cursor += source[cursor] == '\\' ? 2 : 1;
      ++cursor;
    } else if (source[start] != '{' && source[start] != '[') {
      const std::size_t end = source.find_first_of(" \t\r\n,]}", cursor);
      cursor = end == std::string_view::npos ? source.size() : end;
    }
    return source.substr(start, cursor - start);
  }

  std::size_t column_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source.data()) + 1;
  }

  JsonNode& add(JsonNode::Type type) {
    JsonNode& node = open.empty() ? root : open.back()->children.emplace_back();
    node.type = type;
    node.raw = take();
    node.column = column_of(node.raw);
    node.name = std::exchange(name, {});
    node.raw_name = std::exchange(raw_name, {});
    if (!node.raw_name.empty()) node.name_column = column_of(node.raw_name);
    return node;
  }

  bool gather(json::string_view part) {
    gathered.append(part.data(), part.size());
    return true;
  }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool begin(JsonNode::Type type) {
    open.push_back(&add(type));
    return true;
  }
  bool on_object_begin(json::error_code&) { return begin(JsonNode::Type::object); }
  bool on_array_begin(json::error_code&) { return begin(JsonNode::Type::list); }
  bool close() {
    while (source[cursor] != '}' && source[cursor] != ']') ++cursor;
    ++cursor;
    JsonNode& node = *open.back();
    node.raw = source.substr(node.column - 1, cursor - node.column + 1);
    open.pop_back();
    return true;
  }
  bool on_object_end(std::size_t, json::error_code&) { return close(); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    gather(part);
    raw_name = take();
    name = std::exchange(gathered, {});
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    return gather(part);
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    gather(part);
    add(JsonNode::Type::text).text = std::exchange(gathered, {});
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool plain(JsonNode::Type type) {
    add(type);
    return true;
  }
  bool number() { return plain(JsonNode::Type::number); }
  bool on_int64(std::int64_t, json::string_view, json::error_code&) { return number(); }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return number(); }
  bool on_double(double, json::string_view, json::error_code&) { return number(); }
  bool on_bool(bool, json::error_code&) { return plain(JsonNode::Type::boolean); }
  bool on_null(json::error_code&) { return plain(JsonNode::Type::null); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }
};

tl::unexpected<Mistake> mistake(std::string_view text, std::size_t offset, Message expected) {
  constexpr std::size_t shown = 20;
  const std::size_t start = std::min(offset, text.size());
  return tl::unexpected(
      Mistake{"", cut_utf8(text.substr(start), shown), std::move(expected), start + 1});
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view member) const {
  for (const JsonNode& child : children)
    if (child.name == member) return &child;
  return nullptr;
}

tl::expected<JsonNode, Mistake> parse_json(std::string_view text) {
  if (text.size() > longest_decision)
    return mistake(text, longest_decision, {"expected.shorterLine", {number(longest_decision)}});
  if (const std::size_t bad = invalid_utf8(text); bad < text.size())
    return mistake(text, bad, {"expected.utf8", {}});
  json::basic_parser<Builder> parser(json::parse_options{}, text);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error) {
    const bool deep = error == json::error::too_deep;
    return mistake(text, read, {deep ? "expected.shallowJson" : "expected.json", {}});
  }
  const std::size_t rest = text.find_first_not_of(" \t\r\n", read);
  if (rest != std::string_view::npos) return mistake(text, rest, {"expected.oneDecision", {}});
  return std::move(parser.handler().root);
}

std::optional<std::int64_t> whole_number(std::string_view raw) {
  const auto value = parse_number<std::int64_t>(raw);
  return value && std::to_string(*value) == raw ? value : std::nullopt;
}

}  // namespace events
