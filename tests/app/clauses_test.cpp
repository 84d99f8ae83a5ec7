// The terms of reference clause by clause, the findings of all cycles by clause, and that what a
// number on a page leads to is as long as it says.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <regex>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

namespace json = boost::json;
using namespace test;

// The links with a number for a text: where each leads, and the number.
std::vector<std::pair<std::string, std::size_t>> numbers_linked(const std::string& html,
                                                                const std::string& path) {
  static const std::regex link("<a href=\"([^\"]*)\">([0-9]+)</a>");
  std::vector<std::pair<std::string, std::size_t>> found;
  for (std::sregex_iterator it(html.begin(), html.end(), link), end; it != end; ++it) {
    std::string target = std::regex_replace((*it)[1].str(), std::regex("&amp;"), "&");
    if (target.starts_with(path)) found.emplace_back(target, std::stoul((*it)[2]));
  }
  return found;
}

}  // namespace

TEST_CASE("a clause has its parameters through the versions, what judges it and what is found") {
  const json::value clause = parsed(ask("clauses IV.4 --as-of 2018 --format json"));
  CHECK(keys(clause) ==
        "asOf knownAt cycle clause text remark inForce rules found versions parameters recordedAs "
        "findings");
  CHECK(at(clause, "inForce") == true);
  CHECK(at(clause, "rules.0") == "quota");
  CHECK(at(clause, "versions").as_array().size() == 4);
  const json::value share =
      with(at(clause, "parameters"), "parameter", "quota.group.government.maximum");
  CHECK(at(share, "values").as_array().size() ==
        at(parsed(ask("terms --format json")), "versions").as_array().size());
  CHECK(at(with(at(share, "values"), "version", "2018"), "value") == "2/5");
  CHECK(at(with(at(share, "values"), "version", "2022"), "origin") == "none");
  // What has a default belongs to it, whether or not a version states it.
  CHECK(with(at(clause, "parameters"), "parameter", "quota.countsChair") != nullptr);
  CHECK(at(clause, "findings") ==
        at(parsed(ask("audit --clause IV.4 --all --as-of 2018 --format json")), "findings"));
  check_says(ask("clauses IV.4 --as-of 2018"),
             {"Governments hold about two fifths", "quota.group.government.share",
              "2018 · General guidance for the renewal of the MAG, 2018", "In force on this day"});
  check_says(ask("clauses IV.4 --as-of 2010 --lang fr"),
             {"Les gouvernements occupent", "Pas en vigueur à cette date", "pas énoncé",
              "quota.countsChair : si les parts comptent le siège de la présidence"});
  check_fails(ask("clauses IV.9"), 2, {"no clause is called IV.9; did you mean IV.1?"});
}

TEST_CASE("all clauses are there, each with as many findings as its own answer has") {
  const json::value all = parsed(ask("clauses --as-of 2018 --format json"));
  CHECK(at(all, "clauses").as_array().size() == 31);
  for (const json::value& each : at(all, "clauses").as_array()) {
    std::int64_t found = 0;
    for (const auto& count : at(each, "found").as_object()) found += count.value().as_int64();
    const std::string number(at(each, "clause").as_string());
    CAPTURE(number);
    const json::value one = parsed(ask("clauses " + number + " --as-of 2018 --format json"));
    CHECK(at(one, "findings").as_array().size() == static_cast<std::size_t>(found));
    CHECK(at(one, "text") == at(each, "text"));
  }
}

TEST_CASE("of another body clauses say nothing in the words of the MAG") {
  const json::value all = parsed(record_of_the_council().mag("clauses --as-of 2010 --format json"));
  CHECK(with(at(all, "clauses"), "clause", "IV.1") != nullptr);
  for (const json::value& each : at(all, "clauses").as_array()) CHECK(at(each, "text") == nullptr);
  const Answer one = record_of_the_council().mag("clauses IV.1 --as-of 2010");
  check_says(one, {"size.target", "47", "General Assembly resolution 60/251"});
  CHECK_FALSE(says(one.out, "about fifty"));
}

