// mag days, and how a page lets one choose a day and a state of knowledge.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;

}  // namespace

TEST_CASE("the days on which the record changes, each once, in order, with what happens") {
  const json::value days = parsed(ask("days --format json"));
  std::string before;
  long long events = 0;
  for (const json::value& day : at(days, "days").as_array()) {
    const std::string on(day.at("day").as_string());
    CHECK(before < on);
    before = on;
    for (const auto& kind : day.at("kinds").as_object()) events += kind.value().as_int64();
  }
  const json::value verified = parsed(ask("verify --format json"));
  const long long counting =
      at(verified, "events").to_number<long long>() - at(verified, "hidden").to_number<long long>();
  // All that counts today: corrections themselves do, what takes effect later does not.
  CHECK(events <= counting);
  CHECK(events > counting / 2);
  const json::value opening = with(at(days, "days"), "day", "2010-05-05");
  CHECK(opening.at("opens") == 2010);
  CHECK(opening.at("published") == 56);
  CHECK(opening.at("text") == "cycle 2010 opens; published figure: 56; named: 4");
  CHECK(with(at(parsed(ask("days --format json --lang fr")), "days"), "day", "2010-05-05")
            .at("text") == "le cycle 2010 s'ouvre ; chiffre publié : 56 ; avec un nom : 4");
  // A day asks for nothing behind it.
  CHECK(at(parsed(ask("days --format json --as-of 2010-05-05")), "days")
            .as_array()
            .back()
            .at("day") == "2010-05-05");
  long long learnt = 0;
  for (const json::value& each : at(days, "learnt").as_array())
    learnt += each.at("events").as_int64();
  CHECK(learnt == at(days, "knownAt").to_number<long long>());
  const EmptyLog empty;
  check_says(empty.mag("days"), {"Nothing is on record."});
}

TEST_CASE("a page lets one choose among the days, the cycles, and what was known") {
  Site site(record_of_the_mag());
  const json::value days = parsed(ask("days --format json"));
  const std::string page = site.body("/fr/seats?asOf=2010-05-05");
  CHECK(page.find("<form id=\"moment\"") != std::string::npos);
  CHECK(page.find("name=\"asOf\" list=\"days\"") != std::string::npos);
  CHECK(page.find("name=\"knownAt\" list=\"known\"") != std::string::npos);
  const std::size_t form = page.find("<form id=\"moment\"");
  CHECK(times_in(page.substr(form, page.find("</form>", form) - form), "<option ") ==
        at(days, "days").as_array().size() + at(days, "learnt").as_array().size());
  CHECK(says(page, "<option value=\"2010-05-05\" label=\"le cycle 2010 s'ouvre ; chiffre"));
  // One leads to the change before and to the one behind.
  const auto& all = at(days, "days").as_array();
  for (std::size_t i = 1; i + 1 < all.size(); ++i) {
    if (all[i].at("day") != "2010-05-05") continue;
    const std::string before(all[i - 1].at("day").as_string()),
        after(all[i + 1].at("day").as_string());
    CHECK(page.find("rel=\"prev\" href=\"/fr/seats?asOf=" + before) != std::string::npos);
    CHECK(page.find("rel=\"next\" href=\"/fr/seats?asOf=" + after) != std::string::npos);
  }
  CHECK(page.find("href=\"/fr/seats?asOf=2018\">2018</a>") != std::string::npos);
  CHECK(says(page, "Une date passée est montrée : 5 mai 2010."));
  // And the way back to today.
  CHECK(page.find("<a href=\"/fr/seats\">Voir l’état actuel</a></p>") != std::string::npos);
  CHECK(site.body("/en/people?group=media&asOf=2011").find("<a href=\"/en/people?group=media\">") !=
        std::string::npos);
  const std::string known = site.body("/en/seats?asOf=2010-05-05&knownAt=200");
  CHECK(says(known, "As it was recorded up to event 200; by now the record goes up to event 515."));
  CHECK(known.find("asOf=2018&amp;knownAt=200\"") != std::string::npos);
  CHECK(site.body("/en/seats").find("class=\"past\"") == std::string::npos);
  CHECK(site.get("/en/seats?asOf=1x").status == 400);
  CHECK(site.get("/en/seats?knownAt=%22%3E%3Cb%3E").status == 400);
}
