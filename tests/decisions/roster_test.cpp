// What follows from a roster: who comes, who stays, who goes.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"
#include "tests/decisions/listed.hpp"

using namespace test;

namespace {

using Contents = std::vector<std::string>;

Record recorded(const std::vector<std::string>& lines) {
  Record record;
  for (const std::string& each : lines) REQUIRE_FALSE(record.propose(std::string_view(each)));
  return record;
}

// What a roster shows beside the people that it describes.
Contents shown(Record& record, const std::vector<std::string>& lines) {
  const Taken taken = take(record, roster(lines));
  REQUIRE(taken.mistakes.empty());
  Contents contents = taken.contents();
  std::erase_if(contents, [](const std::string& each) { return each.starts_with("personD"); });
  return contents;
}
Contents shown(const std::vector<std::string>& lines) {
  Record record;
  return shown(record, lines);
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
  Record record = recorded({body});
  const Taken taken = take(record, roster({"2010,2010-05-03,Ana,,,,,,,,remark", ana11}));
  for (const decisions::Derived& each : taken.derived) {
    const std::string json = events::to_json(each.payload.bytes());
    CAPTURE(json);
    CHECK(json.find(R"("basis":"inferred","source":"a list")") != std::string::npos);
  }
  CHECK(events::to_json(taken.derived[2].payload.bytes()) ==
        R"({"effectiveOn":"2010-05-03","authority":"secretaryGeneral","basis":"inferred",)"
        R"("source":"a list","note":"remark","cause":2,)"
        R"("memberAppointed":{"person":"p-0001","cycle":2010,"seat":"stakeholder"}})");
  CHECK(events::particulars(taken.derived[3].payload.bytes()).kind == events::Kind::cycle_opened);
  CHECK(events::particulars(taken.derived.back().payload.bytes()).cause == engine::Position{5});
}

TEST_CASE("a cycle that is declared open is not opened again, and causes what follows") {
  Record record = recorded({body, opened(2010)});
  const Taken taken = take(record, roster({ana10}));
  REQUIRE(taken.derived.size() == 2);
  CHECK(events::particulars(taken.derived[1].payload.bytes()).cause == engine::Position{2});
}

TEST_CASE("who stays is renewed tacitly") {
  CHECK(shown({ana10, ana11}).back() == R"(termRenewedTacitly {"person":"p-0001","cycle":2011})");
}

TEST_CASE("who is gone from a complete list is rotated out") {
  const Contents contents = shown({ana10, "2010,2010-05-01,Bo", ana11});
  CHECK(contents.back() == R"(memberRotatedOut {"person":"p-0002","cycle":2011})");
  CHECK(contents.size() == 6);
}

TEST_CASE("of a partial list nobody is gone, and nobody is new for not having been named") {
  const Contents contents =
      shown({ana10, "2010,2010-05-01,Bo", ana11 + ",,,,no", "2011,2011-05-01,Cy,,,,,,,no"});
  CHECK(contents.size() == 6);
  CHECK(contents[3] == R"(cycleOpened {"cycle":2011,"roster":"partial"})");
  CHECK(contents[4] == R"(termRenewedTacitly {"person":"p-0001","cycle":2011})");
  CHECK(contents[5] == R"(memberAppointed {"person":"p-0003","cycle":2011,"seat":"stakeholder"})");
}

TEST_CASE("of two complete lists who comes is new to the group, unless they sat before") {
  const Contents contents =
      shown({"2009,2009-05-01,Bo", ana10, ana11, "2011,2011-05-01,Bo", "2011,2011-05-01,Cy"});
  CHECK(contents[6] == R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
  CHECK(contents[7] == R"(memberAppointed {"person":"p-0001","cycle":2011,"seat":"stakeholder"})");
  CHECK(contents[8] ==
        R"(memberAppointed {"person":"p-0003","cycle":2011,"seat":"stakeholder","isNew":"yes"})");
}

TEST_CASE("a list may say itself who is new") {
  CHECK(shown({"2010,2010-05-01,Ana,,,,,new"}).back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder","isNew":"yes"})");
  CHECK(shown({"2010,2010-05-01,Ana,,,,,returning"}).back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder","isNew":"no"})");
}

TEST_CASE("over a year without a list nothing goes on and nobody is gone") {
  const Contents contents =
      shown({ana10, "2010,2010-05-01,Bo", "2012,2012-05-01,Ana,BR,civilSociety,Home"});
  CHECK(contents.size() == 5);
  CHECK(contents.back().starts_with("memberAppointed"));
}

TEST_CASE("who was rotated out and is listed again is appointed again") {
  const Contents contents = shown({ana10, "2011,2011-05-01,Bo", "2012,2012-05-01,Bo",
                                   "2012,2012-05-01,Ana,BR,civilSociety,Home"});
  CHECK(contents.back().starts_with(R"(memberAppointed {"person":"p-0001","cycle":2012)"));
}

TEST_CASE("who was said not to go on, and is listed all the same, is appointed") {
  Record record = recorded({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
                            about("2011-05-01", "termExpired", "p-0001", 2011)});
  const Contents contents = shown(record, {"2011,2011-05-01,Ana,,,,,,,,,p-0001"});
  CHECK(contents.size() == 1);
  CHECK(contents.back().starts_with(R"(memberAppointed {"person":"p-0001","cycle":2011)"));
}

TEST_CASE("who left during the cycle is not appointed again by its list, nor gone afterwards") {
  Record record = recorded(
      {opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-05-01", "p-0001")});
  CHECK(shown(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0001"}).empty());
  CHECK(shown(record, {"2011,2011-05-01,Bo"}).size() == 2);
}

TEST_CASE("who left one of two seats early is not appointed again to it") {
  Record record = recorded({opened(2010), appointed("2010-05-01", "p-0001", 2010),
                            replaced("2010-05-01", "p-0001", "p-0002"),
                            appointed("2010-05-01", "p-0001", 2010, "chair")});
  CHECK(shown(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0001"}).empty());
}

TEST_CASE("a member who takes the chair is appointed to it") {
  const Contents contents = shown({ana10, "2011,2011-05-01,Ana,,,,chair,,chair"});
  CHECK(contents.back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2011,"seat":"chair","role":"chair"})");
}

TEST_CASE("whose seat is another than a stakeholder's does not rotate: the term expires") {
  const Contents contents = shown({ana10, "2010,2010-05-01,Bo,LT,government,,host", ana11});
  CHECK(contents.back() == R"(termExpired {"person":"p-0002","cycle":2011})");
}

TEST_CASE("a host country designates, whether its seat or the role says so") {
  Record record;
  const Taken taken =
      take(record, roster({"2010,2010-05-01,Bo,LT,,,host",
                           "2010,2010-05-01,Cy,LT,,,,,host country representative"}));
  for (const std::size_t place : {2, 4})
    CHECK(events::to_json(taken.derived.at(place).payload.bytes())
              .find(R"("authority":"hostCountry")") != std::string::npos);
}

TEST_CASE("who holds a host seat without end is not appointed to it, nor gone without a line") {
  Record record = recorded({opened(2010), filled("2010-05-01", "LT", "p-0001")});
  CHECK(shown(record, {"2010,2010-05-01,Bo,LT,,,host,,,,,p-0001"}).empty());
  CHECK(shown(record, {"2011,2011-05-01,Cy"}).size() == 2);
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
  const std::vector<std::string> lines = {ana10, "2010,2010-09-01,Bo", ana11, "2011,2011-08-01,Bo"};
  Record record;
  const Taken first = take(record, roster(lines));
  const std::size_t size = record.size();
  const Taken second = take(record, roster(lines));
  CHECK(record.size() == size);
  CHECK(second.derived.size() < first.derived.size());
}
