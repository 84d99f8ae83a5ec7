// V.2 to V.4: renewals, endings with the cycle, evaluations.
#include <doctest/doctest.h>

#include "tests/decisions/lines.hpp"

using namespace test;

TEST_CASE("a term is renewed, tacitly or not, on or before the day its cycle opens") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010)};
  given(story).when(renewed("2011-04-01", "p-0001", 2011)).recorded();
  given(story).when(about("2011-04-01", "termRenewed", "p-0001", 2011)).recorded();
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011)})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .recorded();
}

TEST_CASE("a term is not renewed twice") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
         renewed("2011-05-01", "p-0001", 2011)})
      .when(about("2011-06-01", "termRenewed", "p-0001", 2011))
      .refused("refused.renewedAlready", {"p-0001", "2011", "2011-05-01"}, {4});
}

TEST_CASE("what waits for the cycle is not renewed again, nor said to end") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          renewed("2011-04-01", "p-0001", 2011)};
  given(story)
      .when(renewed("2011-04-02", "p-0001", 2011))
      .refused("refused.renewedAlready", {"p-0001", "2011", "2011-04-01"}, {3});
  given(story)
      .when(about("2011-04-02", "memberRotatedOut", "p-0001", 2011))
      .refused("refused.sitsInCycle", {"p-0001", "2011"}, {3});
  std::vector<std::string> two = story;
  two.insert(two.begin() + 2, appointed("2010-05-01", "p-0001", 2010, "chair"));
  given(two).when(renewed("2011-04-02", "p-0001", 2011)).recorded();
  two.push_back(renewed("2011-04-02", "p-0001", 2011));
  given(two)
      .when(renewed("2011-04-03", "p-0001", 2011))
      .refused("refused.renewedAlready", {"p-0001", "2011", "2011-04-01"}, {4});
}

TEST_CASE("the seat that goes on or ends is one that the person holds") {
  const auto of_seat = [](std::string_view kind, std::string_view seat) {
    return line("2011-05-01", kind,
                person_and_cycle("p-0001", 2011) + R"(,"seat":")" + std::string(seat) + "\"");
  };
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-05-01", "p-0001", 2010, "chair"),
                                          opened(2011), of_seat("termRenewed", "chair")};
  for (const std::string_view kind : {"termRenewed", "termExpired", "memberRotatedOut"}) {
    given(story).when(of_seat(kind, "stakeholder")).recorded();
    const auto again = given(story).when(of_seat(kind, "chair"));
    if (kind == "termRenewed")
      again.refused("refused.renewedAlready", {"p-0001", "2011", "2011-05-01"}, {5});
    else
      again.refused("refused.sitsInCycle", {"p-0001", "2011"}, {5});
    given(story)
        .when(of_seat(kind, "host"))
        .refused("refused.otherSeat", {"p-0001", "host", "2011-05-01"}, {5});
  }
}

TEST_CASE("a seat that was said to end stands in the way of no other") {
  const auto of_seat = [](std::string_view on, std::string_view kind, std::string_view seat) {
    return line(on, kind,
                person_and_cycle("p-0001", 2011) + R"(,"seat":")" + std::string(seat) + "\"");
  };
  const std::vector<std::string> two = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                        appointed("2010-05-01", "p-0001", 2010, "chair")};
  for (const std::string_view kind : {"termExpired", "memberRotatedOut"}) {
    std::vector<std::string> story = two;
    story.push_back(of_seat("2011-04-01", kind, "chair"));
    // Before and after the opening, a renewal without a kind of seat is of the stakeholder seat.
    given(story).when(renewed("2011-04-02", "p-0001", 2011)).recorded();
    story.push_back(opened(2011));
    given(story).when(renewed("2011-05-01", "p-0001", 2011)).recorded();
    given(story)
        .when(of_seat("2011-05-01", "termRenewed", "chair"))
        .refused("refused.renewalDeclined", {"p-0001", "2011"}, {4});
    // What ends without a kind is all that is left.
    given(story).when(about("2011-05-01", kind, "p-0001", 2011)).recorded();
    story.push_back(of_seat("2011-05-01", kind, "stakeholder"));
    given(story)
        .when(about("2011-05-01", kind, "p-0001", 2011))
        .refused("refused.endedAlready", {"p-0001", "2010"}, {6});
    given(story)
        .when(renewed("2011-05-01", "p-0001", 2011))
        .refused("refused.renewalDeclined", {"p-0001", "2011"}, {6});
  }
}

TEST_CASE("who holds two seats goes on in both") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          appointed("2010-05-01", "p-0001", 2010, "chair"),
                                          opened(2011), renewed("2011-05-01", "p-0001", 2011)};
  given(story).when(renewed("2011-06-01", "p-0001", 2011)).recorded();
}

TEST_CASE("nothing is renewed for somebody who did not sit in the cycle before") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011), opened(2012)})
      .when(renewed("2012-05-01", "p-0001", 2012))
      .refused("refused.notInCycleBefore", {"p-0001", "2011", "2010"}, {2, 3});
  given({opened(2010)})
      .when(renewed("2010-05-01", "p-0001", 2010))
      .refused("refused.neverSat", {"p-0001", "2010-05-01"});
}

TEST_CASE("nothing is renewed for somebody who left") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-07-01", "p-0001"),
         opened(2011)})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .refused("refused.leftAlready", {"p-0001", "2010-06-30", "2011-05-01"}, {2, 3});
}

