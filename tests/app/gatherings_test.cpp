// Editions of the Forum and meetings, joined from all events that speak of them.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"
#include "tests/app/site.hpp"

namespace {

namespace json = boost::json;
using namespace test;

std::size_t recorded(const std::string& kind) {
  std::size_t count = 0;
  const json::value log = parsed(ask("log --format json --kind " + kind));
  for (const json::value& each : at(log, "events").as_array())
    count += at(each, "hiddenBy").is_null();
  return count;
}

}  // namespace

TEST_CASE("every edition of the Forum on record is there once") {
  const json::value forums = parsed(ask("forums --format json"));
  std::size_t held = 0;
  for (const json::value& each : at(forums, "forums").as_array())
    held += !at(each, "heldBy").is_null();
  CHECK(held == recorded("forumHeld"));
  CHECK(at(forums, "forums.0.city") == "Athens");
  CHECK(at(forums, "forums.0.closedOn") == "2006-11-02");
  check_says(ask("forums --lang fr"), {"Athens", "Grèce", "Édition"});
  CHECK(ask("forums --format csv").out.starts_with("edition,year,city,"));
}

TEST_CASE("a meeting has its agenda, and what was convened is not taken for held") {
  const json::value meetings = parsed(ask("meetings --format json"));
  CHECK(at(meetings, "meetings").as_array().size() == recorded("meetingConvened"));
  std::size_t agendas = 0;
  for (const json::value& each : at(meetings, "meetings").as_array()) {
    agendas += !at(each, "agendaBy").is_null();
    CHECK(at(each, "heldBy").is_null());
  }
  CHECK(agendas == recorded("agendaApproved"));
  check_says(ask("meetings"), {"mag-2006-05-22", "Geneva"});
}

TEST_CASE("what is planned last counts until it is held; a meeting of another cycle is another") {
  const SmallBody body;
  const auto record = [&](const std::string& decision) {
    CAPTURE(decision);
    body.write("decision.jsonl", decision);
    CHECK(body.mag("import decision.jsonl --acknowledge tried").status == 0);
  };
  const auto convened = [](const char* cycle, const char* opens) {
    return R"({"effectiveOn":"2020-03-01","authority":"secretariat","basis":"stated","source":"s",)"
           R"("meetingConvened":{"meeting":"first","cycle":)" +
           std::string(cycle) + R"(,"opensOn":")" + opens + R"(","mode":"online"}})";
  };
  const auto planned = [](const char* on, const char* where) {
    return R"({"effectiveOn":")" + std::string(on) +
           R"(","authority":"secretariat","basis":"stated","source":"s",)"
           R"("forumScheduled":{"edition":17,"year":2022,)" +
           where + "}}";
  };
  record(convened("2020", "2020-04-02"));
  record(R"({"effectiveOn":"2020-03-20","authority":"mag","basis":"stated","source":"s",)"
         R"("agendaApproved":{"meeting":"first"}})");
  record(convened("2021", "2021-04-05"));
  record(planned("2020-03-02", R"("city":"Here","country":"PL","opensOn":"2022-11-01")"));
  record(planned("2020-03-03", R"("city":"There","country":"ET","closesOn":"2022-12-02")"));

  const json::value meetings = parsed(body.mag("meetings --as-of 2020-12-01 --format json"));
  REQUIRE(at(meetings, "meetings").as_array().size() == 2);
  CHECK(at(meetings, "meetings.0.opensOn") == "2020-04-02");
  CHECK(at(meetings, "meetings.1.opensOn") == "2021-04-05");
  const json::value forums = parsed(body.mag("forums --as-of 2020-12-01 --format json"));
  const json::array& all = at(forums, "forums").as_array();
  REQUIRE(!all.empty());
  const json::value& last = all.back();
  CHECK(at(last, "city") == "There");
  CHECK(at(last, "country") == "ET");
  CHECK(at(last, "opensOn") == "2022-11-01");
  CHECK(at(last, "openedOn").is_null());
  // What is ahead is the same, told by the day.
  const json::value next = parsed(body.mag("next --as-of 2020-12-01 --format json"));
  const json::array& ahead = at(next, "occasions").as_array();
  REQUIRE(ahead.size() >= 3);
  CHECK(at(ahead.back(), "place") == "There");
  CHECK(at(ahead.back(), "closesOn") == "2022-12-02");
  check_says(body.mag("forums --as-of 2020-12-01"), {"There", "2022-11-01"});
}

TEST_CASE("forums and meetings have a page where there are any, and are told to be none else") {
  Site site(record_of_the_mag());
  const std::string record = site.body("/fr/record?kind=forumHeld");
  CHECK(record.find("href=\"/fr/record/forums\"") != std::string::npos);
  CHECK(site.body("/fr/record/meetings").find("<table>") != std::string::npos);
  check_says(record_of_the_council().mag("meetings"), {"No meeting is on record."});
  check_says(record_of_the_council().mag("forums --lang fr"), {"Aucune édition du Forum"});
}
