// What follows from a roster: who comes, who stays, who goes.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"
#include "tests/rosters/listed.hpp"

using namespace test;

namespace {

using Contents = std::vector<std::string>;

// What a roster shows beside the people that it describes.
Contents decided(Record& record, const std::vector<std::string>& lines) {
  const Taken taken = take(record, roster(lines));
  REQUIRE(taken.mistakes.empty());
  Contents contents = taken.contents();
  std::erase_if(contents, [](const std::string& each) { return each.starts_with("personD"); });
  return contents;
}
Contents decided(const std::vector<std::string>& lines) {
  Record record;
  return decided(record, lines);
}

const std::string ana10 = "2010,2010-05-01,Ana,BR,civilSociety,Home";
const std::string ana11 = "2011,2011-05-01,Ana,BR,civilSociety,Home";

}  // namespace

TEST_CASE("who is new is described and appointed") {
  Record record;
  const Taken taken = take(record, roster({ana10}));
  CHECK(taken.contents() ==
        Contents{R"(cycleOpened {"cycle":2010,"roster":"complete"})",
                 R"(personDescribed {"person":"p-0001","name":"Ana","affiliation":"Home"})",
                 R"(memberAppointed {"person":"p-0001","cycle":2010,"group":"civilSociety",)"
                 R"("country":"BR","seat":"stakeholder"})"});
  CHECK(taken.derived[0].line == 0);
  CHECK(taken.derived[1].line == 2);
  CHECK(taken.derived[2].line == 2);
}

TEST_CASE("what follows from a list is inferred, says where from, and is caused by the opening") {
  Record record({body});
  const Taken taken = take(record, roster({"2010,2010-05-03,Ana,,,,,,,,remark", ana11}));
  for (const rosters::DerivedDecision& each : taken.derived) {
    const std::string json = events::to_json(each.payload.bytes());
    CAPTURE(json);
    CHECK(json.find(R"("basis":"inferred","source":"a list")") != std::string::npos);
  }
  CHECK(events::to_json(taken.derived[2].payload.bytes()) ==
        R"({"effectiveOn":"2010-05-03","authority":"unstated","basis":"inferred",)"
        R"("source":"a list","note":"remark","cause":2,)"
        R"("memberAppointed":{"person":"p-0001","cycle":2010,"seat":"stakeholder"}})");
  CHECK(events::particulars(taken.derived[3].payload.bytes()).kind == events::Kind::cycle_opened);
  CHECK(events::particulars(taken.derived.back().payload.bytes()).cause == engine::Position{5});
}

TEST_CASE("a cycle that is declared open is not opened again, and causes what follows") {
  Record record({body, opened(2010)});
  const Taken taken = take(record, roster({ana10}));
  REQUIRE(taken.derived.size() == 2);
  CHECK(events::particulars(taken.derived[1].payload.bytes()).cause == engine::Position{2});
}

TEST_CASE("who stays is renewed tacitly") {
  CHECK(decided({ana10, ana11}).back() == R"(termRenewedTacitly {"person":"p-0001","cycle":2011})");
}

TEST_CASE("who is gone from a complete list is rotated out") {
  const Contents contents = decided({ana10, "2010,2010-05-01,Bo", ana11});
  CHECK(contents.back() == R"(memberRotatedOut {"person":"p-0002","cycle":2011})");
  CHECK(contents.size() == 6);
}

TEST_CASE("of a partial list nobody is gone, and nobody is new for not having been named") {
  const Contents contents =
      decided({ana10, "2010,2010-05-01,Bo", ana11 + ",,,,no", "2011,2011-05-01,Cy,,,,,,,no"});
  CHECK(contents.size() == 6);
  CHECK(contents[3] == R"(cycleOpened {"cycle":2011,"roster":"partial"})");
  CHECK(contents[4] == R"(termRenewedTacitly {"person":"p-0001","cycle":2011})");
  CHECK(contents[5] == R"(memberAppointed {"person":"p-0003","cycle":2011,"seat":"stakeholder"})");
}

