// IV.3, IV.5: forums, host seats, observers, and the countries they name.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

namespace {

std::string held(std::string_view on, int edition, int year, std::string_view more = "") {
  return line(on, "forumHeld",
              "\"edition\":" + std::to_string(edition) + ",\"year\":" + std::to_string(year) +
                  R"(,"mode":"inPerson")" + std::string(more));
}

}  // namespace

TEST_CASE("a forum is held once") {
  given({held("2006-11-02", 1, 2006)}).when(held("2007-11-15", 2, 2007)).recorded();
  given({held("2006-11-02", 1, 2006)})
      .when(held("2007-11-15", 1, 2007))
      .refused("refused.editionHeld", {"1", "2006-11-02"}, {1});
}

TEST_CASE("editions follow each other, by number and by year") {
  given({held("2008-11-02", 3, 2008)})
      .when(held("2009-11-15", 2, 2009))
      .refused("refused.editionOrder", {"2", "3", "2008-11-02"}, {1});
  given({held("2006-11-02", 1, 2006)})
      .when(held("2007-11-15", 2, 2006))
      .refused("refused.editionYear", {"2", "2006", "1", "2006"}, {1});
}

TEST_CASE("an edition may be recorded after a later one") {
  given({held("2008-11-02", 3, 2008)}).when(held("2007-11-15", 2, 2007)).recorded();
}

TEST_CASE("a forum does not close before it opens") {
  given({})
      .when(held("2006-11-02", 1, 2006, R"(,"openedOn":"2006-11-05")"))
      .refused("refused.closesBeforeItOpens", {"2006-11-02", "2006-11-05"});
}

TEST_CASE("a country is named by the code in use on the day") {
  given({})
      .when(held("2015-11-02", 1, 2015, R"(,"country":"AN")"))
      .refused("refused.countrySucceeded", {"AN", "2015-11-02", "BQ, CW, SX"});
  given({}).when(held("2009-11-02", 1, 2009, R"(,"country":"AN")")).recorded();
  given({})
      .when(held("2009-11-02", 1, 2009, R"(,"country":"SS")"))
      .refused("refused.countryNotInUse", {"SS", "2009-11-02"});
  CHECK_FALSE(decisions::remark_on(events::from_json(body)->bytes()));
  const auto remark = decisions::remark_on(
      events::from_json(
          line("1991-12-26", "memberAppointed",
               R"("person":"p-0001","cycle":1991,"seat":"stakeholder","country":"RU")"))
          ->bytes());
  REQUIRE(remark);
  CHECK(remark->key == "remark.countryCode");
  given({})
      .when(line("2015-06-01", "forumScheduled", R"("edition":1,"year":2015,"country":"AN")"))
      .refused("refused.countrySucceeded", {"AN", "2015-06-01", "BQ, CW, SX"});
}

TEST_CASE("a host seat is filled, and filled anew by somebody else") {
  given({}).when(filled("2007-01-01", "GR", "p-0001")).recorded();
  given({filled("2007-01-01", "GR", "p-0001")})
      .when(filled("2008-01-01", "GR", "p-0002"))
      .recorded();
}

TEST_CASE("nobody fills two host seats, nor one twice") {
  given({filled("2007-01-01", "GR", "p-0001")})
      .when(filled("2008-01-01", "GR", "p-0001"))
      .refused("refused.holdsHostSeat", {"p-0001", "GR"}, {1});
  given({filled("2007-01-01", "GR", "p-0001")})
      .when(filled("2008-01-01", "BR", "p-0001"))
      .refused("refused.holdsHostSeat", {"p-0001", "GR"}, {1});
  given({filled("2007-01-01", "GR", "p-0001")})
      .when(appointed("2008-05-01", "p-0001", 2008, "host", R"(,"country":"GR")"))
      .refused("refused.holdsHostSeat", {"p-0001", "GR"}, {1});
}

TEST_CASE("a host seat is vacated once") {
  const std::string vacated = line("2008-01-01", "hostSeatVacated", R"("country":"GR")");
  const std::string again = line("2008-02-01", "hostSeatVacated", R"("country":"GR")");
  given({filled("2007-01-01", "GR", "p-0001")}).when(vacated).recorded();
  given({filled("2007-01-01", "GR", "p-0001"), vacated})
      .when(again)
      .refused("refused.hostSeatVacant", {"GR", "2008-02-01"}, {1, 2});
  given({}).when(vacated).refused("refused.hostSeatNeverFilled", {"GR", "2008-01-01"});
}

TEST_CASE("a host seat is vacated under its country's new code") {
  given({filled("1996-04-01", "ZR", "p-0001")})
      .when(line("1997-08-01", "hostSeatVacated", R"("country":"CD")"))
      .recorded();
  given({filled("1996-04-01", "ZR", "p-0001"),
         line("1997-08-01", "hostSeatVacated", R"("country":"CD")")})
      .when(line("1997-09-01", "hostSeatVacated", R"("country":"CD")"))
      .refused("refused.hostSeatVacant", {"CD", "1997-09-01"}, {1, 2});
}

TEST_CASE("a host seat given for a cycle is vacant in the next") {
  given({opened(2008), appointed("2008-05-01", "p-0001", 2008, "host", R"(,"country":"GR")"),
         opened(2009)})
      .when(line("2009-06-01", "hostSeatVacated", R"("country":"GR")"))
      .refused("refused.hostSeatVacant", {"GR", "2009-06-01"}, {2});
}

TEST_CASE("who left a host seat may fill it again") {
  given({filled("2007-01-01", "GR", "p-0001"),
         line("2008-01-01", "hostSeatVacated", R"("country":"GR")")})
      .when(filled("2009-01-01", "GR", "p-0001"))
      .recorded();
}

TEST_CASE("an observer is invited once and withdrawn once") {
  const auto invited = [](std::string_view on) {
    return line(on, "observerInvited", R"("organisation":"European Commission")");
  };
  const auto withdrawn = [](std::string_view on) {
    return line(on, "observerWithdrawn", R"("organisation":"European Commission")");
  };
  given({}).when(invited("2008-01-01")).recorded();
  given({invited("2008-01-01")})
      .when(invited("2009-01-01"))
      .refused("refused.observerInvited", {"European Commission"}, {1});
  given({invited("2008-01-01")}).when(withdrawn("2009-01-01")).recorded();
  given({invited("2008-01-01"), withdrawn("2009-01-01")})
      .when(withdrawn("2010-01-01"))
      .refused("refused.observerNotInvited", {"European Commission", "2010-01-01"});
  given({invited("2008-01-01"), withdrawn("2009-01-01")}).when(invited("2010-01-01")).recorded();
}
