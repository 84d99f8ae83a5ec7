// What people subscribe to: the calendar and the feed, which are what the command prints, and right
// for the programs that read them.
#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"

namespace {

using namespace test;

// The lines of a calendar, put together again where they were folded; checks how they are written.
std::vector<std::string> unfolded(const std::string& calendar) {
  std::vector<std::string> lines;
  std::istringstream in(calendar);
  for (std::string line; std::getline(in, line);) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    CHECK(line.size() <= 75);
    if (line.starts_with(' ') && !lines.empty())
      lines.back() += line.substr(1);
    else
      lines.push_back(line);
  }
  return lines;
}

std::set<std::string> all_after(const std::vector<std::string>& lines, const std::string& begin) {
  std::set<std::string> found;
  for (const std::string& line : lines)
    if (line.starts_with(begin)) found.insert(line.substr(begin.size()));
  return found;
}

}  // namespace

TEST_CASE("the calendar is what mag next prints, in both languages and below a proxy") {
  for (const char* base : {"", "/mag"}) {
    Site site(record_of_the_mag(), base);
    const serving::Response response = site.get(std::string(base) + "/fr/calendar.ics?asOf=2018");
    CHECK(response.status == 200);
    CHECK(response.header("Content-Type") == "text/calendar; charset=utf-8");
    CHECK(*response.body == ask("next --format ics --public --lang fr --as-of 2018").out);
    CHECK(site.get("/en/calendar.ics?asof=2018").status == 400);
    CHECK(site.get("/en/calendar.ics?asOf=2018").body != response.body);
  }
}

TEST_CASE("a calendar has whole days, ids of its own, and lines that calendars read") {
  const Folder& record = record_of_the_mag();
  const auto lines = unfolded(record.mag("next --as-of 2018 --format ics --public").out);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  const std::size_t events = all_after(lines, "UID:").size();
  CHECK(events > 2);
  CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") ==
        static_cast<std::ptrdiff_t>(events));
  CHECK(all_after(lines, "DTSTART;VALUE=DATE:").contains("20181112"));  // the Forum of 2018
  CHECK(all_after(lines, "DTEND;VALUE=DATE:").contains("20181115"));    // the day after
  for (const std::string& stamp : all_after(lines, "DTSTAMP:")) CHECK(stamp.size() == 16);
  // Asked in another language, or when more is known, the same event has the same id.
  const auto french = unfolded(record.mag("next --as-of 2018 --format ics --public --lang fr").out);
  CHECK(all_after(french, "UID:") == all_after(lines, "UID:"));
  CHECK(all_after(french, "SUMMARY:") != all_after(lines, "SUMMARY:"));
}

TEST_CASE("names in a calendar steer nothing, and what is supposed says so") {
  const SmallBody body;
  body.write("odd.jsonl",
             R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s",)"
             R"("personDescribed":{"person":"p-0001","name":"A;B, \\n c:d é )" +
                 std::string(90, 'x') +
                 R"("}})"
                 "\n"
                 R"({"effectiveOn":"2021-03-01","authority":"member",)"
                 R"("basis":"stated","source":"s","memberResigned":)"
                 R"({"person":"p-0001"}})");
  REQUIRE(body.mag("import odd.jsonl").status == 0);
  const std::string calendar = body.mag("next --as-of 2020-12-01 --format ics").out;
  const auto lines = unfolded(calendar);
  CHECK(calendar.find("A\\;B\\, \\\\n c:d") != std::string::npos);
  CHECK(all_after(lines, "DTSTART;VALUE=DATE:").contains("20210301"));
  body.write("other.json",
             R"({"format":"mag-scenario/1","name":"other","add":[{"effectiveOn":"2021-02-01",)"
             R"("memberResigned":{"person":"p-0002"}}]})");
  const auto supposed =
      unfolded(body.mag("next --as-of 2020-12-01 --format ics --what-if other.json").out);
  for (const std::string& summary : all_after(supposed, "SUMMARY:"))
    CHECK(summary.starts_with("SUPPOSED"));
  for (const std::string& id : all_after(supposed, "UID:"))
    CHECK(!all_after(lines, "UID:").contains(id));
}

TEST_CASE("the feed is what mag log prints: the newest events, each with an id that stays") {
  const SmallBody body;
  Site site(body);
  const std::string feed = site.body("/en/feed.atom");
  CHECK(site.get("/en/feed.atom").header("Content-Type") == "application/atom+xml; charset=utf-8");
  CHECK(feed == body.mag("log --format atom --public").out);
  CHECK(times_in(feed, "<entry>") == 13);
  CHECK(feed.find("href=\"record/13\"") < feed.find("href=\"record/12\""));
  CHECK(feed.find("<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.atom\"/>") !=
        std::string::npos);
  const std::size_t at = feed.find("<id>urn:uuid:", feed.find("<entry>"));
  const std::string newest = feed.substr(at, feed.find("</id>", at) - at);
  REQUIRE(body.mag("record memberResigned --person p-0001 --effective-on 2020-11-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  const std::string later = site.body("/en/feed.atom");
  CHECK(times_in(later, "<entry>") == 14);
  CHECK(times_in(later, newest) == 1);
  CHECK(times_in(site.body("/fr/feed.atom"), newest) == 1);
  CHECK(site.body("/fr/feed.atom").find("xml:lang=\"fr\"") != std::string::npos);
  // Of some events only, it is not the feed at that address.
  CHECK(site.body("/en/feed.atom?person=p-0001").find("rel=\"self\"") == std::string::npos);
  CHECK(times_in(Site(record_of_the_mag()).body("/en/feed.atom"), "<entry>") == 50);
}

TEST_CASE("every page leads to the calendar and the feed") {
  Site site(record_of_the_mag(), "/mag");
  for (const char* target : {"/mag/fr/cycles", "/mag/fr/about", "/mag/fr/nothing"}) {
    const std::string page = *site.get(target).body;
    for (const char* path : {"/mag/fr/calendar.ics", "/mag/fr/feed.atom", "/mag/fr/about"})
      CHECK(links_in(page).contains(path));
    CHECK(times_in(page, "<link rel=\"alternate\" type=\"application/atom+xml\"") == 1);
  }
}