TEST_CASE("of two complete lists who comes is new to the group, unless they sat before") {
  const Contents contents =
      decided({"2009,2009-05-01,Bo", ana10, ana11, "2011,2011-05-01,Bo", "2011,2011-05-01,Cy"});
  CHECK(contents[6] == R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
  CHECK(contents[7] == R"(memberAppointed {"person":"p-0001","cycle":2011,"seat":"stakeholder"})");
  CHECK(contents[8] ==
        R"(memberAppointed {"person":"p-0003","cycle":2011,"seat":"stakeholder","isNew":"yes"})");
}

TEST_CASE("a list may say itself who is new") {
  CHECK(decided({"2010,2010-05-01,Ana,,,,,new"}).back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder","isNew":"yes"})");
  CHECK(decided({"2010,2010-05-01,Ana,,,,,returning"}).back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder","isNew":"no"})");
}

TEST_CASE("over years without a cycle who stays goes on, and who is gone has left") {
  const Contents contents =
      decided({ana10, "2010,2010-05-01,Bo", "2013,2013-05-01,Ana,BR,civilSociety,Home"});
  CHECK(contents.size() == 6);
  CHECK(contents[4] == R"(termRenewedTacitly {"person":"p-0001","cycle":2013})");
  CHECK(contents[5] == R"(memberRotatedOut {"person":"p-0002","cycle":2013})");
}

TEST_CASE("who was rotated out and is listed again is appointed again") {
  const Contents contents = decided({ana10, "2011,2011-05-01,Bo", "2012,2012-05-01,Bo",
                                     "2012,2012-05-01,Ana,BR,civilSociety,Home"});
  CHECK(contents.back().starts_with(R"(memberAppointed {"person":"p-0001","cycle":2012)"));
}

TEST_CASE("who was said not to go on, and is listed all the same, is appointed") {
  Record record({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
                 about("2011-05-01", "termExpired", "p-0001", 2011)});
  const Contents contents = decided(record, {"2011,2011-05-01,Ana,,,,,,,,,p-0001"});
  CHECK(contents.size() == 1);
  CHECK(contents.back().starts_with(R"(memberAppointed {"person":"p-0001","cycle":2011)"));
}

TEST_CASE("who left during the cycle is not appointed again by its list, nor gone afterwards") {
  Record record(
      {opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-05-10", "p-0001")});
  CHECK(decided(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0001"}).empty());
  CHECK(decided(record, {"2011,2011-05-01,Bo"}).size() == 2);
}

TEST_CASE("who left one of two seats early is not appointed again to it") {
  Record record({opened(2010), appointed("2010-05-01", "p-0001", 2010),
                 replaced("2010-05-01", "p-0001", "p-0002"),
                 appointed("2010-05-01", "p-0001", 2010, "chair")});
  CHECK(decided(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0001"}).empty());
}

TEST_CASE("a member who takes the chair is appointed to it") {
  const Contents contents = decided({ana10, "2011,2011-05-01,Ana,,,,chair,,chair"});
  CHECK(contents.back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2011,"seat":"chair","role":"chair"})");
}

TEST_CASE("whose seat is another than a stakeholder's does not rotate: the term expires") {
  const Contents contents = decided({ana10, "2010,2010-05-01,Bo,LT,government,,host", ana11});
  CHECK(contents.back() == R"(termExpired {"person":"p-0002","cycle":2011})");
}

TEST_CASE("who decided is said by the line, or by nobody; each line has its own source") {
  const std::string csv =
      "cycle,effective_on,name,country,group,affiliation,seat,source,authority\n"
      "2010,2010-05-01,Ana,,,,,a list,secretaryGeneral\n"
      "2010,2010-05-01,Bo,LT,,,host,a letter,hostCountry\n"
      "2010,2010-05-01,Cy,,,,,a list,\n"
      "2010,2010-09-01,Dee,,,,,the minutes,unstated\n";
  Record record;
  const Taken taken = take(record, csv);
  REQUIRE(taken.mistakes.empty());
  std::vector<std::string> decided, sources;
  for (const rosters::DerivedDecision& each : taken.derived) {
    const events::Particulars said = events::particulars(each.payload.bytes());
    if (said.kind == events::Kind::person_described) continue;
    decided.emplace_back(events::name_of(said.authority));
    sources.emplace_back(said.source);
  }
  CHECK(decided == std::vector<std::string>{"unstated", "secretaryGeneral", "hostCountry",
                                            "unstated", "unstated"});
  CHECK(sources == std::vector<std::string>{"a list ; a letter", "a list", "a letter", "a list",
                                            "the minutes"});
}

TEST_CASE("a cycle has the day of the whole list, not of its earliest line") {
  Record record;
  const Taken taken =
      take(record, roster({"2018,2018-01-01,A", "2018,2018-01-01,B", "2018,2018-01-01,C",
                           "2019,2018-11-01,D", "2019,2019-01-01,A", "2019,2019-01-01,B"}));
  REQUIRE(taken.mistakes.empty());
  CHECK(record.on(*engine::parse_date("2018-12-31")).current() == events::Cycle{2018});
  const auto later = record.on(*engine::parse_date("2019-01-01"));
  CHECK(later.current() == events::Cycle{2019});
  CHECK(later.composition().in({2019}).size() == 3);
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].line == 5);
  CHECK(taken.remarks[0].message.key == "remark.cameEarly");
}

TEST_CASE("a list on which no day is that of most lines needs a cycle that is open") {
  const std::vector<std::string> lines = {"2010,2010-05-01,Ana", "2010,2010-06-01,Bo"};
  Record record;
  const Taken taken = take(record, roster(lines));
  REQUIRE(taken.mistakes.size() == 1);
  CHECK(taken.mistakes[0].line == 2);
  CHECK(taken.mistakes[0].mistake.expected.key == "expected.dayOfList");
  Record open({opened(2010)});
  CHECK(decided(open, lines).size() == 2);
}

TEST_CASE("a vacant seat is nobody's") {
  const std::vector<std::string> lines = {
      "2010,2010-05-01,Ana", "2010,2010-05-01,Vacant,BR,government",
      "2010,2010-05-01,« vacant »,BR,government", "2010,2010-05-01,–,,,,chair"};
  const std::string vacant =
      R"(seatVacant {"cycle":2010,"seat":"stakeholder","group":"government",)";
  Record record;
  CHECK(decided(record, lines) ==
        Contents{R"(cycleOpened {"cycle":2010,"roster":"complete"})",
                 R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder"})",
                 vacant + R"("country":"BR"})", vacant + R"("country":"BR","number":2})",
                 R"(seatVacant {"cycle":2010,"seat":"chair"})"});
  const std::size_t size = record.size();
  take(record, roster(lines));
  CHECK(record.size() == size);
  Record named;
  CHECK(decided(named, {"2010,2010-05-01,Vacant,,,,,,,,,p-0007"}).back().starts_with("memberApp"));
}

TEST_CASE("how much of a cycle is named is said by the list where the record leaves it open") {
  Record record({opened(2010)});
  CHECK(decided(record, {ana10 + ",,,,yes"}).front() ==
        R"(cycleOpened {"cycle":2010,"roster":"complete"})");
  Record partial({line("2010-05-01", "cycleOpened", R"("cycle":2010,"roster":"partial")")});
  CHECK(decided(partial, {ana10}).size() == 1);
}

TEST_CASE("who holds a host seat without end is not appointed to it, nor gone without a line") {
  Record record({opened(2010), filled("2010-05-01", "LT", "p-0001")});
  CHECK(decided(record, {"2010,2010-05-01,Bo,LT,,,host,,,,,p-0001"}).empty());
  CHECK(decided(record, {"2011,2011-05-01,Cy"}).size() == 2);
}

TEST_CASE("a text that no decision may hold is a mistake of its line") {
  Record record;
  const Taken taken = take(record, roster({"2010,2010-05-01,Ana,,," + std::string(100000, 'x')}));
  REQUIRE(taken.mistakes.size() == 1);
  CHECK(taken.mistakes[0].line == 2);
  CHECK(taken.mistakes[0].mistake.expected.key == "expected.shorterText");
  CHECK(record.size() == 0);
}

TEST_CASE("taking the same roster again adds nothing") {
  const std::vector<std::string> lines = {
      ana10, "2010,2010-05-01,Bo", "2010,2010-05-01,Cy,LT,government,,host",
      "2011,2011-05-01,Ana,CL,government,Elsewhere", "2011,2011-05-01,Dee,,,,chair"};
  Record record;
  take(record, roster(lines));
  const std::size_t size = record.size();
  CHECK(take(record, roster(lines)).derived.empty());
  CHECK(record.size() == size);
}

TEST_CASE("who comes within a cycle is derived again byte for byte") {
  const std::vector<std::string> lines = {ana10, "2010,2010-05-01,Cy", "2010,2010-09-01,Bo",
                                          ana11, "2011,2011-05-01,Cy", "2011,2011-08-01,Bo"};
  Record record;
  const Taken first = take(record, roster(lines));
  const std::size_t size = record.size();
  const Taken second = take(record, roster(lines));
  CHECK(record.size() == size);
  CHECK(second.derived.size() < first.derived.size());
}
