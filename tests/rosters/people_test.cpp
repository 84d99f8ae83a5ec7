// Who is meant by a line of a roster, and what it tells of them.
#include <doctest/doctest.h>

#include "events/countries.hpp"
#include "tests/decisions/lines.hpp"
#include "tests/rosters/listed.hpp"

using namespace test;

namespace {

using Contents = std::vector<std::string>;
using rosters::Alias;

std::string described(std::string_view person, std::string_view name) {
  return line(
      "2009-01-01", "personDescribed",
      std::string(R"("person":")").append(person).append(R"(","name":")").append(name) + "\"");
}

Contents shown(Record& record, const std::vector<std::string>& lines,
               const std::vector<Alias>& aliases = {}) {
  const Taken taken = take(record, roster(lines), aliases);
  REQUIRE(taken.mistakes.empty());
  return taken.contents();
}

void mistaken(Record& record, const std::vector<std::string>& lines, std::size_t at,
              std::string_view field, std::string_view key, const std::string& argument,
              const std::vector<Alias>& aliases = {}) {
  const std::size_t size = record.size();
  const Taken taken = take(record, roster(lines), aliases);
  REQUIRE(taken.mistakes.size() == 1);
  const auto& [line, mistake] = taken.mistakes.front();
  CHECK(line == at);
  CHECK(mistake.field == field);
  CHECK(mistake.expected.key == key);
  REQUIRE(mistake.expected.arguments.size() == 1);
  CHECK(mistake.expected.arguments[0].value == argument);
  CHECK(record.size() == size);
}

const std::vector<Alias> anna = {{"Anna", "Ana"}, {"A. Ana", "Ana"}};

}  // namespace

TEST_CASE("people are known by their name") {
  Record record({described("p-0041", "Ana")});
  const Contents contents = shown(record, {"2010,2010-05-01,Ana", "2010,2010-05-01,Bo"});
  CHECK(contents[1].starts_with(R"(memberAppointed {"person":"p-0041")"));
  CHECK(contents[2] == R"(personDescribed {"person":"p-0042","name":"Bo"})");
}

TEST_CASE("numbers that a seat or the roster itself takes are not given to others") {
  Record record({opened(2009), appointed("2009-05-01", "p-0007", 2009)});
  const Contents contents =
      shown(record, {"2010,2010-05-01,Ana,,,,,,,no", "2010,2010-05-01,Bo,,,,,,,no,,p-0009"});
  CHECK(contents[1] == R"(personDescribed {"person":"p-0010","name":"Ana"})");
}

TEST_CASE("another spelling is the same person") {
  Record record;
  const Contents contents = shown(
      record, {"2010,2010-05-01,Anna", "2011,2011-05-01,Ana", "2012,2012-05-01,A. Ana"}, anna);
  CHECK(contents ==
        Contents{R"(cycleOpened {"cycle":2010,"roster":"complete"})",
                 R"(personDescribed {"person":"p-0001","name":"Ana","aliases":["A. Ana","Anna"]})",
                 R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"stakeholder"})",
                 R"(cycleOpened {"cycle":2011,"roster":"complete"})",
                 R"(termRenewedTacitly {"person":"p-0001","cycle":2011})",
                 R"(cycleOpened {"cycle":2012,"roster":"complete"})",
                 R"(termRenewedTacitly {"person":"p-0001","cycle":2012})"});
}

TEST_CASE("somebody recorded under an alias is found by the name") {
  Record record({described("p-0005", "Anna")});
  const Contents contents = shown(record, {"2010,2010-05-01,Ana"}, anna);
  CHECK(contents.size() == 2);
  CHECK(contents[1].starts_with(R"(memberAppointed {"person":"p-0005")"));
}

TEST_CASE("one person does not stand twice on the list of a cycle, by an alias or a number") {
  Record record;
  mistaken(record, {"2010,2010-05-01,Ana", "2010,2010-05-01,Anna"}, 3, "name",
           "expected.oncePerCycle", "2", anna);
  Record other({described("p-0001", "Ana")});
  mistaken(other, {"2010,2010-05-01,Ana", "2010,2010-05-01,Bo,,,,,,,,,p-0001"}, 3, "name",
           "expected.oncePerCycle", "2");
}

