#include "counting/left_seats.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using events::Group;
using events::Seat;
using namespace projections_tests;
using Indexes = std::vector<std::int32_t>;

namespace {

// A cycle with two members, of whom the first resigns in June.
struct Leaving : Story {
  Leaving() {
    tell("2020-01-01", opened(2020));
    tell("2020-01-01", appointed(1, 2020));
    tell("2020-01-01", appointed(2, 2020));
    left("2020-06-01", 1);
  }
  void left(std::string_view day, std::uint32_t number, bool removed = false) {
    tell(day, events::MemberLeft{person(number), removed});
  }
  Indexes open() const {
    const projections::Register reg = fold();
    const engine::Date today = on("2030-01-01");
    const counting::Parameters terms = counting::in_force(reg, today);
    return counting::left_seats(counting::Situation(reg, today, terms));
  }
};

}  // namespace

TEST_CASE_FIXTURE(Leaving, "a seat that was left stays so until somebody of the group takes it") {
  CHECK(open() == Indexes{0});
  tell("2020-06-02", appointed(3, 2020, Group::media));
  tell("2020-06-03", appointed(4, 2020, Group::civil_society, "BR", Seat::chair));
  CHECK(open() == Indexes{0});
  tell("2020-06-04", appointed(5, 2020));
  CHECK(open().empty());
  left("2020-07-01", 2, true);
  CHECK(open() == Indexes{1});
}

TEST_CASE_FIXTURE(Leaving, "who takes a seat over takes no other that was left") {
  tell("2020-07-01", events::MemberReplaced{person(2), person(3), {}});
  CHECK(open() == Indexes{0});
  left("2020-08-01", 3);
  CHECK(open() == Indexes{0, 2});
}

TEST_CASE_FIXTURE(Leaving, "who comes back takes their own seat, whoever left before") {
  left("2020-07-01", 2);
  tell("2020-08-01", appointed(2, 2020));
  CHECK(open() == Indexes{0});
}

TEST_CASE_FIXTURE(Leaving, "nobody who began with the cycle takes a seat left on its first day") {
  left("2020-01-01", 2);
  CHECK(open().size() == 2);
}

TEST_CASE_FIXTURE(Leaving, "the next cycle has seats of its own, but for those of hosts") {
  tell("2020-07-01", events::HostSeatFilled{country("KE"), person(3), {}});
  tell("2020-08-01", events::HostSeatVacated{country("KE")});
  CHECK(open() == Indexes{0, 2});
  tell("2021-01-01", opened(2021));
  CHECK(open() == Indexes{2});
  tell("2021-02-01", appointed(4, 2021, Group::unstated, "KE", Seat::host));
  CHECK(open().empty());
}

namespace {

// The next cycle has opened; of the first only one seat is not known to have gone on.
struct Ending : Leaving {
  Ending() { tell("2021-01-01", events::CycleOpened{cycle(2021), {}}); }
  Indexes ended() const {
    const projections::Register reg = fold();
    const engine::Date today = on("2030-01-01");
    const counting::Parameters terms = counting::in_force(reg, today);
    return counting::ended_seats(counting::Situation(reg, today, terms));
  }
};

}  // namespace

TEST_CASE_FIXTURE(Ending, "a seat of which nothing is said may be held; one that expired is not") {
  CHECK(ended().empty());
  tell("2021-01-01", events::TermEnded{person(2), cycle(2021), false});
  CHECK(ended() == Indexes{1});
  tell("2021-06-01", appointed(3, 2021, Group::media));
  CHECK(ended() == Indexes{1});
  tell("2021-06-01", appointed(4, 2021));
  CHECK(ended().empty());
}

TEST_CASE_FIXTURE(Ending, "who begins with the cycle takes a seat that ended, whatever its group") {
  tell("2021-01-01", events::TermEnded{person(2), cycle(2021), false});
  tell("2021-01-01", appointed(3, 2021, Group::media));
  CHECK(ended().empty());
}

TEST_CASE_FIXTURE(Leaving, "a list that names everyone shows which seats were not renewed") {
  tell("2021-01-01", opened(2021));
  const projections::Register reg = fold();
  const engine::Date today = on("2030-01-01");
  const counting::Parameters terms = counting::in_force(reg, today);
  CHECK(counting::ended_seats(counting::Situation(reg, today, terms)) == Indexes{1});
}
