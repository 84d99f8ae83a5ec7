// Who is new in a seat.
#include <doctest/doctest.h>

#include "counting/seats.hpp"
#include "tests/projections/story.hpp"

using counting::Seats;
using events::Answer;
using events::Completeness;
using events::Group;
using events::Seat;
using projections::Register;
using namespace projections_tests;

TEST_CASE("who sat as a member in the cycle before is not new, by renewal or appointment") {
  Story story;
  story.tell("2019-01-01", opened(2019));
  story.tell("2019-01-01", appointed(1, 2019));
  story.tell("2019-01-01", appointed(2, 2019));
  story.tell("2020-01-01", opened(2020));
  story.tell("2020-01-01", renewed(1, 2020));
  story.tell("2020-01-01", appointed(2, 2020));
  const Register reg = story.fold();
  CHECK(Seats(reg).is_new(2) == Answer::no);
  CHECK(Seats(reg).is_new(3) == Answer::no);
}

TEST_CASE("who sat in another kind of seat, or a cycle earlier, is new") {
  Story story;
  story.tell("2018-01-01", opened(2018));
  story.tell("2018-01-01", appointed(1, 2018));
  story.tell("2019-01-01", opened(2019));
  story.tell("2019-01-01", appointed(2, 2019, Group::unstated, "", Seat::chair));
  story.tell("2020-01-01", opened(2020));
  auto back = appointed(1, 2020);
  back.is_new = Answer::no;  // to the group, as the source may mean it
  story.tell("2020-01-01", back);
  story.tell("2020-01-01", appointed(2, 2020));
  const Register reg = story.fold();
  CHECK(Seats(reg).is_new(2) == Answer::yes);
  CHECK(Seats(reg).is_new(3) == Answer::yes);
}

TEST_CASE("where the cycle before is not known, what the source says counts") {
  for (const Answer said : {Answer::yes, Answer::no, Answer::unstated}) {
    Story story;
    story.tell("2019-01-01", events::CycleOpened{cycle(2019), Completeness::partial});
    story.tell("2020-01-01", opened(2020));
    auto appointment = appointed(1, 2020);
    appointment.is_new = said;
    story.tell("2020-01-01", appointment);
    story.tell("2020-01-01", renewed(2, 2020));
    const Register reg = story.fold();
    CHECK(Seats(reg).is_new(0) == said);
    CHECK(Seats(reg).is_new(1) == Answer::no);
  }
}
