// How others reach the site: what is taken along from it says so, if somebody has said it.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/served.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

const std::string where = "https://mag.example.org";

Site site_at(const Folder& folder, const std::string& base, const std::string& origin) {
  return Site(folder, base, 60'000, "", origin);
}

std::string type_of_problem(const serving::Response& response) {
  return std::string(boost::json::parse(*response.body).at("type").as_string());
}

}  // namespace

TEST_CASE("what is cited and pasted from a site that knows its name works elsewhere") {
  for (const std::string base : {"", "/mag"}) {
    Site site = site_at(record_of_the_mag(), base, where);
    for (const std::string language : {"/en", "/fr"}) {
      const std::string page = site.body(base + language + "/seats?asOf=2011");
      const std::string stays = where + base + language + "/seats?asOf=2012-04-26&amp;knownAt=";
      CHECK(times_in(page, stays) == 2);  // as the address that stays, and in the sentence
      CHECK(page.find(" " + stays, page.find("class=\"citation\"")) != std::string::npos);
      CHECK(page.find("&lt;iframe src=&quot;" + where + base + "/embed" + language +
                      "/seats?asOf=2011&quot;") != std::string::npos);
      // What leads from page to page is a path, wherever one reads it.
      CHECK(page.find("href=\"" + where) == std::string::npos);
    }
    CHECK(type_of_problem(site.get(base + "/api/v1/nothing")) ==
          where + base + "/problems/not-found");
    CHECK(site.body(base + "/openapi.json")
              .find(R"("servers":[{"url":")" + where + base + R"("}])") != std::string::npos);
  }
}

TEST_CASE("a feed and a calendar lead back to a site that knows its name") {
  const SmallBody body;
  std::string printed_feed, printed_calendar;
  {
    Site nameless(body, "/mag");
    printed_feed = nameless.body("/mag/fr/feed.atom");
    printed_calendar = nameless.body("/mag/en/calendar.ics?asOf=2020-12-01");
  }
  Site site = site_at(body, "/mag", where);
  std::string feed = site.body("/mag/fr/feed.atom");
  const std::string base = " xml:base=\"" + where + "/mag/fr/\"";
  REQUIRE(times_in(feed, base) == 1);
  feed.erase(feed.find(base), base.size());
  CHECK(feed == printed_feed);
  const std::string calendar = site.body("/mag/en/calendar.ics?asOf=2020-12-01");
  CHECK(times_in(calendar, "\r\nURL:" + where + "/mag/en/next\r\n") > 0);
  CHECK(times_in(calendar, "\r\nURL:" + where + "/mag/en/record/12\r\n") == 1);
  CHECK(printed_calendar.find("URL:") == std::string::npos);
}

TEST_CASE("under whichever name a site is asked, the answer is the same") {
  const SmallBody body;
  Site site(body);
  for (const char* target : {"/en/seats?asOf=2020-12-01", "/api/v1/nothing", "/en/feed.atom"}) {
    const serving::Response one = site.get(target, {{"host", "one.example"}});
    CHECK(*one.body == *site.get(target, {{"host", "other.example"}}).body);
    CHECK(one.body->find("one.example") == std::string::npos);
  }
}

TEST_CASE("the address of a site is its name, which is allowed, and its base path") {
  const SmallBody body;
  Served served(body, {"--external-url", where + ":8443/mag/"});
  CHECK(served.line().find("/mag/ ") != std::string::npos);
  const auto asked = [&](const std::string& host) {
    return fetched(served.port(),
                   "GET /en/seats HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  };
  const std::string page = asked("mag.example.org:8443");
  CHECK(page.starts_with("HTTP/1.1 200 "));
  CHECK(page.find("&lt;iframe src=&quot;" + where + ":8443/mag/embed/en/seats&quot;") !=
        std::string::npos);
  CHECK(asked("other.example.org:8443").starts_with("HTTP/1.1 421 "));
  CHECK(served.end() == 0);
}

TEST_CASE("an address that is none, or lies elsewhere than the base path, is refused") {
  const SmallBody body;
  for (const char* wrong :
       {"mag.example.org", "https://", "https:///mag", "ftp://mag.example.org",
        "https://mag.example.org/a/b", "https://mag.example.org/mag?x", "https://mag.example.org?x",
        "'https://mag.example.org/\"x'", "https://a@mag.example.org"}) {
    CAPTURE(wrong);
    check_fails(body.mag(std::string("serve --external-url ") + wrong), 2,
                {"--external-url", "https://mag.example.org/mag"});
  }
  const std::string at = "serve --external-url https://mag.example.org/mag --base-path ";
  check_fails(body.mag(at + "/gam"), 2, {"--external-url", "--base-path /gam"});
  check_fails(body.mag(at + "/gam --lang fr"), 2, {"le chemin de", "--base-path /gam"});
  check_fails(body.mag("serve --external-url https://mag.example.org --base-path /mag"), 2,
              {"--base-path /mag"});
  Served both(body, {"--external-url", "https://mag.example.org/mag", "--base-path", "/mag"});
  CHECK(both.end() == 0);
}
