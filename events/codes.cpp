#include "events/codes.hpp"

#include <type_traits>
#include <vector>

#include "events/catalogue.hpp"
#include "events/numbers.hpp"

namespace events {

// What the catalogue calls the enumeration.
template <class Code>
constexpr std::string_view enumeration = "";

namespace {

template <class Code>
std::span<const CodeWord> words() {
  static const std::span<const CodeWord> list = codes_of(enumeration<Code>);
  return list;
}

constexpr std::size_t person_digits = 4;

}  // namespace

std::optional<Person> parse_person(std::string_view text) {
  if (!text.starts_with("p-")) return std::nullopt;
  const Person person{parse_number<std::uint32_t>(text.substr(2)).value_or(0)};
  if (!person || person.number > last_person_number) return std::nullopt;
  if (to_string(person) != text) return std::nullopt;
  return person;
}

std::string to_string(Person person) {
  std::string digits = std::to_string(person.number);
  if (digits.size() < person_digits) digits.insert(0, person_digits - digits.size(), '0');
  return "p-" + digits;
}

std::string to_string(Country country) {
  if (!country) return "";
  return {static_cast<char>(country.letters >> 8), static_cast<char>(country.letters & 0xff)};
}

template <class Code>
std::string_view name_of(Code code) {
  if constexpr (std::is_same_v<Code, Kind>)
    return field_of(code).name;
  else if (code == Code{})
    return {};
  else
    return words<Code>()[static_cast<std::size_t>(code)].name;
}

template <class Code>
std::optional<Code> code_named(std::string_view name) {
  if constexpr (std::is_same_v<Code, Kind>) {
    const std::vector<Declaration>& kinds = decision_structure().kinds;
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (kinds[i].name == name) return static_cast<Kind>(i);
  } else {
    const std::span<const CodeWord> list = words<Code>();
    for (std::size_t i = 1; i < list.size(); ++i)
      if (list[i].name == name) return static_cast<Code>(i);
  }
  return std::nullopt;
}

template <class Code>
std::string_view label_of(Code code, Language language) {
  if constexpr (std::is_same_v<Code, Kind>)
    return field_of(code).label.in(language);
  else
    return words<Code>()[static_cast<std::size_t>(code)].label.in(language);
}

std::string_view clause_of(Kind kind) { return field_of(kind).clause; }

bool is_confidential(Kind kind) { return field_of(kind).confidential; }

std::string label_of_field(Kind kind, std::string_view field, Language language) {
  const Declaration* found = declaration_of(kind, field);
  return std::string(found == nullptr ? field : found->label.in(language));
}

#define MAG_INSTANTIATE(Code)                                     \
  template <>                                                     \
  constexpr std::string_view enumeration<Code> = #Code;           \
  template std::string_view name_of<Code>(Code);                  \
  template std::optional<Code> code_named(std::string_view name); \
  template std::string_view label_of<Code>(Code, Language)
MAG_INSTANTIATE(Authority);
MAG_INSTANTIATE(Basis);
MAG_INSTANTIATE(Group);
MAG_INSTANTIATE(Seat);
MAG_INSTANTIATE(Region);
MAG_INSTANTIATE(Gender);
MAG_INSTANTIATE(Mode);
MAG_INSTANTIATE(Answer);
MAG_INSTANTIATE(Completeness);
MAG_INSTANTIATE(Measure);
MAG_INSTANTIATE(Evaluation);
MAG_INSTANTIATE(Kind);
#undef MAG_INSTANTIATE

}  // namespace events
