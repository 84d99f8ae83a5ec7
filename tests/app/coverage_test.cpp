// mag coverage: what is published, contradicted, named and missing, cycle by cycle.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;

json::value cycle_in(const json::value& coverage, int year) {
  for (const json::value& each : at(coverage, "cycles").as_array())
    if (each.at("cycle") == year) return each;
  return nullptr;
}

}  // namespace

TEST_CASE("what is known of each cycle: what was published, by whom, and what is followed") {
  const json::value coverage = parsed(ask("coverage --format json"));
  CHECK(at(coverage, "cycles").as_array().size() == 20);
  const json::value three = cycle_in(coverage, 2006);
  const json::value& members = at(three, "measures.members");
  CHECK(members.at("followed") == 46);
  CHECK(members.at("contradicted") == true);
  CHECK(members.at("published").as_array().size() == 4);
  CHECK(at(three, "measures.byGroup.government.followed") == 20);
  const json::value none = cycle_in(coverage, 2012);
  CHECK(at(none, "measures.members.followed").is_null());
  CHECK(at(none, "measures.members.contradicted") == false);
  CHECK(at(none, "measures.members.named") == 9);
  // The same as the overview of compositions says, which counts them by itself.
  const json::value overview = parsed(ask("composition --cycles --format json"));
  for (const json::value& line : at(overview, "cycles").as_array()) {
    const json::value same =
        cycle_in(coverage, static_cast<int>(line.at("cycle").to_number<long long>()));
    CHECK(at(same, "measures.members.followed") == at(line, "members.published"));
    CHECK(at(same, "measures.members.named") == at(line, "members.named"));
    CHECK(at(same, "findings") == line.at("findings"));
    CHECK(at(same, "measures.byGroup.civilSociety.named") ==
          at(line, "byGroup.civilSociety.named"));
  }
}

TEST_CASE("what the record says nothing about is said in one line, and only that") {
  const auto absent = [](const json::value& coverage) {
    std::string all;
    for (const json::value& each : at(coverage, "absent").as_array())
      all += std::string(each.as_string()) + " ";
    return all;
  };
  CHECK(absent(parsed(ask("coverage --format json"))).find("attendanceRecorded") !=
        std::string::npos);
  const SmallBody body;
  body.write("more.jsonl",
             R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s",)"
             R"("personDescribed":{"person":"p-0001","name":"Ada Lind","gender":"woman"}})"
             "\n"
             R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s",)"
             R"("figurePublished":{"cycle":2020,"measure":"members","region":"africa","value":1}})"
             "\n");
  CHECK(absent(parsed(body.mag("coverage --format json"))).find("gender region") !=
        std::string::npos);
  REQUIRE(body.mag("import more.jsonl").status == 0);
  const json::value known = parsed(body.mag("coverage --format json"));
  CHECK(absent(known).find("gender") == std::string::npos);
  CHECK(absent(known).find("region") == std::string::npos);
  CHECK(at(cycle_in(known, 2020), "measures.byRegion.africa.followed") == 1);
  CHECK(at(cycle_in(known, 2020), "measures.women.named") == 1);
  const EmptyLog empty;
  CHECK(at(parsed(empty.mag("coverage --format json")), "cycles").as_array().empty());
  CHECK(empty.mag("coverage").status == 0);
}

TEST_CASE("the first page shows what is known, in both languages") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/cycles");
  CHECK(says(page, "46 ≠ 47"));
  CHECK(says(page, "Cycles : 20 ; avec un nombre de membres publié : "));
  CHECK(says(page, "https://icannwiki.org/Multistakeholder_Advisory_Group"));
  CHECK(says(page, "Absent du registre : "));
  // How much is known of the latest cycles stands before the table.
  CHECK(says(page.substr(0, page.find("<table")), "chiffre publié : 42 ≠ 55 ; avec un nom : 1"));
  CHECK(says(site.body("/en/cycles"), "how many members sit is not published; named: 4"));
  CHECK(page.find("href=\"/fr/seats?asOf=2011\">2011</a>") != std::string::npos);
  check_says(ask("coverage"), {"46 ≠ 47", "Not in the record: ", "Cycles: 20"});
}

TEST_CASE("a body that names everybody has that said, and no column for groups it does not have") {
  Site site(record_of_the_council());
  const std::string page = site.body("/fr/cycles");
  CHECK(says(page, "membres, tous avec un nom : 47"));
  // Nothing is published: that is said once, and no column says it again for every cycle.
  for (const std::string& said : {page, record_of_the_council().mag("coverage --lang fr").out}) {
    CHECK(says(said, "nombre de membres : non publié."));
    CHECK(says(said, "Publié pour aucun cycle : femmes, nouveaux membres."));
    CHECK(!says(said, "avec un nombre de membres publié"));
    for (const char* heading : {"Gouv.", "Soc. civ.", "Femmes", "Nouv."})
      CHECK(!says(said, heading));
  }
  CHECK(says(site.body("/en/cycles"), "number of members: not published."));
  CHECK(says(ask("coverage --lang fr").out, "Soc. civ."));
}
