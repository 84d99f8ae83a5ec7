#include "events/json_reader.hpp"

#include <algorithm>

#include "events/code_meant.hpp"
#include "events/countries.hpp"
#include "events/expected.hpp"
#include "events/nearest.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

using Type = JsonNode::Type;

tl::unexpected<Mistake> mistake(const JsonNode& node, Message expected) {
  return tl::unexpected(
      Mistake{"", cut_utf8(node.raw, shown_bytes), std::move(expected), node.column});
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

bool is_kind(const Declaration& declared, const Structure& structure) {
  return !structure.kinds.empty() && &declared >= structure.kinds.data() &&
         &declared < structure.kinds.data() + structure.kinds.size();
}

Mistake unknown(const JsonNode& member, const Structure& structure) {
  std::vector<std::string_view> known;
  for (const Declaration& field : structure.fields) known.push_back(field.name);
  for (const Declaration& kind : structure.kinds) known.push_back(kind.name);
  return {"", cut_utf8(member.raw_name, shown_bytes),
          one_of("expected.knownField", nearest(member.name, known), known), member.name_column};
}

tl::expected<std::int64_t, Mistake> whole(const JsonNode& node, const Declaration& declared) {
  const auto value = node.type == Type::number ? whole_number(node.raw) : std::nullopt;
  if (value && *value >= declared.minimum && *value <= declared.maximum) return *value;
  return mistake(node, {std::string(number_key(declared.format)),
                        {number(declared.minimum), number(declared.maximum)}});
}

// Its place among those that can be stated, from 1: its number.
tl::expected<std::uint16_t, Mistake> code(const JsonNode& node, const Declaration& declared) {
  std::vector<std::string_view> known;
  for (const CodeWord& word : declared.codes.subspan(1)) known.push_back(word.name);
  const auto found = std::find(known.begin(), known.end(), node.text);
  if (node.type == Type::text && found != known.end())
    return static_cast<std::uint16_t>(found - known.begin() + 1);
  const std::string_view meant = code_meant(node.text, declared.codes.subspan(1));
  return mistake(node, one_of("expected.oneOf", meant, known));
}

// The node that a mistake's path names ("termsAdopted.parameters[2].value", 1 is the first), or the
// nearest node that holds it.
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

}  // namespace

Checked JsonReader::structure(Made made, const JsonNode& node, const Structure& structure) const {
  if (node.type != Type::object) return mistake(node, {"expected.object", {}});
  const JsonNode* kind = nullptr;
  for (const JsonNode& member : node.children) {
    const Declaration* declared = structure.find(member.name);
    if (declared == nullptr) return inside(member.name, unknown(member, structure));
    if (node.find(member.name) != &member)
      return inside(member.name, mistake(member, {"expected.noDuplicate", {}}).value());
    if (is_kind(*declared, structure)) {
      if (kind != nullptr)
        return inside(member.name,
                      mistake(member, {"expected.oneKind", {text(kind->name)}}).value());
      kind = &member;
    }
    if (auto checked = field(made, member, *declared); !checked)
      return inside(member.name, std::move(checked).error());
  }
  if (!structure.kinds.empty() && kind == nullptr) return mistake(node, {"expected.aKind", {}});
  return {};
}

Checked JsonReader::field(Made made, const JsonNode& node, const Declaration& declared) const {
  if (node.type == Type::null) return mistake(node, {"expected.statedOrLeftOut", {}});
  const auto field = made.getSchema().getFieldByName(declared.name.data());
  const auto set = [&](const auto& value) { made.set(field, value); };
  switch (declared.shape) {
    case Shape::text:
      return plain_text(node).map(
          [&] { set(capnp::Text::Reader(node.text.data(), node.text.size())); });
    case Shape::boolean:
      if (node.type != Type::boolean) return mistake(node, {"expected.trueOrFalse", {}});
      set(node.raw == "true");
      return {};
    case Shape::code:
      return code(node, declared).map([&](std::uint16_t number) {
        set(capnp::DynamicEnum(field.getType().asEnum(), number));
      });
    case Shape::number:
      return number(node, declared).map(set);
    case Shape::structure:
      return structure(made.init(field).as<capnp::DynamicStruct>(), node, *declared.structure);
    default:
      return list(made, node, declared);
  }
}

Checked JsonReader::plain_text(const JsonNode& node) const {
  if (node.type != Type::text) return mistake(node, {"expected.text", {}});
  if (writer_ == Writer::log) return {};
  return recordable(node.text).or_else(
      [&](const Mistake& found) { return Checked(mistake(node, found.expected)); });
}

Checked JsonReader::list(Made made, const JsonNode& node, const Declaration& declared) const {
  if (node.type != Type::list) return mistake(node, {"expected.list", {}});
  const auto field = made.getSchema().getFieldByName(declared.name.data());
  const auto count = static_cast<unsigned>(node.children.size());
  auto items = made.init(field, count).as<capnp::DynamicList>();
  for (unsigned i = 0; i < count; ++i) {
    const JsonNode& item = node.children[i];
    auto checked = declared.shape == Shape::texts
                       ? plain_text(item).map([&] {
                           items.set(i, capnp::Text::Reader(item.text.data(), item.text.size()));
                         })
                       : structure(items[i].as<capnp::DynamicStruct>(), item, *declared.structure);
    if (!checked) return inside(item_name(i + 1), std::move(checked).error());
  }
  return {};
}

tl::expected<std::int64_t, Mistake> JsonReader::number(const JsonNode& node,
                                                       const Declaration& declared) const {
  // Of anything but a text it is empty, and none of these.
  const std::string& text = node.text;
  switch (declared.format) {
    case Format::date:
      if (const auto date = engine::parse_date(text)) return date->days;
      return mistake(node, date_expected(text));
    case Format::person:
      if (const auto person = parse_person(text)) return person->number;
      return mistake(node, {"expected.person", {}});
    case Format::country:
      if (const auto country = parse_country(text)) return country->letters;
      return mistake(node, country_expected(text));
    case Format::position:
      return position(node, declared);
    default:
      return whole(node, declared);
  }
}

tl::expected<std::int64_t, Mistake> JsonReader::position(const JsonNode& node,
                                                         const Declaration& declared) const {
  constexpr std::string_view word = "previous";
  if (!std::string_view(node.text).starts_with(word)) return whole(node, declared);
  const std::string_view rest = std::string_view(node.text).substr(word.size());
  const auto back = rest.empty()            ? std::optional<std::int64_t>(1)
                    : rest.starts_with(':') ? whole_number(rest.substr(1))
                                            : std::nullopt;
  if (!back || *back < 1) return whole(node, declared);
  if (previous_ == nullptr) return mistake(node, {"expected.previousInFile", {}});
  const auto found = (*previous_)(static_cast<std::size_t>(*back));
  if (!found) return mistake(node, {"expected.earlierLine", {events::number(*back)}});
  return static_cast<std::int64_t>(found->value);
}

Mistake placed(Mistake mistake, const JsonNode& decision) {
  const JsonNode& node = node_at(decision, mistake.field);
  mistake.column = node.column;
  const bool absent = mistake.expected.key == "expected.required";
  mistake.found = absent ? "" : cut_utf8(node.raw, shown_bytes);
  return mistake;
}

}  // namespace events
