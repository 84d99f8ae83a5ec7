// What catalogue.capnp says of every decision, as plain values: the shape, unit and words of each
// field. Read from the compiled schema once; everything here lives as long as the program.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "events/codes.hpp"

namespace events {

// How a field is written and what it measures: the enum of this name in the catalogue.
enum class Format : std::uint16_t {
  plain,
  date,
  cycle,
  person,
  country,
  position,
  count,
  ordinal,
  minor_units,
  fraction
};

enum class Shape { text, texts, number, boolean, code, structure, structures };

// The same in both languages.
struct Label {
  std::string_view en, fr;

  std::string_view in(Language language) const { return language == Language::en ? en : fr; }
};

// A value of a code; its number is its place in the list that holds it.
struct CodeWord {
  std::string_view name;  // "civilSociety"
  Label label;            // empty for most `unstated`
};

struct Structure;

struct Declaration {
  std::string_view name;  // as in JSON: "termsBefore"
  Shape shape = Shape::number;
  Format format = Format::plain;
  bool required = false;
  Label label{};
  std::string_view clause{};              // of a kind
  bool confidential = false;              // a kind
  std::int64_t minimum = 0, maximum = 0;  // of a number, when it is stated
  std::span<const CodeWord> codes{};      // of a code, `unstated` first
  const Structure* structure = nullptr;   // of a structure or of structures
};

// `fields` in the order of the schema; a decision has `kinds` besides, of which it states one.
struct Structure {
  std::vector<Declaration> fields, kinds;

  // The field or kind of this name, or null.
  const Declaration* find(std::string_view name) const;
};

const Structure& decision_structure();
const Declaration& field_of(Kind kind);
// The field of this name that `kind` has, else the one that every decision has, else null.
const Declaration* declaration_of(Kind kind, std::string_view field);
std::span<const CodeWord> codes_of(std::string_view enumeration);  // "Group"
// What to call a code that a field of `kind`, or of every decision, states; the code itself when
// there is no such field or code.
std::string label_of_value(Kind kind, std::string_view field, std::string_view code,
                           Language language);

}  // namespace events
