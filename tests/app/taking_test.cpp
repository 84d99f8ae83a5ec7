// What a visitor takes along: an address at which the answer stays, a fingerprint that the command
// says again, and what becomes of both when the record is another.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

#include "app/site/taking.hpp"
#include "events/digest.hpp"
#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

// What a header Link has for a relation.
std::string linked_as(const std::string& links, const std::string& relation) {
  std::size_t at = links.find("rel=\"" + relation + "\"");
  if (at == std::string::npos) return "";
  const std::size_t begin = links.rfind('<', at) + 1;
  return links.substr(begin, links.find('>', begin) - begin);
}

std::string bookmark_in(const std::string& page) {
  const std::size_t at = page.find("<a rel=\"bookmark\" href=\"");
  if (at == std::string::npos) return "";
  const auto links = links_in(page.substr(at, page.find('>', at) - at));
  return links.empty() ? "" : *links.begin();
}

// Every question that has an answer which stays.
const std::vector<std::string>& pinnable() {
  static const std::vector<std::string> all = {
      "/api/v1/composition",
      "/api/v1/composition?asOf=2011",
      "/api/v1/composition.csv?asOf=2011&lang=fr",
      "/api/v1/cycles",
      "/api/v1/cycles?asOf=2012-01-01",
      "/api/v1/blame?asOf=2011",
      "/api/v1/next?knownAt=400",
      "/api/v1/next.csv",
      "/api/v1/audit?all=true&lang=fr",
      "/api/v1/audit?from=2008&to=2012",
      "/api/v1/why?about=Hassan&asOf=2011",
      "/api/v1/why?about=rotation/V.4/2010",
      "/api/v1/why-not?person=Hofmann&cycle=2011",
      "/api/v1/diff?a=2010&b=2011",
      "/api/v1/diff?a=@400&b=2011-06-01",
      "/api/v1/diff?a=@400&b=@500",
      "/api/v1/log?cycle=2010",
      "/api/v1/log?asOf=2010",
      "/api/v1/events/33",
      "/api/v1/terms-of-reference",
      "/api/v1/terms-of-reference/rotation.share?asOf=2010"};
  return all;
}

}  // namespace

TEST_CASE("the address at which an answer stays gives the same bytes, and says itself") {
  for (const char* base : {"", "/mag"}) {
    Site site(record_of_the_mag(), base);
    for (const std::string& target : pinnable()) {
      CAPTURE(target);
      const serving::Response answer = site.get(target);
      REQUIRE(answer.status == 200);
      const std::string links = answer.header("Link");
      const std::string stays = linked_as(links, "canonical");
      CAPTURE(stays);
      CHECK(stays.starts_with(base));
      const serving::Response again = site.get(stays);
      REQUIRE(again.status == 200);
      CHECK(*again.body == *answer.body);
      CHECK(linked_as(again.header("Link"), "canonical") == stays);
      const std::string page = linked_as(links, "alternate");
      CAPTURE(page);
      if (!page.empty()) CHECK(site.get(page).status == 200);
    }
    CHECK(linked_as(site.get("/api/v1/next").header("Link"), "alternate") ==
          std::string(base) + "/en/next");
    // Of a range up to today the answer is another tomorrow.
    const std::string links = site.get("/api/v1/audit?from=2020").header("Link");
    CHECK(linked_as(links, "canonical") == "");
  }
}

TEST_CASE("a page has the fingerprint of its answer, which the command it shows says again") {
  Site site(record_of_the_mag());
  for (const char* target : {"/en/seats?asOf=2011", "/fr/findings?asOf=2018", "/en/cycles",
                             "/fr/why?about=rotation%2FV.4%2F2010", "/en/record/33", "/en/rules"}) {
    CAPTURE(target);
    const std::string page = site.body(target);
    const std::size_t at = page.find("<code>mag ", page.find("<details class=\"cite\">"));
    REQUIRE(at != std::string::npos);
    std::string command = page.substr(at + 10, page.find("</code>", at) - at - 10);
    const std::string pipe = " | sha256sum";
    REQUIRE(command.ends_with(pipe));
    command.resize(command.size() - pipe.size());
    const std::string printed = ask(command).out;
    REQUIRE(!printed.empty());
    const std::string fingerprint = app::fingerprint_of(printed);
    CHECK(page.find("<code>" + fingerprint + "</code>") != std::string::npos);
    CHECK(bookmark_in(page).ends_with("fingerprint=" + fingerprint.substr(0, 16)));
  }
  // The whole output counts, its line feed included.
  CHECK(app::fingerprint_of("x\n") ==
        "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac");
}

TEST_CASE("a pinned page says so, leads to the current one, and knows which answer was cited") {
  const SmallBody body;
  Site site(body);
  const std::string page = site.body("/en/seats?asOf=2020-12-01");
  CHECK(page.find("class=\"pinned\"") == std::string::npos);
  const std::string stays = bookmark_in(page);
  CHECK(stays.starts_with("/en/seats?asOf=2020-12-01&knownAt="));
  CHECK(says(site.body(stays), "It is the answer that was cited."));
  CHECK(says(site.body("/fr" + stays.substr(3)), "bien la réponse qui a été citée."));
  REQUIRE(body.mag("record memberResigned --person p-0001 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  // What was recorded since changes nothing.
  const std::string pinned = site.body(stays);
  CHECK(says(pinned, "It is the answer that was cited."));
  CHECK(links_in(pinned).contains("/en/seats?asOf=2020-12-01"));
  CHECK(bookmark_in(site.body("/en/seats?asOf=2020-12-01")) != stays);
  // A record in which it is another does not pretend.
  const std::string altered =
      stays.substr(0, stays.find("fingerprint=")) + "fingerprint=0123456789abcdef";
  CHECK(says(site.body(altered), "It is not, sign for sign, the answer that was cited"));
  CHECK(says(site.body(stays.substr(0, stays.size() - 10)), "It is not, sign for sign"));
  CHECK(says(site.body("/en/findings?from=2020"), "cannot be pinned"));
}
