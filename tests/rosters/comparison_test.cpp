// Two lists of one cycle: what they say differently is never added up in silence.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"
#include "tests/rosters/listed.hpp"

using namespace test;

namespace {

using Contents = std::vector<std::string>;
using rosters::Difference;
using rosters::Stance;

const std::vector<std::string> first = {"2010,2010-05-01,Ana,BR,civilSociety",
                                        "2010,2010-05-01,Bo,FR,government",
                                        "2010,2010-05-01,Cy,KE,media"};
// Bo is another country's, Cy is missing, Dee is more.
const std::vector<std::string> second = {"2010,2010-05-01,Ana,BR,civilSociety",
                                         "2010,2010-05-01,Bo,DE,government",
                                         "2010,2010-05-01,Dee,JP,media"};

std::string from(std::string csv, std::string_view source) {
  for (std::size_t at = csv.find(",a list"); at != std::string::npos; at = csv.find(",a list"))
    csv.replace(at, 7, "," + std::string(source));
  return csv;
}

std::string one(const std::vector<std::string>& lines) { return from(roster(lines), "one"); }
std::string two(const std::vector<std::string>& lines) { return from(roster(lines), "two"); }

Record recorded() {
  Record record;
  REQUIRE(take(record, one(first)).mistakes.empty());
  return record;
}

struct Found {
  Difference::Kind kind;
  std::size_t line;
  std::uint32_t person;
  std::uint64_t about;
  friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> found(const Taken& taken) {
  std::vector<Found> all;
  for (const Difference& each : taken.differences)
    all.push_back({each.kind, each.line, each.person.number, each.about.value});
  return all;
}

std::vector<std::uint32_t> seated(const Record& record) {
  std::vector<std::uint32_t> people;
  for (const auto& seat : record.on(engine::Date::latest()).composition().in({2010}))
    people.push_back(seat.person.number);
  std::sort(people.begin(), people.end());
  return people;
}

}  // namespace

TEST_CASE("where two complete lists of a cycle differ is told, and nothing is recorded") {
  Record record = recorded();
  const std::size_t size = record.size();
  const Taken taken = take(record, two(second));
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::stated, 3, 2, 5},
                                           {Difference::Kind::added, 4, 4, 1},
                                           {Difference::Kind::missing, 0, 3, 7}});
  CHECK(taken.differences[0].field == "country");
  CHECK(taken.differences[0].recorded == "FR");
  CHECK(taken.differences[0].listed == "DE");
  CHECK(record.size() == size);
}

TEST_CASE("a list that disagrees is kept as the claims of its source, once") {
  Record record = recorded();
  const Stance stance{Stance::Kind::disagrees, "older"};
  const Taken taken = take(record, two(second), {}, stance);
  CHECK(
      taken.contents() ==
      Contents{R"(claimPublished {"position":5,"field":"country","stated":"DE","reason":"older"})",
               R"(claimPublished {"position":1,"field":"roster","stated":"Dee, media, JP",)"
               R"("reason":"older"})",
               R"(claimPublished {"position":7,"field":"person","stated":"notListed",)"
               R"("reason":"older"})"});
  for (const rosters::DerivedDecision& each : taken.derived)
    CHECK(events::particulars(each.payload.bytes()).source == "two");
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 3});
  const Taken again = take(record, two(second));
  CHECK(again.differences.empty());
  CHECK(again.derived.empty());
  CHECK(take(record, one(first)).derived.empty());
}

TEST_CASE("a list that is right corrects the record, and either list adds nothing afterwards") {
  Record record = recorded();
  const Stance stance{Stance::Kind::corrects, "misread"};
  const Taken taken = take(record, two(second), {}, stance);
  const Contents contents = taken.contents();
  REQUIRE(contents.size() == 4);
  CHECK(contents[0] == R"(eventCorrected {"position":7,"withdrawn":true,"reason":"misread"})");
  CHECK(contents[1].starts_with(R"(eventCorrected {"position":5,"replacement":{)"));
  CHECK(contents[1].find(R"("source":"two")") != std::string::npos);
  CHECK(contents[1].find(R"("country":"DE")") != std::string::npos);
  CHECK(contents[3].starts_with(R"(memberAppointed {"person":"p-0004")"));
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 4});
  for (const auto& [lines, source] : {std::pair(second, "two"), std::pair(first, "one")}) {
    const std::size_t size = record.size();
    CHECK(take(record, from(roster(lines), source)).differences.empty());
    CHECK(record.size() == size);
  }
}

TEST_CASE("somebody renewed by a list that was corrected does not come back with it") {
  const std::string both = one(
      {"2010,2010-05-01,Ana", "2010,2010-05-01,Bo", "2011,2011-05-01,Ana", "2011,2011-05-01,Bo"});
  Record record;
  take(record, both);
  const Taken taken =
      take(record, two({"2011,2011-05-01,Ana"}), {}, {Stance::Kind::corrects, "misread"});
  CHECK(taken.contents().back() == R"(memberRotatedOut {"person":"p-0002","cycle":2011})");
  const std::size_t size = record.size();
  CHECK(take(record, both).differences.empty());
  CHECK(record.size() == size);
}

