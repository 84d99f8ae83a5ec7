#include "counting/seats.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using counting::Causes;
using counting::Seats;
using engine::Position;
using events::Answer;
using events::Completeness;
using events::Group;
using events::Measure;
using events::Seat;
using projections::Register;
using projections::Term;
using namespace projections_tests;
using Indexes = std::vector<std::int32_t>;
using Positions = std::vector<Position>;

namespace {

events::CycleOpened partly_named(int year) { return {cycle(year), Completeness::partial}; }

events::FigurePublished published(int year, Measure measure, int value,
                                  Answer approximate = Answer::unstated) {
  return {cycle(year), measure, {}, {}, {}, value, approximate};
}

events::MemberReplaced replaced(std::uint32_t number, std::uint32_t successor) {
  return {person(number), person(successor), {}};
}

Term presence(std::uint32_t number, std::string_view from, std::string_view until = "") {
  Term term{};
  term.person = person(number);
  term.from = on(from);
  term.until = until.empty() ? engine::Date::latest() : on(until);
  return term;
}

}  // namespace

TEST_CASE("observers are not among the seated, the named or anybody's terms") {
  Story story;
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", appointed(1, 2020));
  story.tell("2020-01-01", appointed(2, 2020, Group::unstated, "", Seat::observer));
  story.tell("2020-01-01", appointed(3, 2020, Group::unstated, "", Seat::chair));
  const Register reg = story.fold();
  const Seats seats(reg);
  CHECK(seats.seated() == Indexes{0, 2});
  CHECK(seats.named(cycle(2020)) == Indexes{0, 2});
  CHECK(seats.of(person(2), cycle(2020)).empty());
}

TEST_CASE("who left is named for the cycle and no longer seated") {
  Story story;
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", appointed(1, 2020));
  story.tell("2020-01-01", appointed(2, 2020));
  story.tell("2020-02-29", events::MemberLeft{person(1), false});
  const Register reg = story.fold();
  const Seats seats(reg);
  CHECK(seats.seated() == Indexes{1});
  CHECK(seats.named(cycle(2020)) == Indexes{0, 1});
  CHECK(seats.named_on(cycle(2020), on("2020-02-28")) == Indexes{0, 1});
  CHECK(seats.named_on(cycle(2020), on("2020-02-29")) == Indexes{1});
}

TEST_CASE("a seat without an end lies in every cycle that it touches") {
  Story story;
  story.tell("2018-01-01", opened(2018));
  story.tell("2018-06-01", events::HostSeatFilled{country("BR"), person(1), {}});
  story.tell("2019-01-01", opened(2019));
  story.tell("2019-03-01", events::HostSeatVacated{country("BR")});
  story.tell("2020-01-01", opened(2020));
  const Register reg = story.fold();
  const Seats seats(reg);
  CHECK(seats.of(person(1), cycle(2018)) == Indexes{0});
  CHECK(seats.of(person(1), cycle(2019)) == Indexes{0});
  CHECK(seats.of(person(1), cycle(2020)).empty());
  CHECK(seats.of(person(1), cycle(2017)).empty());
}

TEST_CASE("who leaves on a day has left before another comes") {
  CHECK(Seats::most_at_once({}) == 0);
  CHECK(Seats::most_at_once({presence(1, "2020-01-01"), presence(2, "2020-01-01")}) == 2);
  CHECK(Seats::most_at_once({presence(1, "2020-01-01", "2020-02-28"), presence(2, "2020-02-29")}) ==
        1);
  CHECK(Seats::most_at_once({presence(1, "2020-01-01", "2020-02-29"), presence(2, "2020-02-29")}) ==
        2);
}

TEST_CASE("a person with two seats is one person") {
  CHECK(Seats::most_at_once({presence(1, "2020-01-01"), presence(1, "2020-03-01"),
                             presence(2, "2020-03-01")}) == 2);
}

TEST_CASE("everyone is named where the list is complete") {
  Story story;
  CHECK(!Seats(story.fold()).names_everyone(cycle(2020)));
  story.tell("2020-01-01", opened(2020));
  const Register reg = story.fold();
  CHECK(Seats(reg).names_everyone(cycle(2020)));
  CHECK(!Seats(reg).names_everyone(cycle(2019)));
}