TEST_CASE("what was declined is not renewed") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
         about("2011-05-01", "memberRotatedOut", "p-0001", 2011)})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .refused("refused.renewalDeclined", {"p-0001", "2011"}, {4});
}

TEST_CASE("a host seat without end is not renewed") {
  given({opened(2010), filled("2010-06-01", "GR", "p-0001")})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .refused("refused.seatWithoutEnd", {"p-0001", "GR"}, {2});
}

TEST_CASE("nothing is renewed for a cycle that is over, or that nothing comes before") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011)})
      .when(renewed("2011-06-01", "p-0001", 2010))
      .refused("refused.cycleOver", {"2010", "2011-06-01", "2011"}, {3});
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010)})
      .when(renewed("2010-06-01", "p-0001", 2010))
      .refused("refused.renewedAlready", {"p-0001", "2010", "2010-05-01"}, {2});
  given({appointed("2010-05-01", "p-0001", 2010, "chair"), appointed("2010-05-01", "p-0002", 2010)})
      .when(about("2010-06-01", "memberRotatedOut", "p-0003", 2010))
      .refused("refused.neverSat", {"p-0003", "2010-06-01"});
}

TEST_CASE("a term expires or is rotated out") {
  for (const std::string_view kind : {"termExpired", "memberRotatedOut"})
    given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011)})
        .when(about("2011-05-01", kind, "p-0001", 2011))
        .recorded();
}

TEST_CASE("a term does not end twice, nor for somebody who goes on") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
         about("2011-05-01", "termExpired", "p-0001", 2011)})
      .when(about("2011-05-01", "memberRotatedOut", "p-0001", 2011))
      .refused("refused.endedAlready", {"p-0001", "2010"}, {4});
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011),
         renewed("2011-05-01", "p-0001", 2011)})
      .when(about("2011-05-01", "termExpired", "p-0001", 2011))
      .refused("refused.sitsInCycle", {"p-0001", "2011"}, {4});
}

TEST_CASE("nothing expires before the first cycle") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-06-01", "p-0001"),
         appointed("2010-07-01", "p-0002", 2010)})
      .when(about("2010-08-01", "termExpired", "p-0002", 2010))
      .refused("refused.sitsInCycle", {"p-0002", "2010"}, {4});
}

TEST_CASE("a member is evaluated for a cycle in which they sat") {
  const auto evaluated = [](std::string_view person, int cycle) {
    return line("2011-06-01", "memberEvaluated",
                person_and_cycle(person, cycle) + R"(,"evaluation":"positive")");
  };
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          opened(2011)};
  given(story).when(evaluated("p-0001", 2010)).recorded();
  given(story)
      .when(evaluated("p-0001", 2011))
      .refused("refused.notInCycle", {"p-0001", "2011", "2010"}, {2});
  given(story)
      .when(evaluated("p-0002", 2010))
      .refused("refused.neverSat", {"p-0002", "2011-06-01"});
}

TEST_CASE("who left in the cycle itself neither goes on in it nor ends with the one before") {
  const std::vector<std::string> story = {opened(2010), appointed("2010-05-01", "p-0001", 2010),
                                          opened(2011), renewed("2011-05-01", "p-0001", 2011),
                                          resigned("2011-07-01", "p-0001")};
  for (const std::string_view kind : {"termRenewedTacitly", "termRenewed", "termExpired"})
    given(story)
        .when(about("2011-08-01", kind, "p-0001", 2011))
        .refused("refused.leftAlready", {"p-0001", "2011-06-30", "2011-08-01"}, {4, 5});
}

TEST_CASE("who was replaced in one of two seats goes on in the other") {
  const std::vector<std::string> story = {opened(2010),
                                          appointed("2010-05-01", "p-0001", 2010, "chair"),
                                          appointed("2010-05-01", "p-0001", 2010),
                                          replaced("2010-07-01", "p-0001", "p-0002"), opened(2011)};
  for (const std::string_view kind : {"termRenewed", "memberRotatedOut"})
    given(story).when(about("2011-05-01", kind, "p-0001", 2011)).recorded();
}

TEST_CASE("withdrawals may leave a seat in no cycle, which nothing continues") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010),
         replaced("2010-07-01", "p-0001", "p-0002"), withdrawn("2010-08-01", 2),
         withdrawn("2010-08-01", 1)})
      .when(renewed("2011-05-01", "p-0002", 2011))
      .refused("refused.noCycleBefore", {"p-0002", "2011"}, {3});
}

TEST_CASE("a renewal recorded late is held against the register of its own day") {
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), opened(2011), opened(2012)})
      .when(renewed("2011-05-01", "p-0001", 2011))
      .recorded();
}

TEST_CASE("a member who resigned may be evaluated for the cycle, and again") {
  const std::string evaluated =
      line("2010-12-01", "memberEvaluated",
           person_and_cycle("p-0001", 2010) + R"(,"evaluation":"negative")");
  given({opened(2010), appointed("2010-05-01", "p-0001", 2010), resigned("2010-07-01", "p-0001"),
         evaluated})
      .when(evaluated)
      .recorded();
  given({filled("2009-05-01", "GR", "p-0001"), opened(2010)}).when(evaluated).recorded();
}