TEST_CASE("who is on the right list after all had not left before it") {
  Record record;
  const auto both = [](const std::string& more) {
    return one({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo", "2011,2011-05-01,Ana", more});
  };
  take(record, both("2011,2011-05-01,Cy"));
  const Taken taken = take(record, two({"2011,2011-05-01,Ana", "2011,2011-05-01,Bo"}), {},
                           {Stance::Kind::corrects, "misread"});
  const Contents contents = taken.contents();
  CHECK(contents.back() == R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
  const auto reg = record.on(engine::Date::latest());
  CHECK(reg.composition().in({2011}).size() == 2);
}

TEST_CASE(
    "a partial list beside a complete one: somebody new on it is a difference, nobody is missing") {
  Record record = recorded();
  const Taken taken = take(record, two({"2010,2010-05-01,Dee,,,,,,,no"}));
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::added, 2, 4, 1}});
  CHECK(take(record, two({"2010,2010-07-01,Dee,,,,,,,no"})).differences.empty());
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

TEST_CASE("a complete list of a later day is asked about line by line") {
  Record record = recorded();
  const std::string later = two({"2010,2010-07-01,Ana,CL,civilSociety", "2010,2010-07-01,Dee"});
  CHECK(found(take(record, later)) == std::vector<Found>{{Difference::Kind::stated, 2, 1, 3},
                                                         {Difference::Kind::added, 3, 4, 1},
                                                         {Difference::Kind::missing, 0, 2, 5},
                                                         {Difference::Kind::missing, 0, 3, 7}});
  // What changed since, each on its day, makes both lists right.
  for (const std::string& each :
       {line("2010-06-01", "affiliationChanged", R"("person":"p-0001","country":"CL")"),
        resigned("2010-06-01", "p-0002"), resigned("2010-06-01", "p-0003"),
        line("2010-06-15", "personDescribed", R"("person":"p-0004","name":"Dee")"),
        appointed("2010-06-15", "p-0004", 2010)})
    REQUIRE_FALSE(record.propose(std::string_view(each)));
  const Taken then = take(record, later);
  CHECK(then.differences.empty());
  CHECK(then.derived.empty());
}

TEST_CASE("a list beside seats of another kind, or beside nobody, completes the record") {
  Record record({line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"complete")"),
                 appointed("2010-05-01", "p-0009", 2010, "chair")});
  CHECK(take(record, one(first)).differences.empty());
  CHECK(seated(record).size() == 4);
}

TEST_CASE("a list that calls itself complete differs from a record that says it is not") {
  Record record({line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"partial")")});
  const std::string csv = two({"2010,2010-05-01,Ana,,,,,,,yes"});
  const Taken taken = take(record, csv);
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::stated, 0, 0, 1},
                                           {Difference::Kind::newcomer, 2, 1, 1}});
  take(record, csv, {}, {Stance::Kind::corrects, "all of them"});
  const auto reg = record.on(engine::Date::latest());
  CHECK(reg.history().cycle({2010})->value.roster == events::Completeness::complete);
  CHECK(seated(record).size() == 1);
}

TEST_CASE("a list that disagrees with a partial record gives claims and nothing else") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana,FR,government,Home,,,,no"}));
  const std::string other =
      two({"2010,2010-05-01,Ana,FR,media,Press,,,,yes", "2010,2010-05-01,Bo,BR,media,Press,,,,yes",
           "2010,2010-05-01,Vacant,,media,,,,,yes"});
  const Taken taken = take(record, other, {}, {Stance::Kind::disagrees, "r"});
  CHECK(
      taken.contents() ==
      Contents{
          R"(claimPublished {"position":1,"field":"roster","stated":"complete","reason":"r"})",
          R"(claimPublished {"position":3,"field":"group","stated":"media","reason":"r"})",
          R"(claimPublished {"position":2,"field":"affiliation","stated":"Press","reason":"r"})",
          std::string(R"(claimPublished {"position":1,"field":"roster",)") +
              R"("stated":"Bo, media, BR, Press","reason":"r"})",
          R"(claimPublished {"position":1,"field":"roster","stated":"Vacant, media","reason":"r"})"});
  CHECK(seated(record) == std::vector<std::uint32_t>{1});
  const Taken again = take(record, other);
  CHECK(again.differences.empty());
  CHECK(again.derived.empty());
}

