// Reading rosters and aliases: what a line says, and what is refused, by line and column.
#include <doctest/doctest.h>

#include "events/countries.hpp"
#include "rosters/columns.hpp"
#include "rosters/roster.hpp"

namespace {

using rosters::parse_aliases;
using rosters::parse_roster;

const std::string plain = "cycle,effective_on,name,country,group,affiliation,seat,source\n";
const std::string whole =
    "cycle,effective_on,name,country,group,affiliation,seat,source,"
    "status,role,complete,note,person\n";

struct Place {
  std::size_t line, column;
  std::string field, found;
};

template <class Parsed>
void refused(const Parsed& parsed, const Place& at, std::string_view key,
             const std::vector<std::string>& arguments = {}) {
  REQUIRE_FALSE(parsed.has_value());
  const auto& [line, mistake] = parsed.error().front();
  CHECK(line == at.line);
  CHECK(mistake.column == at.column);
  CHECK(mistake.field == at.field);
  CHECK(mistake.found ==
        (std::string(at.found).empty() ? "" : "\"" + std::string(at.found) + "\""));
  CHECK(mistake.expected.key == key);
  std::vector<std::string> given;
  for (const events::Argument& argument : mistake.expected.arguments)
    given.push_back(argument.value);
  if (!arguments.empty()) CHECK(given == arguments);
}

}  // namespace

TEST_CASE("a line of a roster says who sits where from when") {
  const auto read = parse_roster(whole +
                                 "2010,2010-05-01,Ana,BR,government,Ministry,host,a "
                                 "list,returning,adviser,no,a note,p-0007\n");
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 1);
  const rosters::RosterCycle& cycle = read->front();
  CHECK(cycle.cycle == events::Cycle{2010});
  CHECK_FALSE(cycle.complete);
  const rosters::RosterEntry& entry = cycle.entries.at(0);
  CHECK(entry.line == 2);
  CHECK(entry.effective_on == engine::parse_date("2010-05-01"));
  CHECK(entry.name == "Ana");
  CHECK(entry.country == events::parse_country("BR"));
  CHECK(entry.group == events::Group::government);
  CHECK(entry.affiliation == "Ministry");
  CHECK(entry.seat == events::Seat::host);
  CHECK(entry.source == "a list");
  CHECK(entry.is_new == events::Answer::no);
  CHECK(entry.role == "adviser");
  CHECK(entry.note == "a note");
  CHECK(entry.person == events::Person{7});
}

TEST_CASE("what a line leaves open stays open: a stakeholder seat, on a complete list") {
  const auto read = parse_roster(plain + "2010,2010-05-01,Ana,,,,,a list\n");
  REQUIRE(read.has_value());
  const rosters::RosterEntry& entry = read->front().entries.at(0);
  CHECK(read->front().complete);
  CHECK_FALSE(entry.country);
  CHECK(entry.group == events::Group::unstated);
  CHECK(entry.seat == events::Seat::stakeholder);
  CHECK(entry.is_new == events::Answer::unstated);
  CHECK_FALSE(entry.person);
}

TEST_CASE("a file may hold many cycles, which come in order of year") {
  const auto read = parse_roster(plain +
                                 "2011,2011-05-01,Ana,,,,,x\n2010,2010-05-01,Ana,,,,,x\n"
                                 "2011,2011-06-01,Bo,,,,,x\n");
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].cycle == events::Cycle{2010});
  CHECK((*read)[1].entries.size() == 2);
}

TEST_CASE("a roster without a member says nothing") {
  const auto read = parse_roster(plain);
  REQUIRE(read.has_value());
  CHECK(read->empty());
}

TEST_CASE("what must be stated is missed where it should stand") {
  refused(parse_roster(plain + ",2010-05-01,Ana,,,,,x\n"), {2, 1, "cycle", ""},
          "expected.required");
  refused(parse_roster(plain + "2010,,Ana,,,,,x\n"), {2, 6, "effective_on", ""},
          "expected.required");
  refused(parse_roster(plain + "2010,2010-05-01,,,,,,x\n"), {2, 17, "name", ""},
          "expected.required");
  refused(parse_roster(plain + "2010,2010-05-01,Ana,,,,,\n"), {2, 25, "source", ""},
          "expected.required");
}

