// Two lists of one cycle: what they say differently is never added up in silence.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"
#include "tests/decisions/listed.hpp"

using namespace test;

namespace {

using Contents = std::vector<std::string>;
using decisions::Difference;
using decisions::Stance;

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

Record recorded() {
  Record record;
  REQUIRE(take(record, from(roster(first), "one")).mistakes.empty());
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
  const Taken taken = take(record, from(roster(second), "two"));
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
  const Taken taken = take(record, from(roster(second), "two"), {}, stance);
  CHECK(
      taken.contents() ==
      Contents{R"(claimPublished {"position":5,"field":"country","stated":"DE","reason":"older"})",
               R"(claimPublished {"position":1,"field":"roster","stated":"Dee, media, JP",)"
               R"("reason":"older"})",
               R"(claimPublished {"position":7,"field":"person","stated":"notListed",)"
               R"("reason":"older"})"});
  for (const decisions::Derived& each : taken.derived)
    CHECK(events::particulars(each.payload.bytes()).source == "two");
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 3});
  const Taken again = take(record, from(roster(second), "two"));
  CHECK(again.differences.empty());
  CHECK(again.derived.empty());
  CHECK(take(record, from(roster(first), "one")).derived.empty());
}

TEST_CASE("a list that is right corrects the record, and either list adds nothing afterwards") {
  Record record = recorded();
  const Stance stance{Stance::Kind::corrects, "misread"};
  const Taken taken = take(record, from(roster(second), "two"), {}, stance);
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
  const std::string both = from(roster({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo",
                                        "2011,2011-05-01,Ana", "2011,2011-05-01,Bo"}),
                                "one");
  Record record;
  take(record, both);
  const Taken taken = take(record, from(roster({"2011,2011-05-01,Ana"}), "two"), {},
                           {Stance::Kind::corrects, "misread"});
  CHECK(taken.contents().back() == R"(memberRotatedOut {"person":"p-0002","cycle":2011})");
  const std::size_t size = record.size();
  CHECK(take(record, both).differences.empty());
  CHECK(record.size() == size);
}

TEST_CASE("who is on the right list after all had not left before it") {
  Record record;
  const auto both = [](const std::string& more) {
    return from(roster({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo", "2011,2011-05-01,Ana", more}),
                "one");
  };
  take(record, both("2011,2011-05-01,Cy"));
  const Taken taken =
      take(record, from(roster({"2011,2011-05-01,Ana", "2011,2011-05-01,Bo"}), "two"), {},
           {Stance::Kind::corrects, "misread"});
  const Contents contents = taken.contents();
  CHECK(contents.back() == R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
  const auto reg = record.on(engine::Date::latest());
  CHECK(reg.composition().in({2011}).size() == 2);
}

TEST_CASE(
    "a partial list beside a complete one: somebody new on it is a difference, nobody is missing") {
  Record record = recorded();
  const Taken taken = take(record, from(roster({"2010,2010-05-01,Dee,,,,,,,no"}), "two"));
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::added, 2, 4, 1}});
  CHECK(take(record, from(roster({"2010,2010-07-01,Dee,,,,,,,no"}), "two")).differences.empty());
  CHECK(seated(record) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

TEST_CASE("a list of a later day: who is new joined, who is missing is asked about") {
  Record record = recorded();
  const Taken taken = take(
      record, from(roster({"2010,2010-07-01,Ana,CL,civilSociety", "2010,2010-07-01,Dee"}), "two"));
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::missing, 0, 2, 5},
                                           {Difference::Kind::missing, 0, 3, 7}});
  CHECK_FALSE(record.propose(resigned("2010-06-01", "p-0002")));
  CHECK_FALSE(record.propose(resigned("2010-06-01", "p-0003")));
  const Taken then = take(
      record, from(roster({"2010,2010-07-01,Ana,CL,civilSociety", "2010,2010-07-01,Dee"}), "two"));
  CHECK(then.contents() ==
        Contents{R"(affiliationChanged {"person":"p-0001","country":"CL"})",
                 R"(personDescribed {"person":"p-0004","name":"Dee"})",
                 R"(memberAppointed {"person":"p-0004","cycle":2010,"seat":"stakeholder"})"});
}

TEST_CASE("a list beside seats of another kind, or beside nobody, completes the record") {
  Record record;
  for (const std::string& each :
       {line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"complete")"),
        appointed("2010-05-01", "p-0009", 2010, "chair")})
    REQUIRE_FALSE(record.propose(std::string_view(each)));
  CHECK(take(record, from(roster(first), "one")).differences.empty());
  CHECK(seated(record).size() == 4);
}

TEST_CASE("a list that calls itself complete differs from a record that says it is not") {
  Record record;
  REQUIRE_FALSE(record.propose(
      std::string_view(line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"partial")"))));
  const std::string csv = from(roster({"2010,2010-05-01,Ana,,,,,,,yes"}), "two");
  const Taken taken = take(record, csv);
  CHECK(found(taken) == std::vector<Found>{{Difference::Kind::stated, 0, 0, 1}});
  take(record, csv, {}, {Stance::Kind::corrects, "all of them"});
  const auto reg = record.on(engine::Date::latest());
  CHECK(reg.history().cycle({2010})->value.roster == events::Completeness::complete);
  CHECK(seated(record).size() == 1);
}
