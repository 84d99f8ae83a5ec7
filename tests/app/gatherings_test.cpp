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

TEST_CASE("forums and meetings have a page where there are any, and are told to be none else") {
  Site site(record_of_the_mag());
  const std::string record = site.body("/fr/record?kind=forumHeld");
  CHECK(record.find("href=\"/fr/record/forums\"") != std::string::npos);
  CHECK(site.body("/fr/record/meetings").find("<table>") != std::string::npos);
  check_says(record_of_the_council().mag("meetings"), {"No meeting is on record."});
  check_says(record_of_the_council().mag("forums --lang fr"), {"Aucune édition du Forum"});
}