TEST_CASE("cycles and days are what they should be") {
  for (const std::string year : {"10", "1899", "3000", "2010a", "+2010", "20 10"})
    refused(parse_roster(plain + year + ",2010-05-01,Ana,,,,,x\n"), {2, 1, "cycle", year},
            "expected.cycle", {"1900", "2999"});
  for (const std::string day : {"1.5.2010", "2010-5-1", "soon"})
    refused(parse_roster(plain + "2010," + day + ",Ana,,,,,x\n"), {2, 6, "effective_on", day},
            "expected.date");
  refused(parse_roster(plain + "2010,2010-02-29,Ana,,,,,x\n"), {2, 6, "effective_on", "2010-02-29"},
          "expected.commonYear", {"2010"});
}

TEST_CASE("the first and the last cycle that there can be are cycles") {
  CHECK(parse_roster(plain + "1900,1900-05-01,Ana,,,,,x\n").has_value());
  CHECK(parse_roster(plain + "2999,2999-05-01,Ana,,,,,x\n").has_value());
}

TEST_CASE("a leap day is a day") {
  CHECK(parse_roster(plain + "2012,2012-02-29,Ana,,,,,x\n").has_value());
}

TEST_CASE("codes are known, and the nearest is named") {
  const std::string start = "2010,2010-05-01,Ana,";
  refused(parse_roster(plain + start + "br,,,,x\n"), {2, 21, "country", "br"},
          "expected.countryMeant", {"BR", "BR"});
  refused(parse_roster(plain + start + "Brazil,,,,x\n"), {2, 21, "country", "Brazil"},
          "expected.countryMeant", {"BR", "BR"});
  refused(parse_roster(plain + start + ",goverment,,,x\n"), {2, 22, "group", "goverment"},
          "expected.oneOfNearest",
          {"government", "government, privateSector, media, civilSociety, technicalCommunity"});
  refused(parse_roster(plain + start + ",,,throne,x\n"), {2, 24, "seat", "throne"},
          "expected.oneOf", {"stakeholder, host, chair, observer"});
  refused(parse_roster(whole + start + ",,,,x,old,,,,\n"), {2, 27, "status", "old"},
          "expected.oneOf", {"new, returning"});
  refused(parse_roster(whole + start + ",,,,x,,,maybe,,\n"), {2, 29, "complete", "maybe"},
          "expected.oneOf", {"yes, no"});
  refused(parse_roster(whole + start + ",,,,x,,,,,p-7\n"), {2, 31, "person", "p-7"},
          "expected.person");
}

TEST_CASE("every mistake is told, by line and column") {
  const auto read = parse_roster(plain + "2010,then,,br,,,,\n2010,2010-05-01,Ana\nx,,Bo,,,,,x\n");
  REQUIRE_FALSE(read.has_value());
  std::vector<std::string> told;
  for (const auto& [line, mistake] : read.error())
    told.push_back(std::to_string(line) + " " + mistake.field);
  CHECK(told == std::vector<std::string>{"2 effective_on", "2 name", "2 country", "2 source", "3 ",
                                         "4 cycle", "4 effective_on"});
  const auto repeated = parse_roster(plain +
                                     "2010,2010-05-01,Ana,,,,,x\n2010,2010-05-01,ANA,,,,,x\n"
                                     "2010,2010-05-01,Ana ,,,,,x\n");
  REQUIRE_FALSE(repeated.has_value());
  CHECK(repeated.error().size() == 2);
}

TEST_CASE("a value may be written as its label, in either language") {
  const auto read = parse_roster(
      "cycle,effective_on,name,country,group,affiliation,seat,source,status,complete,authority\n"
      "2010,2010-05-01,Ana,,Société civile,,Présidence,x,Nouveau membre,Vrai,Secretary-General\n"
      "2010,2010-05-01,Bo,,private sector,,stakeholder seat,x,RETURNING,oui,organe\n");
  REQUIRE_FALSE(read.has_value());
  REQUIRE(read.error().size() == 1);
  CHECK(read.error().front().mistake.field == "authority");
  CHECK(read.error().front().mistake.expected.arguments.front() == events::text("mag"));
  for (const rosters::ListColumn& column : rosters::list_columns())
    for (std::size_t i = 0; i < column.values.size(); ++i)
      for (const auto word :
           {column.values[i].name, column.values[i].label.en, column.values[i].label.fr}) {
        const auto place = static_cast<std::size_t>(&column - rosters::list_columns().data());
        CHECK_MESSAGE(rosters::value_of(static_cast<rosters::Column>(place), word) == i, word);
      }
}

