// The page of the record: what is to be seen of it is chosen from menus, the newest first if
// wanted, and a long list is gone through either way.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
namespace json = boost::json;

std::vector<std::int64_t> numbers_at(Site& site, const std::string& target) {
  std::vector<std::int64_t> numbers;
  const json::value answer = json::parse(site.body(target));
  for (const json::value& each : answer.at("events").as_array())
    numbers.push_back(each.at("position").to_number<std::int64_t>());
  return numbers;
}

// Where `Link` leads under this relation; "" where it does not.
std::string linked(const serving::Response& response, const std::string& relation) {
  const std::string links = response.header("Link");
  const std::size_t end = links.find(">; rel=\"" + relation + "\"");
  return end == links.npos
             ? ""
             : links.substr(links.rfind('<', end) + 1, end - links.rfind('<', end) - 1);
}

}  // namespace

TEST_CASE("kind of event, cycle and order are menus, of what the record has, by its words") {
  Site site(record_of_the_mag());
  const std::string french = site.body("/fr/record"), english = site.body("/en/record");
  for (const std::string& page : {french, english})
    for (const char* menu : {"kind", "cycle", "newest"})
      CHECK(page.find("<select name=\"" + std::string(menu) + "\">") != std::string::npos);
  CHECK(says(french, "<option value=\"memberAppointed\">nomination d'un membre</option>"));
  CHECK(english.find("<option value=\"memberAppointed\">appointment of a member</option>") !=
        std::string::npos);
  // What was never recorded is not offered; cycles go from the latest back.
  CHECK(english.find("<option value=\"memberEvaluated\">") == std::string::npos);
  CHECK(english.find("<option value=\"2025\">2025</option>") <
        english.find("<option value=\"2006\">2006</option>"));
  CHECK(english.find("<option value=\"2006\">2006</option>") != std::string::npos);
  const std::string chosen = site.body(
      "/en/record?kind=figurePublished&cycle=2010&newest=true&limit=2&before=300&after=3");
  CHECK(chosen.find("<option value=\"figurePublished\" selected>") != std::string::npos);
  CHECK(chosen.find("<option value=\"2010\" selected>") != std::string::npos);
  CHECK(chosen.find("<option value=\"true\" selected>newest first</option>") != std::string::npos);
  // Another choice begins at the start of its list, with parts as long as before.
  CHECK(chosen.find("<input type=\"hidden\" name=\"limit\" value=\"2\">") != std::string::npos);
  CHECK(chosen.find("name=\"before\"") == std::string::npos);
  CHECK(chosen.find("name=\"after\"") == std::string::npos);
  // What a form sends that nobody filled in asks nothing.
  CHECK(site.get("/en/record?kind=&cycle=&newest=&asOf=&knownAt=").status == 200);
}

TEST_CASE("the page with the newest first is what the command lists, and its JSON and CSV too") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/en/record?newest=true&limit=5");
  CHECK(page.find("/record/515\"") < page.find("/record/511\""));
  CHECK(page.find("/record/510\"") == std::string::npos);
  CHECK(says(page, "More events precede"));
  CHECK(page.find("--newest") != std::string::npos);
  CHECK(numbers_at(site, "/api/v1/log?newest=true&limit=5") ==
        std::vector<std::int64_t>{515, 514, 513, 512, 511});
  const std::string csv = site.body("/api/v1/log.csv?newest=true&limit=5");
  CHECK(csv.find("\n515,") < csv.find("\n514,"));
  CHECK(site.get("/api/v1/log?newest=yes").status == 400);
  CHECK(json::parse(site.body("/openapi.json"))
            .at("paths")
            .at("/api/v1/log")
            .at("get")
            .at("parameters")
            .as_array()
            .size() > 10);
}

TEST_CASE("from the newest back, each part leads to the one behind it and the one before") {
  Site site(record_of_the_mag());
  const std::vector<std::int64_t> all = numbers_at(site, "/api/v1/log?kind=memberAppointed");
  const std::string start = "/api/v1/log?kind=memberAppointed&newest=true&limit=25";
  std::vector<std::int64_t> back;
  std::string last, address = start;
  for (std::size_t parts = 0; !address.empty() && parts < 20; ++parts) {
    const serving::Response part = site.get(address);
    for (const std::int64_t number : numbers_at(site, address)) back.push_back(number);
    CHECK(linked(part, "prev").empty() == (parts == 0));
    last = address;
    address = linked(part, "next");
  }
  CHECK(std::equal(all.rbegin(), all.rend(), back.begin(), back.end()));
  // And forth again: the parts are aligned with the newest, or with where one had come.
  std::string first = last;
  for (std::size_t parts = 0; parts < 20; ++parts) {
    const std::string before = linked(site.get(first), "prev");
    if (before.empty()) break;
    CHECK(numbers_at(site, before).size() == 25);
    CHECK(numbers_at(site, before).back() > numbers_at(site, first).front());
    first = before;
  }
  CHECK(numbers_at(site, first).front() == all.back());
  const std::string page = site.body("/fr/record?limit=100&newest=true&before=300");
  CHECK(
      page.find("<a rel=\"prev\" href=\"/fr/record?limit=100&amp;newest=true&amp;before=400\">") !=
      std::string::npos);
  CHECK(
      page.find("<a rel=\"next\" href=\"/fr/record?limit=100&amp;newest=true&amp;before=200\">") !=
      std::string::npos);
}

