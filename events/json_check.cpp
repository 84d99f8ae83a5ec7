#include "events/json_check.hpp"

#include <algorithm>
#include <charconv>

#include "events/catalogue.hpp"
#include "events/code_meant.hpp"
#include "events/countries.hpp"
#include "events/expected.hpp"
#include "events/mistake.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

using Type = JsonNode::Type;

tl::unexpected<Mistake> mistake(const JsonNode& node, Message expected) {
  return tl::unexpected(
      Mistake{"", cut_utf8(node.raw, shown_bytes), std::move(expected), node.column});
}

// One of these; `meant` is the one that may be meant, or "".
Message one_of(std::string_view key, std::string_view meant,
               const std::vector<std::string_view>& known) {
  std::string list;
  for (const std::string_view name : known) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  if (meant.empty()) return {std::string(key), {text(list)}};
  return {std::string(key) + "Nearest", {text(std::string(meant)), text(list)}};
}

std::string_view number_key(Format format) {
  switch (format) {
    case Format::cycle:
      return "expected.cycle";
    case Format::count:
      return "expected.count";
    case Format::ordinal:
      return "expected.ordinal";
    case Format::minor_units:
      return "expected.minorUnits";
    case Format::position:
      return "expected.position";
    default:
      return "expected.number";
  }
}

class Check {
 public:
  Check(Writer writer, const Previous* previous) : writer_(writer), previous_(previous) {}

  Checked object(JsonNode& node, const Structure& structure) const {
    if (node.type != Type::object) return mistake(node, {"expected.object", {}});
    const JsonNode* kind = nullptr;
    std::vector<std::string_view> seen;
    for (JsonNode& member : node.children) {
      const Declaration* declared = structure.find(member.name);
      if (declared == nullptr) return inside(member.name, unknown(member, structure));
      if (std::find(seen.begin(), seen.end(), member.name) != seen.end())
        return inside(member.name, mistake(member, {"expected.noDuplicate", {}}).value());
      seen.push_back(member.name);
      if (is_kind(*declared, structure)) {
        if (kind != nullptr)
          return inside(member.name,
                        mistake(member, {"expected.oneKind", {text(kind->name)}}).value());
        kind = &member;
      }
      if (auto checked = field(member, *declared); !checked)
        return inside(member.name, std::move(checked).error());
    }
    if (!structure.kinds.empty() && kind == nullptr) return mistake(node, {"expected.aKind", {}});
    return {};
  }

 private:
  static bool is_kind(const Declaration& declared, const Structure& structure) {
    return !structure.kinds.empty() && &declared >= structure.kinds.data() &&
           &declared < structure.kinds.data() + structure.kinds.size();
  }

  static Mistake unknown(const JsonNode& member, const Structure& structure) {
    std::vector<std::string_view> known;
    for (const Declaration& field : structure.fields) known.push_back(field.name);
    for (const Declaration& kind : structure.kinds) known.push_back(kind.name);
    Mistake made =
        mistake(member, one_of("expected.knownField", nearest(member.name, known), known)).value();
    made.found = cut_utf8(member.raw_name, shown_bytes);
    made.column = member.name_column;
    return made;
  }

  Checked field(JsonNode& node, const Declaration& declared) const {
    if (node.type == Type::null) return mistake(node, {"expected.statedOrLeftOut", {}});
    switch (declared.shape) {
      case Shape::text:
        return plain_text(node);
      case Shape::boolean:
        if (node.type != Type::boolean) return mistake(node, {"expected.trueOrFalse", {}});
        return {};
      case Shape::code:
        return code(node, declared);
      case Shape::number:
        return formatted(node, declared);
      case Shape::structure:
        return object(node, *declared.structure);
      default:
        return list(node, declared);
    }
  }

  Checked plain_text(const JsonNode& node) const {
    if (node.type != Type::text) return mistake(node, {"expected.text", {}});
    if (writer_ == Writer::log) return {};
    if (!node.text.empty() && is_blank(node.text)) return mistake(node, {"expected.someText", {}});
    if (const Unseen sign = unseen(node.text); sign.place > 0)
      return mistake(
          node, {"expected.seen", {text(sign.code), number(static_cast<long long>(sign.place))}});
    return {};
  }