TEST_CASE("nobody who is on a list in another seat is claimed not to be listed") {
  Record record = recorded();
  const std::string other =
      two({"2010,2010-05-01,Ana,BR,civilSociety,,chair", "2010,2010-05-01,Bo,FR,government",
           "2010,2010-05-01,Cy,KE,media"});
  const Taken asked = take(record, other);
  REQUIRE(found(asked) == std::vector<Found>{{Difference::Kind::stated, 2, 1, 3}});
  CHECK(asked.differences[0].field == "seat");
  Record kept = recorded();
  CHECK(take(kept, other, {}, {Stance::Kind::disagrees, "r"}).contents() ==
        Contents{R"(claimPublished {"position":3,"field":"seat","stated":"chair","reason":"r"})"});
  take(record, other, {}, {Stance::Kind::corrects, "r"});
  const auto reg = record.on(engine::Date::latest());
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(reg.composition().of({1})->seat == events::Seat::chair);
  CHECK(take(record, other).derived.empty());
  const std::size_t size = record.size();
  CHECK(take(record, one(first)).differences.empty());
  CHECK(record.size() == size);
}

TEST_CASE("a renewal into another seat than the list has is corrected to an appointment") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo", "2011,2011-05-01,Ana",
                    "2011,2011-05-01,Bo"}));
  const std::string other = two({"2011,2011-05-01,Ana,,,,chair", "2011,2011-05-01,Bo"});
  CHECK(take(record, other).differences.size() == 1);
  const Taken taken = take(record, other, {}, {Stance::Kind::corrects, "r"});
  CHECK(taken.contents().back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2011,"seat":"chair"})");
  CHECK(take(record, other).derived.empty());
}

TEST_CASE("two lists of a day that name another affiliation differ") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana,FR,government,Home"}));
  const std::string other = two({"2010,2010-05-01,Ana,FR,government,Press"});
  const Taken taken = take(record, other);
  REQUIRE(found(taken) == std::vector<Found>{{Difference::Kind::stated, 2, 1, 2}});
  CHECK(taken.differences[0].field == "affiliation");
  take(record, other, {}, {Stance::Kind::corrects, "r"});
  CHECK(record.on(engine::Date::latest()).people().of({1}).value.affiliation == "Press");
  CHECK(take(record, other).derived.empty());
  CHECK(take(record, one({"2010,2010-05-01,Ana,FR,government,Home"})).differences.empty());
}

TEST_CASE("what the record leaves open is no disagreement, and not added unasked") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana,,,,,,,no"}));
  const std::string more = two({"2010,2010-05-01,Ana,FR,media,,,,Speaker,no"});
  const Taken taken = take(record, more);
  CHECK(taken.differences.empty());
  CHECK(taken.derived.empty());
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].message.key == "remark.leftOpen");
  const Taken added = take(record, more, {}, {Stance::Kind::corrects, "r"});
  REQUIRE(added.contents().size() == 1);
  CHECK(added.contents()[0].find(R"("role":"Speaker")") != std::string::npos);
}

TEST_CASE("newcomers are named beside what a partial record is asked about") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana,FR,,,,,,no"}));
  const Taken taken =
      take(record, two({"2010,2010-05-01,Ana,DE,,,,,,no", "2010,2010-05-01,Bo,,,,,,,no"}));
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::stated, 2, 1, 3},
                                           {Difference::Kind::newcomer, 3, 2, 1}});
}

TEST_CASE("a complete list without the chair whom the other one names is asked about") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana", "2010,2010-05-01,Cy,,,,chair"}));
  const std::string without = two({"2010,2010-05-01,Ana"});
  CHECK(found(take(record, without)) == std::vector<Found>{{Difference::Kind::missing, 0, 2, 5}});
}

TEST_CASE("one vacant seat on two lists is one") {
  const std::vector<std::string> lines = {"2010,2010-05-01,Ana", "2010,2010-05-01,Vacant,FR,media"};
  Record record;
  take(record, one(lines));
  CHECK(take(record, two(lines)).derived.empty());
  // Another like it is more, and one that says less may be it.
  const Taken more = take(record, two({lines[0], lines[1], "2010,2010-05-01,Vacant,FR,media",
                                       "2010,2010-05-01,Vacant,,government"}));
  CHECK(more.contents() ==
        Contents{R"(seatVacant {"cycle":2010,"seat":"stakeholder","group":"media","country":"FR",)"
                 R"("number":2})",
                 R"(seatVacant {"cycle":2010,"seat":"stakeholder","group":"government"})"});
  CHECK(take(record, two({lines[0], "2010,2010-05-01,–,,media"})).derived.empty());
}

TEST_CASE("a seat that the right list fills was not vacant") {
  Record record;
  take(record, one({"2010,2010-05-01,Ana", "2010,2010-05-01,Vacant,FR,media"}));
  const std::string filled = two({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo,FR,media"});
  CHECK(found(take(record, filled)) == std::vector<Found>{{Difference::Kind::added, 3, 2, 1},
                                                          {Difference::Kind::filled, 3, 2, 4}});
  take(record, filled, {}, {Stance::Kind::corrects, "r"});
  CHECK(record.on(engine::Date::latest()).history().vacancies.empty());
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2});
}