TEST_CASE("the findings of all cycles stand in a table by clause") {
  const json::value table = parsed(ask("audit --by-clause --format json"));
  CHECK(at(table, "cycles").as_array().size() == 20);
  for (const json::value& cycle : at(table, "cycles").as_array()) {
    const std::string day(at(cycle, "asOf").as_string());
    const json::value audit = parsed(ask("audit --all --format json --as-of " + day));
    std::size_t all = 0;
    for (const json::value& cell : at(cycle, "clauses").as_array())
      all += at(cell, "findings").as_array().size();
    CHECK(all == at(audit, "findings").as_array().size());
  }
  check_says(ask("audit --by-clause"), {"IV.4", "Record", "◧ deviation", "– not applicable"});
  check_says(ask("audit --by-clause --lang fr"), {"Registre", "■ manquement"});
  CHECK(ask("audit --by-clause --from 2010 --to 2011 --format csv").out.find(",2012,") ==
        std::string::npos);
  check_fails(ask("audit --by-clause --all"), 2, {"--all"});
  check_fails(ask("audit --by-clause --format jsonl"), 2, {"text, json, csv"});
}

TEST_CASE("findings are asked for by clause and by verdict") {
  const json::value all = parsed(ask("audit --as-of 2010 --all --format json"));
  std::size_t breaches = 0, record = 0;
  for (const json::value& each : at(all, "findings").as_array()) {
    breaches += at(each, "verdict") == "departure";
    record += at(each, "clause").is_null();
  }
  const auto found = [](const std::string& more) {
    return at(parsed(ask("audit --as-of 2010 --format json " + more)), "findings")
        .as_array()
        .size();
  };
  REQUIRE(breaches > 0);
  REQUIRE(record > 0);
  CHECK(found("--verdict departure") == breaches);
  CHECK(found("--clause record --all") == record);
  check_fails(ask("audit --verdict breech"), 2, {"--verdict", "did you mean breach?"});
  check_fails(ask("audit --clause IV.44"), 2, {"IV.44; did you mean IV.4?"});
}

TEST_CASE("what judges a clause is said in words") {
  Site site(record_of_the_mag());
  CHECK(says(site.body("/fr/rules"), ">mandats consécutifs</td>"));
  CHECK(says(site.body("/en/rules/IV.3"), "Judged by the rules: seats of former host countries"));
  for (const char* language : {"en", "fr"})
    CHECK(!says(ask("clauses --lang " + std::string(language)).out, "termLimit"));
}

TEST_CASE("a number on a page is the length of the list that it leads to") {
  for (const Folder* folder : {&record_of_the_mag(), &record_of_the_council()}) {
    Site site(*folder);
    const auto cells = numbers_linked(site.body("/en/findings"), "/en/findings/day");
    CHECK(cells.size() > 20);
    for (std::size_t i = 0; i < cells.size(); i += 7) {
      CAPTURE(cells[i].first);
      CHECK(times_in(site.body(cells[i].first), "<tr><td") == cells[i].second);
    }
    const auto clauses = numbers_linked(site.body("/fr/rules?asOf=2018"), "/fr/rules/");
    REQUIRE(!clauses.empty());
    for (const auto& each : clauses) {
      CAPTURE(each.first);
      const std::string page = site.body(each.first);
      CHECK(times_in(page.substr(page.find("Ce que constatent")), "<tr><td") == each.second);
      for (const auto& [list, events] : numbers_linked(page, "/fr/record?"))
        CHECK(times_in(site.body(list), "<tr><td class=\"number\"") == events);
    }
  }
}

TEST_CASE("what names a clause leads to it, and it to its parameters, versions and findings") {
  Site site(record_of_the_mag());
  const std::string event = site.body("/en/record/434");
  CHECK(event.find("href=\"/en/rules/V.4") == std::string::npos);
  CHECK(site.body("/en/findings/day?asOf=2010").find("href=\"/en/rules/V.4?asOf=2010\"") !=
        std::string::npos);
  const std::string clause = site.body("/fr/rules/V.4?asOf=2010");
  for (const char* link : {"/fr/parameters/rotation.share?asOf=2010", "/fr/record/",
                           "/fr/why?about=rotation%2FV.4%2F2010", "/api/v1/clauses/V.4.csv"})
    CHECK_MESSAGE(clause.find(link) != std::string::npos, link);
  CHECK(says(site.body("/fr/rules"), "Versions des termes de référence"));
  CHECK(site.get("/fr/rules/V.44").status == 404);
}