TEST_CASE("of two people with one name it is the one who sat before, or sits already") {
  Record record({described("p-0001", "Ana"), described("p-0002", "Ana"), opened(2010),
                 appointed("2010-05-01", "p-0002", 2010)});
  CHECK(shown(record, {"2010,2010-05-01,Ana"}).empty());
  CHECK(shown(record, {"2011,2011-05-01,Ana"}).back() ==
        R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
}

TEST_CASE("of two people with one name none is guessed") {
  Record neither({described("p-0001", "Ana"), described("p-0002", "Ana")});
  mistaken(neither, {"2010,2010-05-01,Ana"}, 2, "person", "expected.whichPerson", "p-0001, p-0002");
  Record both({described("p-0001", "Ana"), described("p-0002", "Ana"), opened(2010),
               appointed("2010-05-01", "p-0001", 2010), appointed("2010-05-01", "p-0002", 2010)});
  mistaken(both, {"2011,2011-05-01,Ana"}, 2, "person", "expected.whichPerson", "p-0001, p-0002");
  CHECK(shown(both, {"2011,2011-05-01,Ana,,,,,,,no,,p-0002"}).back() ==
        R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
}

TEST_CASE("a roster may name two people with one name by their numbers") {
  Record record;
  const Contents contents =
      shown(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0001", "2010,2010-05-01,Ana,,,,,,,,,p-0002",
                     "2011,2011-05-01,Ana,,,,,,,,,p-0002"});
  CHECK(contents[1] == R"(personDescribed {"person":"p-0001","name":"Ana"})");
  CHECK(contents[3] == R"(personDescribed {"person":"p-0002","name":"Ana"})");
  CHECK(contents[6] == R"(termRenewedTacitly {"person":"p-0002","cycle":2011})");
  CHECK(contents[7] == R"(memberRotatedOut {"person":"p-0001","cycle":2011})");
}

TEST_CASE("a number stated once stands for the name on all lines of the roster") {
  Record record;
  const Contents contents =
      shown(record, {"2010,2010-05-01,Ana,,,,,,,,,p-0009", "2011,2011-05-01,Ana"});
  CHECK(contents.back() == R"(termRenewedTacitly {"person":"p-0009","cycle":2011})");
}

TEST_CASE("another name for a number is a new description") {
  Record record({described("p-0001", "Ana")});
  const Contents contents = shown(record, {"2010,2010-05-01,Ana B.,,,Home,,,,,,p-0001"});
  CHECK(contents[1] ==
        R"(personDescribed {"person":"p-0001","name":"Ana B.","affiliation":"Home"})");
  CHECK(contents.size() == 3);
}

TEST_CASE("whoever stays keeps nothing that the new list states otherwise") {
  Record record;
  const Contents contents = shown(record, {"2010,2010-05-01,Ana,BR,civilSociety,Home",
                                           "2011,2011-05-01,Ana,CL,government,Elsewhere",
                                           "2012,2012-05-01,Ana,CL,government,Elsewhere"});
  CHECK(contents[4] == R"(affiliationChanged {"person":"p-0001","affiliation":"Elsewhere"})");
  CHECK(
      contents[5] ==
      R"(termRenewedTacitly {"person":"p-0001","cycle":2011,"group":"government","country":"CL"})");
  CHECK(contents[7] == R"(termRenewedTacitly {"person":"p-0001","cycle":2012})");
  CHECK(contents.size() == 8);
  const auto reg = record.on(engine::Date::latest());
  const auto seat = reg.composition().of(events::Person{1});
  REQUIRE(seat);
  CHECK(seat->group == events::Group::government);
  CHECK(seat->country == events::parse_country("CL"));
}

TEST_CASE("what changed in office is recorded, and agrees with the lists that follow") {
  Record record;
  shown(record, {"2010,2010-05-01,Ana,BR,civilSociety,Home"});
  const std::string changed =
      line("2010-09-01", "affiliationChanged",
           R"("person":"p-0001","affiliation":"Elsewhere","country":"CL","group":"government")");
  REQUIRE_FALSE(record.propose(std::string_view(changed)));
  CHECK(shown(record, {"2010,2010-09-01,Ana,CL,government,Elsewhere"}).empty());
  // The next list says that it is so: from the new term on the seat is theirs.
  CHECK(shown(record, {"2011,2011-05-01,Ana,CL,civilSociety,Elsewhere"}).back() ==
        R"(termRenewedTacitly {"person":"p-0001","cycle":2011,"group":"civilSociety",)"
        R"("country":"CL"})");
}

TEST_CASE("a role that a list states otherwise counts from the new term on") {
  const std::vector<std::string> lines = {"2010,2010-05-01,Ana,,,,chair,,chair",
                                          "2011,2011-05-01,Ana,,,,chair,,co-chair"};
  Record record;
  CHECK(shown(record, lines).back() ==
        R"(termRenewedTacitly {"person":"p-0001","cycle":2011,"role":"co-chair"})");
  CHECK(shown(record, lines).empty());
}

TEST_CASE("a chair who is also a member stands twice, and goes on in both seats") {
  const std::vector<std::string> lines = {
      "2010,2010-05-01,Ana,BR,civilSociety", "2010,2010-05-01,Ana,,,,chair",
      "2011,2011-05-01,Ana,BR,civilSociety", "2011,2011-05-01,Ana,,,,chair"};
  const std::string member =
      R"(memberAppointed {"person":"p-0001","cycle":2010,"group":"civilSociety",)";
  Record record;
  CHECK(shown(record, lines) ==
        Contents{R"(cycleOpened {"cycle":2010,"roster":"complete"})",
                 R"(personDescribed {"person":"p-0001","name":"Ana"})",
                 member + R"("country":"BR","seat":"stakeholder"})",
                 R"(memberAppointed {"person":"p-0001","cycle":2010,"seat":"chair"})",
                 R"(cycleOpened {"cycle":2011,"roster":"complete"})",
                 R"(termRenewedTacitly {"person":"p-0001","cycle":2011,"seat":"stakeholder"})",
                 R"(termRenewedTacitly {"person":"p-0001","cycle":2011,"seat":"chair"})"});
  CHECK(shown(record, lines).empty());
}

TEST_CASE("a host seat is its country's: for another it is another seat") {
  Record record;
  const Contents contents =
      shown(record, {"2010,2010-05-01,Ana,BR,,,host", "2011,2011-05-01,Ana,KE,,,host"});
  CHECK(contents.back() ==
        R"(memberAppointed {"person":"p-0001","cycle":2011,"country":"KE","seat":"host"})");
}

TEST_CASE("another affiliation on a second line of one person and cycle is told") {
  Record record;
  const Taken taken = take(record,
                           "cycle,effective_on,name,country,group,affiliation,seat,source\n"
                           "2018,2018-01-01,Ana,FR,government,Ministry,stakeholder,a\n"
                           "2018,2018-01-01,Ana,FR,government,Press,chair,a\n"
                           "2018,2018-01-01,Bo,FR,government,Ministry,stakeholder,a\n"
                           "2018,2018-01-01,Bo,FR,government,Ministry,chair,a\n");
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].line == 3);
  CHECK(taken.remarks[0].message ==
        events::Message{"remark.otherAffiliation",
                        {events::text("Ana"), events::text("Press"), events::text("Ministry")}});
}

