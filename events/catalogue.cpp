#include "events/catalogue.hpp"

#include <capnp/schema.h>

#include <deque>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>

#include "engine/time.hpp"
#include "events/canonical.hpp"

namespace events {
namespace {

constexpr std::uint64_t clause_id = 0xc95c57ab3197619f, confidential_id = 0xeb04ede72d75bee4,
                        required_id = 0xd2c5109a6d81bc6d, format_id = 0x809620b275a04417,
                        label_id = 0xba0636a932965ea6;
// What a JSON number holds exactly and writes without an exponent.
constexpr std::int64_t last_position = 999'999'999'999'999;

template <class Read>
void annotations(capnp::List<capnp::schema::Annotation>::Reader list, const Read& read) {
  for (const auto annotation : list) read(annotation.getId(), annotation.getValue());
}

Label label_in(capnp::schema::Value::Reader value) {
  const auto words = value.getStruct().getAs<schema::Words>();
  return {view(words.getEn()), view(words.getFr())};
}

void set_bounds(Declaration& field) {
  const auto between = [&field](std::int64_t low, std::int64_t high) {
    field.minimum = low;
    field.maximum = high;
  };
  switch (field.format) {
    case Format::date:
      return between(engine::date_of(1800, 1, 1)->days, engine::date_of(2999, 12, 31)->days);
    case Format::cycle:
      return between(first_cycle_year, last_cycle_year);
    case Format::person:
      return between(1, last_person_number);
    case Format::position:
      return between(1, last_position);
    case Format::ordinal:
    case Format::country:
      return between(1, std::numeric_limits<std::uint16_t>::max());
    default:
      return between(0, std::numeric_limits<std::int32_t>::max());
  }
}

// Reads the schema once; deques and maps keep the addresses that spans and pointers hold.
class Catalogue {
 public:
  Catalogue() { root_ = &structure(capnp::Schema::from<schema::Decision>()); }

  const Structure& decision() const { return *root_; }

  std::span<const CodeWord> codes(std::string_view name) const {
    const auto found = codes_.find(name);
    if (found == codes_.end()) throw std::logic_error("no such enumeration in the catalogue");
    return found->second;
  }

 private:
  const Structure& structure(capnp::StructSchema schema) {
    const auto [place, is_new] = structures_.try_emplace(schema.getProto().getId());
    Structure& made = place->second;
    if (!is_new) return made;
    for (const auto field : schema.getNonUnionFields()) made.fields.push_back(read(field));
    for (const auto field : schema.getUnionFields()) made.kinds.push_back(read(field));
    return made;
  }

  Declaration read(capnp::StructSchema::Field schema) {
    Declaration field{.name = view(schema.getProto().getName())};
    annotations(schema.getProto().getAnnotations(), [&field](std::uint64_t id, auto value) {
      if (id == clause_id) field.clause = view(value.getText());
      if (id == confidential_id) field.confidential = true;
      if (id == required_id) field.required = true;
      if (id == format_id) field.format = static_cast<Format>(value.getEnum());
      if (id == label_id) field.label = label_in(value);
    });
    set_bounds(field);
    read_shape(schema.getType(), field);
    return field;
  }

  void read_shape(capnp::Type type, Declaration& field) {
    if (type.isText()) {
      field.shape = Shape::text;
    } else if (type.isBool()) {
      field.shape = Shape::boolean;
    } else if (type.isEnum()) {
      field.shape = Shape::code;
      field.codes = read_codes(type.asEnum());
    } else if (type.isStruct()) {
      field.shape = Shape::structure;
      field.structure = &structure(type.asStruct());
    } else if (type.isList()) {
      const capnp::Type element = type.asList().getElementType();
      field.shape = element.isText() ? Shape::texts : Shape::structures;
      if (element.isStruct()) field.structure = &structure(element.asStruct());
    }
  }

  std::span<const CodeWord> read_codes(capnp::EnumSchema schema) {
    std::vector<CodeWord>& list = codes_[schema.getShortDisplayName().cStr()];
    if (!list.empty()) return list;
    for (const auto value : schema.getEnumerants()) {
      CodeWord word{view(value.getProto().getName()), {}};
      annotations(value.getProto().getAnnotations(), [&word](std::uint64_t id, auto read_value) {
        if (id == label_id) word.label = label_in(read_value);
      });
      list.push_back(word);
    }
    return list;
  }

  std::map<std::uint64_t, Structure> structures_;
  std::map<std::string, std::vector<CodeWord>, std::less<>> codes_;
  const Structure* root_;
};

const Catalogue& catalogue() {
  static const Catalogue read;
  return read;
}

}  // namespace

const Declaration* Structure::find(std::string_view name) const {
  for (const Declaration& field : fields)
    if (field.name == name) return &field;
  for (const Declaration& kind : kinds)
    if (kind.name == name) return &kind;
  return nullptr;
}

const Structure& decision_structure() { return catalogue().decision(); }

const Declaration& field_of(Kind kind) {
  return catalogue().decision().kinds.at(static_cast<std::size_t>(kind));
}

const Declaration* declaration_of(Kind kind, std::string_view field) {
  const Declaration* own = field_of(kind).structure->find(field);
  return own != nullptr ? own : decision_structure().find(field);
}

std::span<const CodeWord> codes_of(std::string_view enumeration) {
  return catalogue().codes(enumeration);
}

std::string label_of_value(Kind kind, std::string_view field, std::string_view code,
                           Language language) {
  if (const Declaration* declared = declaration_of(kind, field))
    for (const CodeWord& known : declared->codes)
      if (known.name == code) return std::string(known.label.in(language));
  return std::string(code);
}

}  // namespace events
