// The real record of the IGF MAG, as it is asked from outside.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

json::value finding(const std::string& cycle, const std::string& id) {
  const json::value audit = parsed(ask("audit --all --format json --as-of " + cycle));
  json::value found = with(at(audit, "findings"), "id", id);
  REQUIRE_MESSAGE(found.is_object(), id);
  return found;
}

// Every cause of a finding leads to an event, and every event to a source.
void has_causes_with_sources(const std::string& cycle, const std::string& id) {
  const json::value why = parsed(ask("why " + id + " --format json --as-of " + cycle));
  const json::array& chain = at(why, "chain").as_array();
  const json::array& because = at(why, "finding.because").as_array();
  CHECK_FALSE(because.empty());
  for (const json::value& position : because)
    CHECK(std::any_of(chain.begin(), chain.end(), [&](const json::value& step) {
      return at(step, "position").to_number<int>() == position.to_number<int>();
    }));
  for (const json::value& step : chain) CHECK_FALSE(at(step, "source").as_string().empty());
}

}  // namespace

TEST_CASE("of the 56 members of 2010 three were new") {
  const json::value rotation = finding("2010", "rotation/V.4/2010");
  CHECK(at(rotation, "verdict") == "departure");
  CHECK(at(rotation, "measured") == "3/56");
  CHECK(at(rotation, "evidence") == "published");
  has_causes_with_sources("2010", "rotation/V.4/2010");
}

TEST_CASE("of the 55 members of 2011 nobody was new, nor of any group") {
  CHECK(at(finding("2011", "rotation/V.4/2011"), "measured") == "0/55");
  CHECK(at(finding("2011", "rotation/V.4/government/2011"), "measured") == "0/25");
  CHECK(at(finding("2011", "rotation/V.4/2011"), "verdict") == "departure");
  has_causes_with_sources("2011", "rotation/V.4/2011");
  has_causes_with_sources("2011", "rotation/V.4/government/2011");
}

TEST_CASE("governments held 20 of the 46 seats of 2006, when no terms said how many they should") {
  const json::value share = finding("2006", "quota/IV.4/government/2006");
  CHECK(at(share, "measured") == "20/46");
  CHECK(at(share, "verdict") == "notApplicable");
  CHECK(at(share, "required").is_null());
  CHECK(at(share, "evidence") == "published");
  has_causes_with_sources("2006", "quota/IV.4/government/2006");
}

TEST_CASE("a rotation is measured wherever new members and members were published") {
  for (const auto& asked : std::vector<std::pair<std::string, std::string>>{{"2008", "17/50"},
                                                                            {"2009", "18/56"},
                                                                            {"2013", "15/56"},
                                                                            {"2014", "18/55"},
                                                                            {"2016", "21/55"},
                                                                            {"2017", "12/55"},
                                                                            {"2018", "28/55"}}) {
    const std::string cycle = asked.first;
    CAPTURE(cycle);
    CHECK(at(finding(cycle, "rotation/V.4/" + cycle), "measured") == json::value(asked.second));
  }
}

TEST_CASE("who stays sits as the list of the new cycle says: in its country, its group, its role") {
  const json::value desai = with(
      at(parsed(ask("composition --as-of 2007 --format json")), "members"), "name", "Nitin Desai");
  CHECK(at(desai, "role") == "co-chair");
  const json::value roach = with(
      at(parsed(ask("composition --as-of 2025 --format json")), "members"), "name", "Carol Roach");
  CHECK(at(roach, "country") == "BS");
  CHECK(at(roach, "group") == "government");
  CHECK(at(roach, "affiliation") == "Ministry of Economic Affairs");
}

TEST_CASE("importing the record a second time adds nothing") {
  const std::string known = ask("verify --format json").out;
  const json::value again =
      parsed(record_of_the_mag().mag("import '" MAG_SOURCE_DIR "/data/igf-mag' --format json"));
  CHECK(at(again, "files").as_array().size() == 10);
  for (const json::value& file : at(again, "files").as_array()) {
    CHECK(at(file, "recorded") == 0);
    CHECK(at(file, "repeated").to_number<int>() >= 0);
  }
  CHECK(at(again, "mistakes").as_array().empty());
  CHECK(ask("verify --format json").out == known);
}

TEST_CASE(
    "a log rebuilt from what mag log writes gives the same answers and the same fingerprint") {
  const EmptyLog copy;
  const Answer imported = copy.mag("import - --format json", ask("log --format jsonl").out);
  REQUIRE(imported.status == 0);
  CHECK(copy.mag("log --format jsonl").out == ask("log --format jsonl").out);
  for (const char* question :
       {"composition --as-of 2011 --format json", "composition --cycles --format csv",
        "audit --from 2006 --to 2024 --all --format json", "audit --as-of 2021 --lang fr",
        "why Hassan --as-of 2011 --format json", "diff 2010 2012 --format json"}) {
    CAPTURE(question);
    const std::string expected = ask(question).out, found = copy.mag(question).out;
    CHECK_FALSE(expected.empty());
    CHECK(expected == found);
  }
  CHECK(at(parsed(copy.mag("verify --format json")), "fingerprint") ==
        at(parsed(ask("verify --format json")), "fingerprint"));
}

TEST_CASE("every cycle of the record can be audited, in both languages, and counts what it lists") {
  const json::value audits =
      parsed(ask("audit --from 2006 --to 2025 --all --format json --lang fr"));
  CHECK(at(audits, "audits").as_array().size() == 20);
  for (const json::value& audit : at(audits, "audits").as_array())
    for (const json::value& each : at(audit, "findings").as_array()) {
      const std::string text(at(each, "text").as_string());
      CAPTURE(text);
      CHECK(text.find('{') == std::string::npos);
      CHECK_FALSE(at(each, "because").as_array().empty());
    }
}

TEST_CASE("somebody is found by a part of the name, without accents, and in any spelling of it") {
  for (const char* name : {"Hassan", "hassan", "p-0002", "'Ayesha Hassan'"})
    CHECK(says(ask(std::string("why ") + name + " --as-of 2011").out, "Ayesha Hassan (p-0002)"));
  CHECK(says(ask("why 'Michael Gallagher' --as-of 2006").out, "Michael D. Gallagher"));
  CHECK(says(ask("why Fältström --as-of 2012").out, "Patrik Faltstrom"));
}
