#include <capnp/compat/json.h>
#include <capnp/dynamic.h>
#include <capnp/message.h>

#include "catalogue.capnp.h"
#include "events/canonical.hpp"
#include "events/catalogue.hpp"
#include "events/countries.hpp"
#include "events/json_check.hpp"
#include "events/payload.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

using capnp::JsonCodec;
using capnp::JsonValue;

std::string_view view(capnp::Text::Reader text) { return {text.begin(), text.size()}; }

// The formats of the catalogue as handlers of the codec. Values have passed check_json, so that
// decoding cannot fail.
#pragma GCC diagnostic push
// The codec's own base: handlers are never deleted through it.
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
struct DateField final : JsonCodec::Handler<std::int32_t> {
  void encode(const JsonCodec&, std::int32_t days, JsonValue::Builder output) const override {
    output.setString(engine::to_string(engine::Date{days}));
  }
  std::int32_t decode(const JsonCodec&, JsonValue::Reader input) const override {
    return engine::parse_date(view(input.getString())).value().days;
  }
};

struct PersonField final : JsonCodec::Handler<std::uint32_t> {
  void encode(const JsonCodec&, std::uint32_t number, JsonValue::Builder output) const override {
    output.setString(to_string(Person{number}));
  }
  std::uint32_t decode(const JsonCodec&, JsonValue::Reader input) const override {
    return parse_person(view(input.getString())).value().number;
  }
};

struct CountryField final : JsonCodec::Handler<std::uint16_t> {
  void encode(const JsonCodec&, std::uint16_t letters, JsonValue::Builder output) const override {
    output.setString(to_string(Country{letters}));
  }
  std::uint16_t decode(const JsonCodec&, JsonValue::Reader input) const override {
    return parse_country(view(input.getString())).value().letters;
  }
};

// The codec would write 64 bits as text; positions are small enough to be numbers.
struct PositionField final : JsonCodec::Handler<std::uint64_t> {
  void encode(const JsonCodec&, std::uint64_t value, JsonValue::Builder output) const override {
    output.setNumber(static_cast<double>(value));
  }
  std::uint64_t decode(const JsonCodec&, JsonValue::Reader input) const override {
    return static_cast<std::uint64_t>(input.getNumber());
  }
};
#pragma GCC diagnostic pop

class Codec {
 public:
  Codec() {
    json_.setHasMode(capnp::HasMode::NON_DEFAULT);
    json_.setRejectUnknownFields(true);
    add_handlers(capnp::Schema::from<schema::Decision>(), decision_structure());
  }

  const JsonCodec& json() const { return json_; }

 private:
  void add_handlers(capnp::StructSchema schema, const Structure& structure) {
    for (const auto field : schema.getFields()) {
      const Declaration* declared = structure.find(field.getProto().getName().cStr());
      if (declared->format == Format::date) json_.addFieldHandler(field, date_);
      if (declared->format == Format::person) json_.addFieldHandler(field, person_);
      if (declared->format == Format::country) json_.addFieldHandler(field, country_);
      if (declared->format == Format::position) json_.addFieldHandler(field, position_);
      const bool nested = declared->shape == Shape::structure && declared->structure != &structure;
      const bool whole_decision = declared->structure == &decision_structure();
      if (nested && !whole_decision) add_handlers(field.getType().asStruct(), *declared->structure);
    }
  }

  DateField date_;
  PersonField person_;
  CountryField country_;
  PositionField position_;
  JsonCodec json_;
};

const JsonCodec& codec() {
  static const Codec made;
  return made.json();
}

void copy(const JsonNode& node, JsonValue::Builder output) {
  const auto count = static_cast<unsigned>(node.children.size());
  switch (node.type) {
    case JsonNode::Type::null:
      return output.setNull();
    case JsonNode::Type::boolean:
      return output.setBoolean(node.raw == "true");
    case JsonNode::Type::number: {
      // A "previous" that was resolved has its number as text.
      const std::string_view digits = node.text.empty() ? node.raw : node.text;
      return output.setNumber(static_cast<double>(whole_number(digits).value()));
    }
    case JsonNode::Type::text:
      return output.setString(capnp::Text::Reader(node.text.c_str(), node.text.size()));
    case JsonNode::Type::list: {
      auto list = output.initArray(count);
      for (unsigned i = 0; i < count; ++i) copy(node.children[i], list[i]);
      return;
    }
    case JsonNode::Type::object: {
      auto members = output.initObject(count);
      for (unsigned i = 0; i < count; ++i) {
        members[i].setName(node.children[i].name);
        copy(node.children[i], members[i].initValue());
      }
      return;
    }
  }
}

Mistake placed(Mistake mistake, const JsonNode& root) {
  const JsonNode& node = node_at(root, mistake.field);
  mistake.column = node.column;
  const bool absent = mistake.expected.key == "expected.required";
  mistake.found = absent ? "" : cut_utf8(node.raw, shown_bytes);
  return mistake;
}

tl::expected<Payload, Mistake> read(std::string_view text, Writer writer,
                                    const Previous* previous) {
  auto parsed = parse_json(text);
  if (!parsed) return tl::unexpected(std::move(parsed).error());
  if (auto checked = check_json(*parsed, writer, previous); !checked)
    return tl::unexpected(std::move(checked).error());
  capnp::MallocMessageBuilder raw, made;
  copy(*parsed, raw.initRoot<JsonValue>());
  codec().decode(raw.getRoot<JsonValue>().asReader(), made.initRoot<schema::Decision>());
  Payload payload = canonical(made.getRoot<schema::Decision>().asReader());
  if (auto checked = check(payload.bytes()); !checked)
    return tl::unexpected(placed(std::move(checked).error(), *parsed));
  return payload;
}

}  // namespace

tl::expected<Payload, Mistake> from_json(std::string_view text, Previous previous) {
  return read(text, Writer::person, &previous);
}

tl::expected<Payload, Mistake> from_json(std::string_view text) {
  return read(text, Writer::person, nullptr);
}

tl::expected<Payload, Mistake> from_stored_json(std::string_view text) {
  return read(text, Writer::log, nullptr);
}

std::string to_json(std::span<const std::byte> payload) {
  const auto decision = capnp::readMessageUnchecked<schema::Decision>(
      reinterpret_cast<const capnp::word*>(payload.data()));
  const kj::String line = codec().encode(decision);
  return {line.begin(), line.size()};
}

}  // namespace events
