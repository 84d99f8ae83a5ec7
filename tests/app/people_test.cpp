// Everybody on record: what each held from when to when, how one knows, and what is not known; as a
// table, as a drawing and as pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

namespace json = boost::json;
using namespace test;

// A small body through three cycles: p-0001 is renewed and then not named by a list of everyone,
// p-0002 resigns, p-0003 is not heard of again, p-0004 resigned and comes back.
struct ThreeCycles : SmallBody {
  ThreeCycles() {
    const std::string by = R"("authority":"secretaryGeneral","basis":"stated","source":"s/9",)";
    const auto on = [&](const std::string& day, const std::string& rest) {
      return R"({"effectiveOn":")" + day + "\"," + by + rest + "}\n";
    };
    std::string tacit =
        on("2021-03-01", R"("termRenewedTacitly":{"person":"p-0001","cycle":2021})");
    tacit.replace(tacit.find("stated"), 6, "tacit");
    write("more.jsonl",
          on("2021-03-01", R"("cycleOpened":{"cycle":2021})") + tacit +
              on("2020-10-01", R"("memberResigned":{"person":"p-0002"})") +
              on("2022-03-01", R"("cycleOpened":{"cycle":2022,"roster":"complete"})") +
              on("2022-03-01",
                 R"("memberAppointed":{"person":"p-0004","cycle":2022,"group":"government",)"
                 R"("country":"KE","seat":"stakeholder"})"));
    const Answer answer = mag("import more.jsonl --acknowledge test");
    CAPTURE(answer.err);
    REQUIRE(answer.status == 0);
  }
};

json::value tenures(const Folder& body, const std::string& who) {
  return at(parsed(body.mag("people " + who + " --as-of 2022-06-01 --format json")), "tenures");
}

}  // namespace

TEST_CASE("terms follow on each other, a gap stays a gap, and an end is told where it is known") {
  const ThreeCycles body;
  const json::value renewed = tenures(body, "p-0001");
  CHECK(renewed.as_array().size() == 1);
  CHECK(at(renewed, "0.terms").as_array().size() == 2);
  CHECK(at(renewed, "0.terms.1.basis") == "tacit");
  CHECK(at(renewed, "0.end") == "notRenewed");
  CHECK(at(renewed, "0.last") == "2022-02-28");
  const json::value resigned = tenures(body, "p-0002");
  CHECK(at(resigned, "0.end") == "ended");
  CHECK(at(resigned, "0.last") == "2020-09-30");
  CHECK(at(resigned, "0.endedBy").is_int64());
  const json::value lost = tenures(body, "p-0003");
  CHECK(at(lost, "0.end") == "unknown");
  CHECK(at(lost, "0.last") == nullptr);
  const json::value back = tenures(body, "p-0004");
  CHECK(back.as_array().size() == 2);
  CHECK(at(back, "0.end") == "ended");
  CHECK(at(back, "1.end") == "sits");
}

TEST_CASE("people go by what their countries are called, in the language of the answer") {
  Site site(record_of_the_mag());
  const auto place = [&](const std::string& language, const std::string& country) {
    const json::value answer =
        json::parse(site.body("/api/v1/people?sort=country&lang=" + language));
    const json::array& all = at(answer, "people").as_array();
    const auto found = std::find_if(all.begin(), all.end(), [&](const json::value& each) {
      const json::array& tenures = at(each, "tenures").as_array();
      return !tenures.empty() && at(tenures.front(), "country") == json::value(country);
    });
    REQUIRE(found != all.end());
    return found - all.begin();
  };
  // Egypt, Germany, South Africa; Afrique du Sud, Allemagne, Égypte.
  CHECK(place("en", "EG") < place("en", "DE"));
  CHECK(place("en", "DE") < place("en", "ZA"));
  CHECK(place("fr", "ZA") < place("fr", "DE"));
  CHECK(place("fr", "DE") < place("fr", "EG"));
}

