#include <capnp/any.h>
#include <capnp/message.h>
#include <capnp/serialize.h>

#include <cstring>
#include <map>

#include "events/canonical.hpp"
#include "events/catalogue.hpp"
#include "events/countries.hpp"
#include "events/event.hpp"
#include "events/json_text.hpp"
#include "events/mistake.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

constexpr std::size_t longest_text = 4096;

tl::unexpected<Mistake> mistake(Message expected, std::string found = "", std::string field = "") {
  return tl::unexpected(Mistake{std::move(field), std::move(found), std::move(expected), 0});
}

// Which bits of a struct's data, and how many of its pointers, this version of the schema uses:
// anything else was written by a newer one and would be lost on us.
struct Known {
  std::vector<bool> bits;
  std::size_t pointers = 0;
};

std::size_t bits_of(capnp::Type type) {
  if (type.isBool()) return 1;
  if (type.isInt16() || type.isUInt16() || type.isEnum()) return 16;
  if (type.isInt32() || type.isUInt32()) return 32;
  return type.isUInt64() ? 64 : 0;
}

void note_known(capnp::StructSchema schema, std::map<std::uint64_t, Known>& all) {
  const auto proto = schema.getProto().getStruct();
  const auto [place, is_new] = all.try_emplace(schema.getProto().getId());
  if (!is_new) return;
  Known known{std::vector<bool>(std::size_t{proto.getDataWordCount()} * 64),
              proto.getPointerCount()};
  const auto use = [&known](std::size_t size, std::size_t offset) {
    for (std::size_t bit = 0; bit < size; ++bit) known.bits.at(size * offset + bit) = true;
  };
  if (proto.getDiscriminantCount() > 0) use(16, proto.getDiscriminantOffset());
  for (const auto field : schema.getFields()) {
    const capnp::Type type = field.getType();
    use(bits_of(type), field.getProto().getSlot().getOffset());
    if (type.isStruct()) note_known(type.asStruct(), all);
    if (type.isList() && type.asList().getElementType().isStruct())
      note_known(type.asList().getElementType().asStruct(), all);
  }
  place->second = std::move(known);
}

bool holds_unknown(capnp::DynamicStruct::Reader reader) {
  static const std::map<std::uint64_t, Known> all = [] {
    std::map<std::uint64_t, Known> made;
    note_known(capnp::Schema::from<schema::Decision>(), made);
    return made;
  }();
  const Known& known = all.at(reader.getSchema().getProto().getId());
  const capnp::AnyStruct::Reader any = reader.as<capnp::AnyStruct>();
  const auto pointers = any.getPointerSection();
  for (std::size_t i = known.pointers; i < pointers.size(); ++i)
    if (!pointers[static_cast<unsigned>(i)].isNull()) return true;
  const auto data = any.getDataSection();
  for (std::size_t bit = 0; bit < data.size() * 8; ++bit)
    if ((data[bit / 8] >> bit % 8 & 1) != 0 && (bit >= known.bits.size() || !known.bits[bit]))
      return true;
  return false;
}

Checked check_held(std::string_view value) {
  const auto refused = [&](Message expected) {
    return mistake(std::move(expected), cut_utf8(value, shown_bytes));
  };
  if (value.find_first_not_of(' ') == std::string_view::npos)
    return refused({"expected.someText", {}});
  if (value.size() > longest_text) return refused({"expected.shorterText", {number(longest_text)}});
  if (invalid_utf8(value) < value.size()) return refused({"expected.utf8", {}});
  if (has_control(value)) return refused({"expected.printable", {}});
  return {};
}

Checked check_number(std::int64_t value, const Declaration& declared) {
  const bool is_country = declared.format == Format::country;
  const Country country{static_cast<std::uint16_t>(value)};
  if (is_country && !parse_country(to_string(country)))
    return mistake({"expected.country", {}}, cut_utf8(to_string(country), shown_bytes));
  if (value < declared.minimum || value > declared.maximum)
    return mistake({"expected.inRange", {number(declared.minimum), number(declared.maximum)}},
                   std::to_string(value));
  return {};
}

Checked check_structure(capnp::DynamicStruct::Reader reader, const Structure& structure);

Checked check_list(capnp::DynamicList::Reader list, const Declaration& declared) {
  if (list.size() == 0) return mistake({"expected.someItems", {}}, "[]");
  for (unsigned i = 0; i < list.size(); ++i) {
    auto checked = declared.shape == Shape::texts
                       ? check_held(view(list[i].as<capnp::Text>()))
                       : check_structure(list[i].as<capnp::DynamicStruct>(), *declared.structure);
    if (!checked) return inside(item_name(i + 1), std::move(checked).error());
  }
  return {};
}

