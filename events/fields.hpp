// What fields a decision has, as the catalogue declares them: for building a decision from single
// fields, and for showing one field by field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/codes.hpp"

namespace events {

// How a field is written in JSON.
enum class FieldType {
  text,      // a string
  texts,     // a list of strings
  number,    // a count, an ordinal or an amount
  answer,    // true or false
  code,      // one of `codes`
  date,      // "2008-08-15"
  cycle,     // 2008
  person,    // "p-0042"
  country,   // "BR"
  position,  // 17
  nested     // an object or a list of objects
};

struct Field {
  std::string_view name;  // "effectiveOn"
  FieldType type;
  bool required;
  std::vector<std::string_view> codes;  // of a code: the names that may be stated
};

// Fields of every decision ("effectiveOn"), without its kind; and fields of a kind. In schema
// order; valid for ever.
const std::vector<Field>& fields_of_decision();
const std::vector<Field>& fields_of(Kind kind);
// What to call a code that a field of `kind`, or of every decision, states; the code itself when
// there is no such field or code.
std::string label_of_value(Kind kind, std::string_view field, std::string_view code,
                           Language language);

}  // namespace events
