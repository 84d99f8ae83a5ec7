// Identifiers and codes, and the words for them: complete in both languages.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "events/catalogue.hpp"
#include "events/codes.hpp"

using namespace events;

namespace {

void has_words(std::string_view name, const Label& label) {
  CAPTURE(std::string(name));
  CHECK_FALSE(label.en.empty());
  CHECK_FALSE(label.fr.empty());
}

void is_complete(const Structure& structure, std::set<const Structure*>& seen) {
  if (!seen.insert(&structure).second) return;
  for (const auto* list : {&structure.fields, &structure.kinds})
    for (const Declaration& declared : *list) {
      has_words(declared.name, declared.label);
      for (const CodeWord& code : declared.codes)
        if (code.name != declared.codes.front().name) has_words(code.name, code.label);
      if (declared.structure != nullptr) is_complete(*declared.structure, seen);
    }
}

template <class Code>
void goes_both_ways(std::string_view enumeration) {
  CAPTURE(std::string(enumeration));
  const auto words = codes_of(enumeration);
  CHECK(name_of(Code{}).empty());
  CHECK_FALSE(code_named<Code>(words.front().name).has_value());
  CHECK_FALSE(code_named<Code>("").has_value());
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto code = static_cast<Code>(i);
    CHECK(name_of(code) == words[i].name);
    CHECK(code_named<Code>(words[i].name) == code);
    CHECK(label_of(code, Language::fr) == words[i].label.fr);
  }
}

}  // namespace

TEST_CASE("every kind, field and code has words in English and in French") {
  std::set<const Structure*> seen;
  is_complete(decision_structure(), seen);
  CHECK(seen.size() > 30);
}

TEST_CASE("codes and their names go both ways") {
  goes_both_ways<Authority>("Authority");
  goes_both_ways<Basis>("Basis");
  goes_both_ways<Group>("Group");
  goes_both_ways<Seat>("Seat");
  goes_both_ways<Region>("Region");
  goes_both_ways<Gender>("Gender");
  goes_both_ways<Mode>("Mode");
  goes_both_ways<Answer>("Answer");
  goes_both_ways<Completeness>("Completeness");
  goes_both_ways<Measure>("Measure");
  goes_both_ways<Evaluation>("Evaluation");
  CHECK(codes_of("Authority").size() == authority_count);
  CHECK(codes_of("Group").size() == group_count);
  CHECK(codes_of("Region").size() == region_count);
  CHECK(codes_of("Gender").size() == gender_count);
  CHECK(codes_of("Seat").size() == seat_count);
  CHECK(name_of(Group::civil_society) == "civilSociety");
  CHECK(label_of(Group::civil_society, Language::en) == "civil society");
  CHECK(label_of(Group::unstated, Language::fr) == "groupe non précisé");
}

TEST_CASE("every kind has its name, its clause and its words") {
  REQUIRE(decision_structure().kinds.size() == kind_count);
  for (std::size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    CHECK(code_named<Kind>(name_of(kind)) == kind);
    CHECK(label_of(kind, Language::en) == field_of(kind).label.en);
    const bool about_the_record = kind >= Kind::figure_published && kind <= Kind::event_corrected;
    CHECK(clause_of(kind).empty() == about_the_record);
  }
  CHECK(name_of(Kind::member_appointed) == "memberAppointed");
  CHECK(label_of(Kind::member_appointed, Language::fr) == "nomination d'un membre");
  CHECK(clause_of(Kind::term_renewed_tacitly) == "V.2");
  CHECK_FALSE(code_named<Kind>("memberappointed").has_value());
}

TEST_CASE("what a member does, how it is judged and what it is paid are confidential") {
  const std::set<Kind> confidential = {Kind::attendance_recorded, Kind::contribution_recorded,
                                       Kind::member_evaluated, Kind::funding_granted};
  for (std::size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    CAPTURE(std::string(name_of(kind)));
    CHECK(is_confidential(kind) == confidential.contains(kind));
  }
}

TEST_CASE("a field is found in its kind, else in every decision, else keeps its own name") {
  CHECK(label_of_field(Kind::term_expired, "cycle", Language::en) ==
        "first cycle after the end of the term");
  CHECK(label_of_field(Kind::term_expired, "effectiveOn", Language::fr) == "prend effet le");
  CHECK(label_of_field(Kind::term_expired, "country", Language::fr) == "country");
  CHECK(label_of_value(Kind::member_appointed, "seat", "host", Language::en) ==
        "host country seat");
  CHECK(label_of_value(Kind::attendance_recorded, "attendance", "absent", Language::fr) ==
        "absence");
  CHECK(label_of_value(Kind::member_appointed, "basis", "tacit", Language::fr) ==
        "tacite : rien n'a été décidé en sens contraire");
  CHECK(label_of_value(Kind::member_appointed, "seat", "throne", Language::en) == "throne");
  CHECK(label_of_value(Kind::member_appointed, "throne", "host", Language::en) == "host");
}

TEST_CASE("fields are listed with how they are written") {
  const std::vector<Declaration>& fields = field_of(Kind::member_appointed).structure->fields;
  REQUIRE(fields.size() == 8);
  CHECK(fields[0].name == "person");
  CHECK(fields[0].format == Format::person);
  CHECK(fields[0].required);
  CHECK(fields[1].format == Format::cycle);
  CHECK(fields[2].codes.size() == group_count);
  CHECK_FALSE(fields[2].required);
  CHECK(fields[3].format == Format::country);
  CHECK(fields[5].shape == Shape::text);
  const auto shape_of = [](Kind kind, std::size_t place) {
    return field_of(kind).structure->fields[place].shape;
  };
  CHECK(shape_of(Kind::terms_adopted, 2) == Shape::texts);
  CHECK(shape_of(Kind::terms_adopted, 3) == Shape::structures);
  CHECK(shape_of(Kind::event_corrected, 1) == Shape::boolean);
  CHECK(shape_of(Kind::event_corrected, 2) == Shape::structure);
  CHECK(decision_structure().fields.size() == 8);
}

TEST_CASE("persons are written with four digits or more") {
  CHECK(to_string(Person{42}) == "p-0042");
  CHECK(to_string(Person{12345}) == "p-12345");
  CHECK(parse_person("p-0042") == Person{42});
  CHECK(parse_person("p-99999999") == Person{last_person_number});
  for (const auto* text : {"", "p-", "p-0000", "p-042", "p-00042", "p-100000000", "p-4294967338",
                           "P-0042", " p-0042", "p-0042 ", "p--042", "p-0x42"})
    CHECK_FALSE(parse_person(text).has_value());
}