Checked check_stated(const capnp::DynamicValue::Reader& value, const Declaration& declared) {
  switch (declared.shape) {
    case Shape::text:
      return check_held(view(value.as<capnp::Text>()));
    case Shape::boolean:
      return {};
    case Shape::code:
      if (value.as<capnp::DynamicEnum>().getRaw() >= declared.codes.size())
        return mistake({"expected.knownVersion", {}},
                       std::to_string(value.as<capnp::DynamicEnum>().getRaw()));
      return {};
    case Shape::number:
      return check_number(number_in(value), declared);
    case Shape::structure:
      return check_structure(value.as<capnp::DynamicStruct>(), *declared.structure);
    default:
      return check_list(value.as<capnp::DynamicList>(), declared);
  }
}

Checked check_field(capnp::DynamicStruct::Reader reader, capnp::StructSchema::Field field,
                    const Declaration& declared) {
  Checked checked;
  if (reader.has(field, capnp::HasMode::NON_DEFAULT))
    checked = check_stated(reader.get(field), declared);
  else if (declared.required)
    checked = mistake({"expected.required", {}});
  if (checked) return {};
  return inside(declared.name, std::move(checked).error());
}

Checked check_structure(capnp::DynamicStruct::Reader reader, const Structure& structure) {
  if (holds_unknown(reader)) return mistake({"expected.knownVersion", {}});
  std::size_t place = 0;
  for (const auto field : reader.getSchema().getNonUnionFields())
    if (auto checked = check_field(reader, field, structure.fields.at(place++)); !checked)
      return checked;
  if (structure.kinds.empty()) return {};
  KJ_IF_MAYBE (kind, reader.which()) {
    const Declaration& declared = structure.kinds.at(kind->getProto().getDiscriminantValue());
    if (!reader.has(*kind)) return mistake({"expected.aKind", {}});
    return check_field(reader, *kind, declared);
  }
  return mistake({"expected.knownVersion", {}});
}

// What must hold between fields.
Checked check_together(schema::Decision::Reader decision) {
  if (!decision.isEventCorrected()) return {};
  const auto correction = decision.getEventCorrected();
  if (decision.getAmends() != 0)
    return mistake({"expected.leftOut", {}}, std::to_string(decision.getAmends()), "amends");
  if (correction.getWithdrawn() == correction.hasReplacement())
    return mistake({"expected.withdrawnOrReplacement", {}}, "", "eventCorrected");
  if (!correction.hasReplacement()) return {};
  const auto replacement = correction.getReplacement();
  const std::string path = "eventCorrected.replacement.";
  if (replacement.isEventCorrected())
    return mistake({"expected.noCorrection", {}}, "", path + "eventCorrected");
  for (const auto& [name, value] :
       {std::pair{"cause", replacement.getCause()}, std::pair{"amends", replacement.getAmends()}})
    if (value != 0) return mistake({"expected.leftOut", {}}, std::to_string(value), path + name);
  return {};
}

Checked check_words(kj::ArrayPtr<const capnp::word> words) {
  // Every word may be visited a few times; no JSON nests deeper either.
  const capnp::ReaderOptions limits{longest_decision, 64};
  const kj::ArrayPtr<const capnp::word> segments[] = {words};
  capnp::SegmentArrayMessageReader message(kj::arrayPtr(segments, 1), limits);
  const auto decision = message.getRoot<schema::Decision>();
  const kj::Array<capnp::word> canonical = capnp::canonicalize(decision);
  if (canonical.asBytes() != words.asBytes()) return mistake({"expected.canonical", {}});
  if (auto checked = check_structure(decision, decision_structure()); !checked) return checked;
  return check_together(decision);
}

}  // namespace

tl::expected<void, Mistake> check(std::span<const std::byte> payload) {
  constexpr std::size_t word = sizeof(capnp::word);
  if (payload.empty() || payload.size() % word != 0) return mistake({"expected.wellFormed", {}});
  if (payload.size() > longest_decision)
    return mistake({"expected.shorterDecision", {number(longest_decision)}});
  const auto* first = reinterpret_cast<const capnp::word*>(payload.data());
  kj::Array<capnp::word> aligned;
  if (reinterpret_cast<std::uintptr_t>(payload.data()) % word != 0) {
    aligned = kj::heapArray<capnp::word>(payload.size() / word);
    std::memcpy(aligned.begin(), payload.data(), payload.size());
    first = aligned.begin();
  }
  Checked checked;
  const auto broken = kj::runCatchingExceptions(
      [&] { checked = check_words(kj::arrayPtr(first, payload.size() / word)); });
  return broken == nullptr ? checked : mistake({"expected.wellFormed", {}});
}

Checked check_text(std::string_view text) {
  if (text.empty()) return {};
  auto checked = check_held(text).and_then([&] { return recordable(text); });
  if (!checked) checked.error().found = cut_utf8(quoted(text), shown_bytes);
  return checked;
}

}  // namespace events
