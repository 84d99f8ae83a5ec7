// What the record rests on, what would fall with a source, and what is found by words.
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

}  // namespace

TEST_CASE("each source has its events, and all events that count have one") {
  const json::value all = parsed(ask("sources --format json"));
  std::size_t because = 0, contradicted = 0;
  for (const json::value& each : at(all, "sources").as_array()) {
    because += at(each, "because").as_array().size();
    contradicted += static_cast<std::size_t>(at(each, "contradicted").as_int64());
  }
  CHECK(because > 400);
  CHECK(contradicted > 0);
  const std::string first = std::to_string(at(all, "sources.0.because.0").as_int64());
  const json::value one = parsed(ask("sources " + first + " --format json"));
  CHECK(at(one, "source") == at(all, "sources.0.source"));
  CHECK(at(one, "events").as_array().size() == at(all, "sources.0.because").as_array().size());
}

TEST_CASE("what would fall with a source is what a scenario without its events shows") {
  const SmallBody body;
  const json::value one = parsed(body.mag("sources 2 --as-of 2020-12-01 --format json"));
  CHECK(at(one, "source") == "s/2");
  // With it go the cycle and everybody who sat in it.
  CHECK(at(one, "without.seats").as_array().size() == 3);
  const json::value figure = parsed(body.mag("sources s/3 --as-of 2020-12-01 --format json"));
  CHECK(at(figure, "figures.0.followed") == true);
  CHECK(at(figure, "without.seats").as_array().empty());
  check_says(body.mag("sources s/2 --as-of 2020-12-01"),
             {"What would be otherwise without it", "Person 0001"});
  check_says(body.mag("sources s/4 --as-of 2020-12-01 --lang fr"),
             {"Ce qui serait autrement sans elle"});
  check_fails(body.mag("sources s/"), 2, {"several sources have this: s/", "number of an event"});
  check_fails(body.mag("sources nowhere"), 2, {"no event on record has this source: nowhere"});
}

TEST_CASE("the page of sources leads to each, as long as it says, and away only over http") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/en/sources");
  static const std::regex link("<a href=\"(/en/sources/[0-9]+)\">([0-9]+)</a>");
  int seen = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), link), end; it != end; ++it) {
    if (++seen % 20 != 1) continue;
    const std::string one = site.body((*it)[1].str());
    CAPTURE((*it)[1].str());
    CHECK(times_in(one, "<li><p><span class=\"number\">") == std::stoul((*it)[2]));
  }
  CHECK(seen > 20);
  CHECK(page.find("rel=\"noopener noreferrer nofollow\"") != std::string::npos);
}

TEST_CASE("people, clauses, cycles and sources are found, and what may be meant is said") {
  const auto kinds = [](const std::string& words) {
    std::string all;
    const json::value found = parsed(ask("find " + words + " --format json"));
    for (const json::value& each : at(found, "hits").as_array())
      all += std::string(at(each, "kind").as_string()) + " ";
    return all;
  };
  CHECK(kinds("desai").starts_with("person "));
  CHECK(kinds("DÉSAI nitin").starts_with("person "));
  CHECK(kinds("two fifths") == "clause ");
  CHECK(kinds("iv.4") == "clause ");
  CHECK(kinds("2011").starts_with("cycle "));
  CHECK(kinds("edri").find("source") != std::string::npos);
  CHECK(kinds("xyzzy") == "");
  check_says(ask("find hasan"), {"did you mean hassan?"});
  check_says(ask("find deux cinquièmes --lang fr"), {"Clause : IV.4"});
}

TEST_CASE("a search on the site is kept nowhere, and leads to why somebody never sat") {
  Site site(record_of_the_mag());
  const serving::Response found = site.get("/api/v1/search?q=desai");
  CHECK(found.status == 200);
  CHECK(found.header("Cache-Control") == "no-store");
  CHECK_FALSE(site.get("/api/v1/search?q=desai").is_cached);
  CHECK(*found.body == ask("find desai --public --format json").out);
  const std::string page = site.body("/fr/search?q=Jane+Doe");
  CHECK(page.find("href=\"/fr/why-not?person=Jane%20Doe\"") != std::string::npos);
  CHECK(site.body("/en/search?q=desai").find("href=\"/en/people/p-") != std::string::npos);
  CHECK(site.body("/en/cycles").find("action=\"/en/search\"") != std::string::npos);
  CHECK(site.get("/en/search").status == 400);
}