TEST_CASE("clauses are chosen by what is judged by them, and days by cycles too") {
  Site site(record_of_the_mag());
  const std::string french = site.body("/fr/findings/day?asOf=2018&clause=V.4");
  CHECK(french.find("<option value=\"\">toutes</option>") != std::string::npos);
  CHECK(french.find("<option value=\"V.4\" selected>V.4 · rotation</option>") != std::string::npos);
  CHECK(french.find("<option value=\"IV.4\">IV.4 · parts des groupes</option>") !=
        std::string::npos);
  CHECK(french.find("<option value=\"record\">Registre</option>") != std::string::npos);
  CHECK(french.find("<option value=\"P.1\"") == std::string::npos);  // which nothing judges
  const std::string record = site.body("/en/findings/day?clause=record");
  CHECK(record.find("<option value=\"record\" selected>Record</option>") != std::string::npos);
  for (const char* page : {"findings/day", "people", "next", "record", "what-if", "rules"}) {
    const std::string html = site.body("/en/" + std::string(page));
    CAPTURE(page);
    CHECK(html.find("name=\"asOf\" value=\"\" list=\"asOf-known\"") != std::string::npos);
    CHECK(html.find("<option value=\"2025\">", html.find("<datalist id=\"asOf-known\">")) <
          html.find("<option value=\"2006\">", html.find("<datalist id=\"asOf-known\">")));
  }
}

TEST_CASE("an event leads to those beside it, as far as they are known") {
  Site site(record_of_the_mag());
  const std::string one = site.body("/fr/record/434");
  CHECK(one.find("<a rel=\"prev\" href=\"/fr/record/433\">") != std::string::npos);
  CHECK(one.find("<a rel=\"next\" href=\"/fr/record/435\">") != std::string::npos);
  CHECK(says(one, "Événement précédent"));
  CHECK(says(site.body("/en/record/434"), "Next event</a>"));
  CHECK(site.body("/en/record/1").find("rel=\"prev\"") == std::string::npos);
  CHECK(site.body("/en/record/515").find("rel=\"next\"") == std::string::npos);
  const std::string then = site.body("/en/record/300?knownAt=301");
  CHECK(then.find("<a rel=\"next\" href=\"/en/record/301?knownAt=301\">") != std::string::npos);
  CHECK(site.body("/en/record/301?knownAt=301").find("rel=\"next\"") == std::string::npos);
  CHECK(linked(site.get("/api/v1/events/2"), "next") == "/api/v1/events/3");
  CHECK(linked(site.get("/api/v1/events/2"), "prev") == "/api/v1/events/1");
}

TEST_CASE("what is ahead leads to its calendar, and the record to a feed of what was chosen") {
  Site site(record_of_the_mag());
  CHECK(site.body("/fr/next?asOf=2018").find("<a href=\"/fr/calendar.ics?asOf=2018\">Agenda</a>") !=
        std::string::npos);
  const std::string page = site.body("/en/record?kind=memberResigned&newest=true&limit=3");
  CHECK(page.find("<a href=\"/en/feed.atom?kind=memberResigned\">") != std::string::npos);
  const auto id_of = [&](const std::string& query) {
    const std::string feed = site.body("/en/feed.atom" + query);
    return feed.substr(feed.find("<id>"), feed.find("</id>") - feed.find("<id>"));
  };
  CHECK(id_of("?kind=memberResigned") == id_of("?kind=memberResigned"));
  CHECK(id_of("?kind=memberResigned") != id_of(""));
  CHECK(id_of("?kind=memberResigned") != id_of("?kind=memberAppointed"));
  CHECK(id_of("?newest=true") == id_of(""));
}

TEST_CASE("who never sat may be asked about with a group, a country and a seat, from menus") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/why-not?person=Dupont&asOf=2018");
  CHECK(says(page, "indiquer le groupe du siège"));
  for (const char* menu : {"group", "country", "seat"})
    CHECK(page.find("<select name=\"" + std::string(menu) +
                    "\"><option value=\"\" selected>celui du dernier siège</option>") !=
          std::string::npos);
  CHECK(page.find("<option value=\"media\">médias</option>") != std::string::npos);
  CHECK(page.find("<option value=\"DE\">Allemagne</option>") <
        page.find("<option value=\"BR\">Brésil</option>"));
  CHECK(page.find("<option value=\"chair\">") != std::string::npos);
  CHECK(page.find("<option value=\"SU\">") == std::string::npos);  // which is no country today
  const std::string asked =
      site.body("/en/why-not?person=Dupont&asOf=2018&group=media&country=BR&seat=stakeholder");
  CHECK(asked.find("<option value=\"media\" selected>") != std::string::npos);
  CHECK(says(asked, "Supposing an appointment"));
}
