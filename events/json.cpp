#include <capnp/message.h>

#include "events/canonical.hpp"
#include "events/catalogue.hpp"
#include "events/json_reader.hpp"

namespace events {
namespace {

using Made = schema::Decision::Builder;

tl::expected<Payload, Mistake> read_json(
    std::string_view text, Writer writer, const Previous* previous,
    engine::FunctionRef<void(Made)> complete = [](Made) {}) {
  const auto parsed = parse_json(text);
  if (!parsed) return tl::unexpected(parsed.error());
  capnp::MallocMessageBuilder message;
  auto decision = message.initRoot<schema::Decision>();
  if (auto read = JsonReader(writer, previous)
                      .structure(capnp::toDynamic(decision), *parsed, decision_structure());
      !read)
    return tl::unexpected(std::move(read).error());
  complete(decision);
  return checked(decision.asReader()).map_error([&](Mistake mistake) {
    return placed(std::move(mistake), *parsed);
  });
}

// Writes structures in schema order, without what they do not state.
class JsonWriter {
 public:
  explicit JsonWriter(const Back* back) : back_(back) {}

  std::string structure(capnp::DynamicStruct::Reader reader, const Structure& declared) const {
    std::string object = "{";
    const auto write = [&](capnp::StructSchema::Field field, const Declaration& described) {
      if (!reader.has(field, capnp::HasMode::NON_DEFAULT)) return;
      if (object.size() > 1) object += ',';
      object.append("\"").append(described.name).append("\":");
      object += value(reader.get(field), described);
    };
    std::size_t place = 0;
    for (const auto field : reader.getSchema().getNonUnionFields())
      write(field, declared.fields.at(place++));
    KJ_IF_MAYBE (kind, reader.which())
      write(*kind, declared.kinds.at(kind->getProto().getDiscriminantValue()));
    return object += '}';
  }

 private:
  std::string value(const capnp::DynamicValue::Reader& value, const Declaration& declared) const {
    switch (declared.shape) {
      case Shape::text:
        return events::quoted(view(value.as<capnp::Text>()));
      case Shape::boolean:
        return value.as<bool>() ? "true" : "false";
      case Shape::code: {
        const std::size_t code = value.as<capnp::DynamicEnum>().getRaw();
        return code < declared.codes.size() ? events::quoted(declared.codes[code].name)
                                            : std::to_string(code);
      }
      case Shape::number:
        return number(number_in(value), declared.format);
      case Shape::structure:
        return structure(value.as<capnp::DynamicStruct>(), *declared.structure);
      default:
        return list(value.as<capnp::DynamicList>(), declared);
    }
  }

  std::string list(capnp::DynamicList::Reader items, const Declaration& declared) const {
    std::string list = "[";
    for (const auto item : items) {
      if (list.size() > 1) list += ',';
      list += declared.shape == Shape::texts
                  ? events::quoted(view(item.as<capnp::Text>()))
                  : structure(item.as<capnp::DynamicStruct>(), *declared.structure);
    }
    return list += ']';
  }

  std::string number(std::int64_t number, Format format) const {
    switch (format) {
      case Format::date:
        return events::quoted(engine::to_string(engine::Date{static_cast<std::int32_t>(number)}));
      case Format::person:
        return events::quoted(to_string(Person{static_cast<std::uint32_t>(number)}));
      case Format::country:
        return events::quoted(to_string(Country{static_cast<std::uint16_t>(number)}));
      case Format::position:
        if (back_ != nullptr)
          return events::quoted("previous:" +
                                std::to_string((*back_)({static_cast<std::uint64_t>(number)})));
        [[fallthrough]];
      default:
        return std::to_string(number);
    }
  }

  const Back* back_;
};

std::string write(std::span<const std::byte> payload, const Back* back) {
  return JsonWriter(back).structure(capnp::toDynamic(read(payload)), decision_structure());
}

}  // namespace

tl::expected<Payload, Mistake> from_json(std::string_view text, Previous previous) {
  return read_json(text, Writer::person, &previous);
}

tl::expected<Payload, Mistake> from_json(std::string_view text) {
  return read_json(text, Writer::person, nullptr);
}

tl::expected<Payload, Mistake> from_stored_json(std::string_view text) {
  return read_json(text, Writer::log, nullptr);
}

tl::expected<Payload, Mistake> from_supposed_json(std::string_view text) {
  auto payload = read_json(text, Writer::person, nullptr, [](Made decision) {
    if (decision.getAuthority() == schema::Authority::ABSENT)
      decision.setAuthority(schema::Authority::UNSTATED);
    if (decision.getBasis() == schema::Basis::UNSTATED) decision.setBasis(schema::Basis::STATED);
    decision.setSource("-");
  });
  return payload ? without_source(payload->bytes()) : payload;
}

std::string to_json(std::span<const std::byte> payload) { return write(payload, nullptr); }

std::string to_json(std::span<const std::byte> payload, Back back) { return write(payload, &back); }

std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef", escaped = "\"\\\b\f\n\r\t",
                             letters = "\"\\bfnrt";
  std::string json = "\"";
  for (const char sign : text) {
    const std::size_t place = escaped.find(sign);
    const auto byte = static_cast<unsigned char>(sign);
    if (place != std::string_view::npos)
      json += {'\\', letters[place]};
    else if (byte < 0x20)
      json += {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
    else
      json += sign;
  }
  return json += '"';
}

}  // namespace events