TEST_CASE("a name is found in earlier lines of the file, and years apart that is told") {
  Record record;
  const Taken taken = take(record, roster({"2010,2010-05-01,Ana O'Neil", "2011,2011-05-01,Bo",
                                           "2012,2012-05-01,Ana O’Neil", "2012,2012-05-01,Bo"}));
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].line == 4);
  CHECK(taken.remarks[0].message.key == "remark.sameName");
  CHECK(taken.remarks[0].message.arguments[1].value == "p-0001");
  CHECK(taken.remarks[0].message.arguments[2].value == "2010");
}

TEST_CASE("what a list leaves open changes nothing") {
  Record record;
  const Contents contents =
      shown(record, {"2010,2010-05-01,Ana,BR,civilSociety,Home", "2011,2011-05-01,Ana"});
  CHECK(contents.back() == R"(termRenewedTacitly {"person":"p-0001","cycle":2011})");
  CHECK(contents.size() == 5);
}

TEST_CASE("names that read almost the same are two people, with a remark") {
  const auto list = [](const std::string& year, const std::vector<std::string>& names) {
    std::string csv = "cycle,effective_on,country,group,affiliation,seat,source,name\n";
    for (const std::string& name : names)
      csv += year + "," + year + "-05-01,,,,,a list," + name + "\n";
    return csv;
  };
  Record record;
  take(record, list("2010", {"José Peña", "\"O'Neil, Ann\""}));
  const Taken taken = take(record, list("2011", {"Jose Pena", "Ann O'Neil", "Ann Oneill"}));
  REQUIRE(taken.remarks.size() == 2);
  for (const rosters::ListRemark& each : taken.remarks)
    CHECK(each.message.key == "remark.almostSame");
  CHECK(taken.remarks[0].line == 2);
  CHECK(taken.remarks[1].line == 3);
  CHECK(record.on(engine::Date::latest()).composition().in({2011}).size() == 3);
}

TEST_CASE("somebody of a later day than the list has joined, with a remark") {
  Record record;
  const Taken taken =
      take(record, roster({"2010,2010-05-01,Ana", "2010,2010-05-01,Bo", "2010,2010-07-01,Cy"}));
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].line == 4);
  CHECK(taken.remarks[0].message.key == "remark.joinedLate");
}