TEST_CASE("or where as many are named as were published, exactly") {
  Story story;
  story.tell("2020-01-01", partly_named(2020));
  story.tell("2020-01-01", appointed(1, 2020));
  const Register without_figure = story.fold();
  CHECK(!Seats(without_figure).names_everyone(cycle(2020)));
  story.tell("2020-01-01", published(2020, Measure::members, 2));
  const Register one_of_two = story.fold();
  CHECK(!Seats(one_of_two).names_everyone(cycle(2020)));
  story.tell("2020-01-01", appointed(2, 2020));
  const Register both = story.fold();
  CHECK(Seats(both).names_everyone(cycle(2020)));
}

TEST_CASE("an approximate figure, or one of nobody, shows nothing") {
  for (const auto& figure :
       {published(2020, Measure::members, 1, Answer::yes), published(2020, Measure::members, 0)}) {
    Story story;
    story.tell("2020-01-01", partly_named(2020));
    story.tell("2020-01-01", appointed(1, 2020));
    story.tell("2020-01-01", figure);
    const Register reg = story.fold();
    CHECK(!Seats(reg).names_everyone(cycle(2020)));
  }
}

TEST_CASE("a successor does not make two of one seat") {
  Story story;
  story.tell("2020-01-01", partly_named(2020));
  story.tell("2020-01-01", published(2020, Measure::members, 2));
  story.tell("2020-01-01", appointed(1, 2020));
  story.tell("2020-03-01", replaced(1, 2));
  const Register reg = story.fold();
  CHECK(!Seats(reg).names_everyone(cycle(2020)));
}

TEST_CASE("the predecessor is whose seat was taken over") {
  Story story;
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", appointed(1, 2020));
  story.tell("2020-01-01", appointed(2, 2020));
  story.tell("2020-03-01", replaced(1, 3));
  story.tell("2020-04-01", replaced(3, 4));
  story.tell("2020-05-01", replaced(9, 5));  // of whom nothing is known
  const Register reg = story.fold();
  const Seats seats(reg);
  CHECK(seats.predecessor(0) == -1);
  CHECK(seats.predecessor(1) == -1);
  CHECK(seats.predecessor(2) == 0);
  CHECK(seats.predecessor(3) == 2);
  CHECK(seats.predecessor(4) == -1);
  CHECK(seats.successor(0) == 2);
  CHECK(seats.successor(2) == 3);
  CHECK(seats.successor(1) == -1);
}

TEST_CASE("what ended a term is told with what became of the seat that it gave to another") {
  Story story;
  story.tell("2018-01-01", opened(2018));
  story.tell("2018-01-01", events::HostSeatFilled{country("BR"), person(1), {}});
  const Position next =
      story.tell("2019-01-01", events::HostSeatFilled{country("BR"), person(2), {}});
  const Position left = story.tell("2019-06-01", events::MemberLeft{person(2), false});
  const Register reg = story.fold();
  Causes causes;
  Seats(reg).explain_ending(0, causes);
  CHECK(causes.in_order() == Positions{next, left});
}

TEST_CASE("what explains a seat is its service, whose it was before, and what opened the cycles") {
  Story story;
  const Position opened_2019 = story.tell("2019-01-01", opened(2019));
  const Position first = story.tell("2019-01-01", appointed(1, 2019));
  const Position opened_2020 = story.tell("2020-01-01", opened(2020));
  const Position second = story.tell("2020-01-01", renewed(1, 2020));
  story.tell("2020-01-01", appointed(2, 2020));
  const Position taken_over = story.tell("2020-03-01", replaced(1, 3));
  const Register reg = story.fold();
  Causes causes;
  Seats(reg).explain(3, causes);
  CHECK(causes.in_order() == Positions{opened_2019, first, opened_2020, second, taken_over});
}

TEST_CASE("what shows that everyone is named is the complete list, or every name and the figure") {
  Story story;
  const Position complete = story.tell("2019-01-01", opened(2019));
  story.tell("2019-01-01", appointed(1, 2019));
  const Position partial = story.tell("2020-01-01", partly_named(2020));
  const Position member = story.tell("2020-01-01", appointed(2, 2020));
  const Position figure = story.tell("2020-01-01", published(2020, Measure::members, 1));
  const Position left = story.tell("2020-03-01", events::MemberLeft{person(2), false});
  const Register reg = story.fold();
  const Seats seats(reg);
  Causes before, now;
  seats.explain_everyone(cycle(2019), before);
  seats.explain_everyone(cycle(2020), now);
  CHECK(before.in_order() == Positions{complete});
  CHECK(now.in_order() == Positions{partial, member, figure, left});
}