TEST_CASE("a word that is nearly a value says which one is meant") {
  using rosters::Column;
  const auto meant = [](Column column, std::string_view word) {
    CHECK_FALSE(rosters::value_of(column, word));
    const auto expected = rosters::values_expected(column, word);
    return expected.key == "expected.oneOfNearest" ? expected.arguments.front().value : "";
  };
  CHECK(meant(Column::group, "private") == "privateSector");
  CHECK(meant(Column::group, "secteur") == "privateSector");
  CHECK(meant(Column::group, "civil soceity") == "civilSociety");
  CHECK(meant(Column::seat, "Member") == "stakeholder");
  CHECK(meant(Column::seat, "chairperson") == "chair");
  CHECK(meant(Column::seat, "coprésidence") == "chair");
  CHECK(meant(Column::seat, "Présidente") == "chair");
  CHECK(meant(Column::complete, "1").empty());
}

TEST_CASE("a person stands on the list of a cycle once") {
  refused(parse_roster(plain + "2010,2010-05-01,Ana,,,,,x\n2010,2010-05-01,Ana,,,,,x\n"),
          {3, 17, "name", "Ana"}, "expected.oncePerCycle", {"2"});
  refused(
      parse_roster(whole +
                   "2010,2010-05-01,Ana,,,,,x,,,,,p-0001\n2010,2010-05-01,Bo,,,,,x,,,,,p-0001\n"),
      {3, 30, "person", "p-0001"}, "expected.oncePerCycle", {"2"});
  CHECK(parse_roster(plain + "2010,2010-05-01,Ana,,,,,x\n2011,2011-05-01,Ana,,,,,x\n").has_value());
}

TEST_CASE("two people with one name are told apart by their numbers, on every line") {
  const std::string two =
      "2010,2010-05-01,Ana,,,,,x,,,,,p-0001\n2010,2010-05-01,Ana,,,,,x,,,,,p-0002\n";
  CHECK(parse_roster(whole + two).has_value());
  refused(parse_roster(whole + two + "2011,2011-05-01,Ana,,,,,x,,,,,\n"), {4, 31, "person", ""},
          "expected.whichPerson", {"p-0001, p-0002"});
  refused(parse_roster(whole + two + "2010,2010-05-01,Ana,,,,,x,,,,,\n"), {4, 17, "name", "Ana"},
          "expected.oncePerCycle", {"2"});
}

TEST_CASE("a list is complete on all its lines or on none") {
  const std::string first = "2010,2010-05-01,Ana,,,,,x,,,no,,\n";
  CHECK(parse_roster(whole + first + "2010,2010-05-01,Bo,,,,,x,,,no,,\n").has_value());
  CHECK(parse_roster(whole + first + "2011,2011-05-01,Bo,,,,,x,,,yes,,\n").has_value());
  refused(parse_roster(whole + first + "2010,2010-05-01,Bo,,,,,x,,,,,\n"), {3, 28, "complete", ""},
          "expected.sameInCycle", {"2"});
}

TEST_CASE("nobody comes onto a list after the next one begins") {
  const std::string next = "2011,2011-05-01,Ana,,,,,x\n";
  CHECK(parse_roster(plain + "2010,2011-04-30,Ana,,,,,x\n" + next).has_value());
  refused(parse_roster(plain + "2010,2011-05-01,Ana,,,,,x\n" + next),
          {2, 0, "effective_on", "2011-05-01"}, "expected.dayBeforeCycle", {"2011-05-01", "2011"});
}

TEST_CASE("aliases stand for a name") {
  const auto read = parse_aliases("alias,name\nAnna,Ana\n\"A., Ana\",Ana\n");
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 2);
  CHECK((*read)[1].alias == "A., Ana");
  CHECK((*read)[1].name == "Ana");
}

TEST_CASE("an alias stands for one name, which is no alias itself") {
  refused(parse_aliases("alias,name\nAnna,\n"), {2, 6, "name", ""}, "expected.required");
  refused(parse_aliases("alias,name\n,Ana\n"), {2, 1, "alias", ""}, "expected.required");
  refused(parse_aliases("alias,name\nAnna,Ana\nAnna,Bo\n"), {3, 1, "alias", "Anna"},
          "expected.aliasOnce", {"2"});
  refused(parse_aliases("alias,name\nAnna,Ana\nAna,Bo\n"), {2, 6, "name", "Ana"},
          "expected.noAlias", {"3"});
  refused(parse_aliases("alias,name\nAna,Ana\n"), {2, 5, "name", "Ana"}, "expected.noAlias", {"2"});
}