  static Checked code(const JsonNode& node, const Declaration& declared) {
    std::vector<std::string_view> known;
    for (const CodeWord& word : declared.codes.subspan(1)) known.push_back(word.name);
    if (node.type == Type::text && std::find(known.begin(), known.end(), node.text) != known.end())
      return {};
    const std::string_view meant = code_meant(node.text, declared.codes.subspan(1));
    return mistake(node, one_of("expected.oneOf", meant, known));
  }

  Checked list(JsonNode& node, const Declaration& declared) const {
    if (node.type != Type::list) return mistake(node, {"expected.list", {}});
    std::size_t place = 0;
    for (JsonNode& item : node.children) {
      ++place;
      auto checked =
          declared.shape == Shape::texts ? plain_text(item) : object(item, *declared.structure);
      if (!checked) return inside(item_name(place), std::move(checked).error());
    }
    return {};
  }

  Checked formatted(JsonNode& node, const Declaration& declared) const {
    const bool is_text = node.type == Type::text;
    switch (declared.format) {
      case Format::date:
        if (!is_text || !engine::parse_date(node.text))
          return mistake(node, date_expected(node.text));
        return {};
      case Format::person:
        if (!is_text || !parse_person(node.text)) return mistake(node, {"expected.person", {}});
        return {};
      case Format::country:
        return country_code(node);
      case Format::position:
        return position_number(node, declared);
      default:
        return whole(node, declared);
    }
  }

  static Checked country_code(const JsonNode& node) {
    if (node.type == Type::text && parse_country(node.text)) return {};
    return mistake(node, country_expected(node.text));
  }

  static Checked whole(const JsonNode& node, const Declaration& declared) {
    const auto value = node.type == Type::number ? whole_number(node.raw) : std::nullopt;
    if (value && *value >= declared.minimum && *value <= declared.maximum) return {};
    return mistake(node, {std::string(number_key(declared.format)),
                          {number(declared.minimum), number(declared.maximum)}});
  }

  Checked position_number(JsonNode& node, const Declaration& declared) const {
    constexpr std::string_view word = "previous";
    if (node.type != Type::text || !std::string_view(node.text).starts_with(word))
      return whole(node, declared);
    std::string_view rest = std::string_view(node.text).substr(word.size());
    const auto back = rest.empty()            ? std::optional<std::int64_t>(1)
                      : rest.starts_with(':') ? whole_number(rest.substr(1))
                                              : std::nullopt;
    if (!back || *back < 1) return whole(node, declared);
    if (previous_ == nullptr) return mistake(node, {"expected.previousInFile", {}});
    const auto found = (*previous_)(static_cast<std::size_t>(*back));
    if (!found) return mistake(node, {"expected.earlierLine", {number(*back)}});
    node.type = Type::number;
    node.text = std::to_string(found->value);
    return {};
  }

  Writer writer_;
  const Previous* previous_;
};

}  // namespace

Checked check_json(JsonNode& decision, Writer writer, const Previous* previous) {
  return Check(writer, previous).object(decision, decision_structure());
}

const JsonNode& node_at(const JsonNode& decision, std::string_view path) {
  const JsonNode* node = &decision;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of(".[", 1), path.size());
    const std::string_view step = path.substr(0, end);
    path.remove_prefix(end < path.size() && path[end] == '.' ? end + 1 : end);
    const JsonNode* next = nullptr;
    if (step.starts_with('[')) {
      const auto place = whole_number(step.substr(1, step.size() - 2)).value_or(0);
      if (place >= 1 && static_cast<std::size_t>(place) <= node->children.size())
        next = &node->children[static_cast<std::size_t>(place) - 1];
    } else {
      next = node->find(step);
    }
    if (next == nullptr) return *node;
    node = next;
  }
  return *node;
}

std::optional<std::int64_t> whole_number(std::string_view raw) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  const bool whole = error == std::errc{} && end == raw.data() + raw.size();
  if (!whole || std::to_string(value) != raw) return std::nullopt;
  return value;
}

}  // namespace events
