// Cycles, and what comes before the body.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

TEST_CASE("cycles open one after the other, each once") {
  given({opened(2010)}).when(opened(2011)).recorded();
  given({opened(2010)})
      .when(line("2010-06-01", "cycleOpened", R"("cycle":2010)"))
      .refused("refused.cycleOpenedTwice", {"2010", "2010-05-01"}, {1});
  given({opened(2010)})
      .when(line("2010-06-01", "cycleOpened", R"("cycle":2009)"))
      .refused("refused.cycleNotLater", {"2009", "2010", "2010-05-01"}, {1});
  given({opened(2010)})
      .when(line("2010-05-01", "cycleOpened", R"("cycle":2011)"))
      .refused("refused.cycleSameDay", {"2011", "2010", "2010-05-01"}, {1});
}

TEST_CASE("a seat is vacant in the running cycle, for a group that may have one") {
  const std::string vacant =
      line("2010-06-01", "seatVacant", R"("cycle":2010,"seat":"stakeholder","group":"media")");
  given({opened(2010)}).when(vacant).recorded();
  given({}).when(vacant).refused("refused.vacantBeforeOpening", {"2010", "2010-06-01"});
  given({opened(2009)}).when(vacant).refused("refused.vacantBeforeOpening", {"2010", "2010-06-01"});
  given({opened(2010), opened(2011)})
      .when(line("2011-06-01", "seatVacant", R"("cycle":2010,"seat":"stakeholder")"))
      .refused("refused.cycleOver", {"2010", "2011-06-01", "2011"}, {2});
}

TEST_CASE("a cycle for which a seat was given may open") {
  given({appointed("2010-05-01", "p-0001", 2010)}).when(opened(2010)).recorded();
}

TEST_CASE("what happened before the body was established is refused") {
  given({body})
      .when(appointed("2005-05-01", "p-0001", 2005))
      .refused("refused.beforeTheBody", {"2005-05-01", "2006-01-01"}, {1});
  given({body}).when(appointed("2006-01-01", "p-0001", 2006)).recorded();
  given({}).when(appointed("2005-05-01", "p-0001", 2005)).recorded();
  given({body, withdrawn("2006-02-01", 1)})
      .when(appointed("2005-05-01", "p-0001", 2005))
      .recorded();
}

TEST_CASE(
    "where cycles are longer than a year, a seat is given for the next in the year before it") {
  given({opened(2010)}).when(appointed("2012-11-01", "p-0001", 2013)).recorded();
  given({opened(2010)})
      .when(appointed("2011-11-01", "p-0001", 2013))
      .refused("refused.cycleNotOpen", {"2013", "2011-11-01", "2010"}, {1});
}

TEST_CASE("a cycle may be left out") { given({opened(2010)}).when(opened(2012)).recorded(); }

TEST_CASE("the opening of a cycle may be moved by a correction") {
  given({opened(2010), opened(2011)})
      .when(corrected("2012-01-01", 2, line("2011-06-01", "cycleOpened", R"("cycle":2011)")))
      .recorded();
}
