#include "events/fields.hpp"

#include <array>

#include "events/catalogue.hpp"

namespace events {
namespace {

FieldType type_of(const Declaration& declared) {
  switch (declared.format) {
    case Format::date:
      return FieldType::date;
    case Format::cycle:
      return FieldType::cycle;
    case Format::person:
      return FieldType::person;
    case Format::country:
      return FieldType::country;
    case Format::position:
      return FieldType::position;
    default:
      break;
  }
  switch (declared.shape) {
    case Shape::text:
      return FieldType::text;
    case Shape::texts:
      return FieldType::texts;
    case Shape::boolean:
      return FieldType::answer;
    case Shape::code:
      return FieldType::code;
    case Shape::number:
      return FieldType::number;
    default:
      return FieldType::nested;
  }
}

std::vector<Field> fields_of(const Structure& structure) {
  std::vector<Field> fields;
  for (const Declaration& declared : structure.fields) {
    Field field{declared.name, type_of(declared), declared.required, {}};
    for (const CodeWord& code : declared.codes)
      if (code.name != "unstated") field.codes.push_back(code.name);
    fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace

const std::vector<Field>& fields_of_decision() {
  static const std::vector<Field> fields = fields_of(decision_structure());
  return fields;
}

const std::vector<Field>& fields_of(Kind kind) {
  static const std::vector<std::vector<Field>> all = [] {
    std::vector<std::vector<Field>> made;
    for (const Declaration& declared : decision_structure().kinds)
      made.push_back(fields_of(*declared.structure));
    return made;
  }();
  return all.at(static_cast<std::size_t>(kind));
}

std::string label_of_value(Kind kind, std::string_view field, std::string_view code,
                           Language language) {
  const Declaration* declared = declaration_of(kind, field);
  if (declared == nullptr) return std::string(code);
  for (const CodeWord& known : declared->codes)
    if (known.name == code) return std::string(known.label.in(language));
  return std::string(code);
}

}  // namespace events
