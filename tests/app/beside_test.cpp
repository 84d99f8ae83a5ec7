// What lies beside the pages: what is shown within pages of others, what the site says of itself,
// and that every problem is a page.
#include <doctest/doctest.h>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "serving/problem.hpp"
#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;
using serving::Response;

std::string type_said(const Response& response) {
  CHECK(response.header("Content-Type") == "application/problem+json");
  return std::string(boost::json::parse(*response.body).at("type").as_string());
}

// Follows the type of a problem, in a language.
std::string page_of_type(Site& site, const Response& response, const char* language) {
  const std::string type = type_said(response);
  const Response moved = site.get(type, {{"accept-language", language}});
  CAPTURE(type);
  REQUIRE(moved.status == 302);
  return site.body(moved.header("Location"));
}

}  // namespace

TEST_CASE("an answer may stand within a page of others, without a menu and with where it is from") {
  for (const char* base : {"", "/mag"}) {
    Site site(record_of_the_mag(), base);
    const std::string path = base;
    const Response framed = site.get(path + "/embed/fr/seats?asOf=2011");
    CHECK(framed.body->find("<p class=\"past\"") != std::string::npos);
    REQUIRE(framed.status == 200);
    CHECK(framed.header("Content-Security-Policy").find("frame-ancestors *") != std::string::npos);
    CHECK(framed.header("Content-Security-Policy").find("script") == std::string::npos);
    CHECK(framed.header("Cross-Origin-Resource-Policy") == "cross-origin");
    const std::string& html = *framed.body;
    for (const char* part : {"<header", "<form", "<nav", "<details"})
      CHECK(html.find(part) == std::string::npos);
    CHECK(html.find("<base target=\"_top\">") != std::string::npos);
    CHECK(links_in(html).contains(path + "/fr/seats?asOf=2011"));
    // What a page offers to be pasted is that address.
    const std::string page = site.body(path + "/fr/seats?asOf=2011");
    CHECK(page.find("&lt;iframe src=&quot;" + path + "/embed/fr/seats?asOf=2011&quot;") !=
          std::string::npos);
    CHECK(site.body(path + "/fr/next").find("iframe") == std::string::npos);
    CHECK(site.get(path + "/embed/en/findings").status == 200);
    CHECK(site.get(path + "/embed/en/record").status == 404);
    CHECK(site.get(path + "/embed/de/seats").status == 404);
  }
}

TEST_CASE("the site says what it is, in both languages") {
  Site site(record_of_the_mag(), "/mag");
  const std::string english = site.body("/mag/en/about"), french = site.body("/mag/fr/about");
  CHECK(says(english, "Accessibility"));
  CHECK(says(french, "Accessibilité"));
  CHECK(says(english, "Licences"));
  CHECK(says(english, "Apache License 2.0"));
  CHECK(says(french, "licence Apache 2.0"));
  CHECK(links_in(english).contains("/mag/openapi.json"));
  CHECK(links_in(english).contains("/mag/fr/about"));
  CHECK(site.get("/mag/openapi.json").status == 200);
}

TEST_CASE("every problem has a type, and its type is a page in both languages") {
  const SmallBody body;
  for (const char* base : {"", "/mag"}) {
    Site site(body, base);
    const std::vector<Response> provoked = {
        site.get("/api/v1/composition?asof=2011"),
        site.get("/api/v1/composition?asOf=2031"),
        site.get("/nowhere"),
        site.get("/api/v1/events/400"),
        site.get("/api/v1/composition", {}, "DELETE"),
        site.get("/api/v1/composition", {{"accept", "text/html"}})};
    for (const Response& problem : provoked) {
      CHECK(type_said(problem).starts_with(std::string(base) + "/problems/"));
      const std::string english = page_of_type(site, problem, "en");
      const std::string french = page_of_type(site, problem, "fr");
      CHECK(english.find("lang=\"en\"") != std::string::npos);
      CHECK(french.find("lang=\"fr\"") != std::string::npos);
      const auto title = boost::json::parse(*problem.body).at("title").as_string();
      CHECK(says(english, std::string(title)));
    }
    CHECK(site.get("/problems/none").status == 404);
  }
}

TEST_CASE("what the server itself answers is said in the language asked, and is a page too") {
  const SmallBody body;
  Site site(body, "/mag");
  namespace problems = serving::problems;
  for (const serving::Problem& problem :
       {problems::bad_request, problems::bad_target, problems::too_slow, problems::body_too_large,
        problems::target_too_long, problems::bad_expectation, problems::unknown_host,
        problems::headers_too_large, problems::server_mistake, problems::unknown_method,
        problems::unknown_coding, problems::busy, problems::http_version}) {
    CAPTURE(problem.name);
    const Response english = site.problem(problem, ""), french = site.problem(problem, "fr");
    CHECK(english.status == problem.status);
    CHECK(type_said(english) == "/mag/problems/" + std::string(problem.name));
    const auto title = boost::json::parse(*english.body).at("title").as_string();
    CHECK(std::string_view(title) == problem.title);
    CHECK(*french.body != *english.body);
    CHECK(says(page_of_type(site, english, "en"), std::string(title)));
  }
}

TEST_CASE("an answer is of one type: whoever wants another is told so") {
  const SmallBody body;
  Site site(body);
  const auto status = [&](const char* target, const char* accept) {
    return site.get(target, {{"accept", accept}}).status;
  };
  for (const char* target : {"/api/v1/composition", "/api/v1/composition"}) {  // made, then kept
    CHECK(status(target, "application/json") == 200);
    CHECK(status(target, "text/html, application/*;q=0.1") == 200);
    CHECK(status(target, "*/*") == 200);
    CHECK(status(target, "text/html") == 406);
    CHECK(status(target, "*/*, application/json;q=0") == 406);
  }
  CHECK(status("/en/seats", "text/html,application/xhtml+xml,*/*;q=0.8") == 200);
  CHECK(status("/en/seats", "application/json") == 406);
}

TEST_CASE("the name of a file has the day and what was known") {
  const SmallBody body;
  Site site(body);
  CHECK(site.get("/api/v1/composition.csv?asOf=2020-12-01").header("Content-Disposition") ==
        "attachment; filename=\"composition-2020-12-01-13.csv\"");
  CHECK(site.get("/api/v1/log").header("Content-Disposition") ==
        "inline; filename=\"log-13.json\"");
}

TEST_CASE("pages about people ask not to be listed") {
  Site site(record_of_the_mag());
  CHECK(site.get("/en/people/p-0013").header("X-Robots-Tag") == "noindex");
  CHECK(site.get("/en/why?about=Hassan").header("X-Robots-Tag") == "noindex");
  CHECK(site.get("/en/seats").header("X-Robots-Tag") == "");
}
