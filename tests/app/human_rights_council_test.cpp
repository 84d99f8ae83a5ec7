// The record of the UN Human Rights Council against human_rights_council.json, which was worked out
// from the results of the elections without mag.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <map>
#include <set>

#include "events/countries.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/scratch.hpp"

namespace {

namespace json = boost::json;
using namespace test;

const Folder& council() { return record_of_the_council(); }

const json::value& truth() {
  static const json::value told =
      json::parse(tests::read_file(MAG_SOURCE_DIR "/tests/app/human_rights_council.json"));
  return told;
}

std::string text(const json::value& value) { return std::string(value.as_string()); }

json::value composition(const std::string& day) {
  return parsed(council().mag("composition --format json --as-of " + day));
}

const char* name_of(events::Region region) {
  switch (region) {
    case events::Region::africa:
      return "africa";
    case events::Region::asia_pacific:
      return "asiaPacific";
    case events::Region::eastern_europe:
      return "easternEurope";
    case events::Region::latin_america_caribbean:
      return "latinAmericaCaribbean";
    case events::Region::western_europe_others:
      return "westernEuropeOthers";
    case events::Region::unstated:
      break;
  }
  return "none";
}

std::map<std::string, std::int64_t> by_region(const json::value& composition) {
  std::map<std::string, std::int64_t> seats;
  for (const json::value& member : at(composition, "members").as_array()) {
    const auto country = events::parse_country(text(at(member, "country")));
    REQUIRE(country.has_value());
    ++seats[name_of(events::region_of(*country))];
  }
  return seats;
}

std::map<std::string, std::int64_t> told_by_region(const json::value& told) {
  std::map<std::string, std::int64_t> seats;
  for (const auto& [region, count] : at(told, "byRegion").as_object())
    seats[std::string(region)] = count.to_number<std::int64_t>();
  return seats;
}

}  // namespace

TEST_CASE("in each of its twenty cycles the Human Rights Council sits as its elections seated it") {
  const json::value overview = parsed(council().mag("composition --cycles --format json"));
  const json::array& cycles = at(truth(), "cycles").as_array();
  REQUIRE(cycles.size() == 20);
  REQUIRE(at(overview, "cycles").as_array().size() == 20);
  for (std::size_t index = 0; index < cycles.size(); ++index) {
    const json::value& told = cycles[index];
    const json::value& line = at(overview, "cycles").as_array()[index];
    const json::value found = composition(text(at(told, "asOf")));
    const std::string day = text(at(told, "asOf"));
    CAPTURE(day);
    CHECK(at(found, "cycle") == at(told, "cycle"));
    CHECK(at(line, "since") == at(told, "since"));
    CHECK(at(line, "newMembers") == at(told, "newMembers"));
    CHECK(at(found, "totals.members") == at(told, "seated"));
    CHECK(by_region(found) == told_by_region(told));
    std::set<std::string> seated, expected;
    for (const json::value& member : at(found, "members").as_array())
      seated.insert(text(at(member, "name")));
    for (const json::value& member : at(told, "members").as_array()) expected.insert(text(member));
    CHECK(seated == expected);
  }
}

TEST_CASE("a seat of the Human Rights Council that was left is vacant until the election") {
  for (const json::value& told : at(truth(), "onDays").as_array()) {
    const std::string day = text(at(told, "asOf"));
    CAPTURE(day);
    const json::value found = composition(day);
    CHECK(at(found, "totals.members") == at(told, "seated"));
    if (told.as_object().contains("byRegion")) CHECK(by_region(found) == told_by_region(told));
  }
}

TEST_CASE(
    "years without a cycle do not break the service of a member of the Human Rights Council") {
  const json::value found = composition("2013-06-30");
  for (const auto& told : at(truth(), "sitsWithoutBreakSince.2013").as_object()) {
    const std::string name(told.key());
    const json::value member = with(at(found, "members"), "name", name);
    REQUIRE_MESSAGE(member.is_object(), name);
    CHECK(at(member, "since") == told.value());
  }
}

// What its resolution asks beyond the number of members has no form in the terms yet, so nothing
// may be found about it: neither kept nor broken.
TEST_CASE("of the rules on the Human Rights Council only the one on its size is judged, and kept") {
  REQUIRE(at(truth(), "violations").as_array().empty());
  const json::value audits =
      parsed(council().mag("audit --from 2006 --to 2026 --all --format json"));
  CHECK(at(audits, "audits").as_array().size() == 20);
  for (const json::value& audit : at(audits, "audits").as_array()) {
    const std::string size = "size/IV.1/" + std::to_string(at(audit, "cycle").to_number<int>());
    CHECK(at(with(at(audit, "findings"), "id", size), "verdict") == "holds");
    for (const json::value& finding : at(audit, "findings").as_array()) {
      const std::string id = text(at(finding, "id"));
      CAPTURE(id);
      CHECK(at(finding, "verdict") != "breach");
      CHECK(at(finding, "verdict") != "departure");
      if (!at(finding, "clause").is_null() && id != size) CHECK(at(finding, "verdict") != "holds");
    }
  }
}

TEST_CASE("importing the record of the Human Rights Council a second time adds nothing") {
  const json::value again =
      parsed(council().mag("import '" MAG_SOURCE_DIR "/data/un-hrc' --format json"));
  CHECK(at(again, "files").as_array().size() == 7);
  for (const json::value& file : at(again, "files").as_array()) CHECK(at(file, "recorded") == 0);
}