TEST_CASE("people are chosen and put in order, and what is not known is a mistake") {
  const ThreeCycles body;
  const auto names = [&](const std::string& more) {
    std::string all;
    const json::value answer = parsed(body.mag("people --format json " + more));
    for (const json::value& each : at(answer, "people").as_array())
      all += std::string(at(each, "person").as_string()).substr(5);
    return all;
  };
  CHECK(names("--as-of 2022-06-01").size() == 4);
  CHECK(names("--sort length --as-of 2022-06-01").substr(0, 2) == "14");
  CHECK(names("--country KE --as-of 2022-06-01").find('4') != std::string::npos);
  CHECK(names("--country JP") == "");
  check_says(body.mag("people --country JP"), {"Nobody on record has had such a seat."});
  check_fails(body.mag("people --sort nam"), 2, {"--sort", "did you mean name?"});
  check_fails(body.mag("people --group medai"), 2, {"did you mean media?"});
  check_fails(body.mag("people p-0001 --group media"), 2, {"--group"});
  check_says(body.mag("people --as-of 2022-06-01 --lang fr"),
             {"pas connu", "2020–2021", "énoncé,", "Personnes : 4"});
}

TEST_CASE("a ribbon has an edge where an end is on record, a torn one where none is") {
  const ThreeCycles body;
  const std::string drawn = body.mag("people --as-of 2022-06-01 --format svg").out;
  const auto count = [&](std::string_view part) { return times_in(drawn, part); };
  CHECK(drawn.starts_with("<svg "));
  CHECK(count("class=\"edge\"") == 3);
  CHECK(count("class=\"torn\"") == 1);
  CHECK(count("class=\"term tacit\"") == 1);
  CHECK(count("class=\"term stated\"") == 5);
  CHECK(count("<a ") == 0);
}

TEST_CASE("everybody on the page of people leads to a page of their own") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/people");
  const std::size_t people = at(parsed(ask("people --format json")), "people").as_array().size();
  std::size_t found = 0;
  for (const std::string& link : links_in(page))
    if (link.starts_with("/fr/people/p-")) {
      if (++found % 10 == 0) CHECK(site.get(link).status == 200);
    }
  CHECK(found == people);
  CHECK(says(page, "Personnes : " + std::to_string(people)));
  CHECK(page.find("<svg ") != std::string::npos);
  CHECK(page.find("name=\"country\"") != std::string::npos);
  CHECK(site.get("/fr/people?group=medai").status == 400);
  const std::string person = site.body("/en/people/p-0013?asOf=2011");
  CHECK(person.find("<h1>") == person.rfind("<h1>"));
  CHECK(person.find("<ol class=\"chain\">") != std::string::npos);
  CHECK(site.get("/en/people/p-9999").status == 404);
  CHECK(site.get("/api/v1/people/p-9999").status == 404);
  CHECK(site.body("/api/v1/people/p-0013?asOf=2011") ==
        ask("people p-0013 --as-of 2011 --public --format json").out);
}

TEST_CASE("the filters of people are menus of what there is") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/people?country=KE");
  CHECK(page.find("<option value=\"civilSociety\">société civile</option>") != std::string::npos);
  CHECK(page.find("<option value=\"KE\" selected>Kenya</option>") != std::string::npos);
  CHECK(page.find("<option value=\"length\">nombre de mandats</option>") != std::string::npos);
  // Accents do not send a name to the end.
  CHECK(page.find(">Équateur<") < page.find(">Kenya<"));
  Site council(record_of_the_council());
  const std::string other = council.body("/en/people");
  CHECK(other.find("<option value=\"civilSociety\">") == std::string::npos);
  CHECK(other.find("<option value=\"government\">governments</option>") != std::string::npos);
  // What is given and not on record stays what was asked.
  CHECK(council.body("/en/people?country=VA").find("<option value=\"VA\" selected>") !=
        std::string::npos);
}
