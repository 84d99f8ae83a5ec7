#include "projections/waiting.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using events::Group;
using events::Seat;
using projections::Register;
using projections::Term;
using namespace projections_tests;
using Numbers = std::vector<std::uint32_t>;

namespace {

// Cycle 2018 runs with member 1, who is also in the chair, and member 2.
struct Running : Story {
  Running() {
    tell("2018-01-01", opened(2018));
    tell("2018-01-01", appointed(1, 2018, Group::media, "KE"));
    tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
    tell("2018-01-01", appointed(2, 2018, Group::government, "GR"));
  }
};

Numbers waiting_in(const Register& reg) {
  Numbers numbers;
  for (const Term& term : reg.waiting().all()) numbers.push_back(term.person.number);
  return numbers;
}

}  // namespace

TEST_CASE_FIXTURE(Running, "a seat given early waits for its cycle and begins with it") {
  const auto given = tell("2018-11-20", appointed(3, 2019));
  tell("2018-12-01", renewed(2, 2019));
  Register before = fold();
  CHECK(before.current() == cycle(2018));
  CHECK(sitting(before) == Numbers{1, 1, 2});
  CHECK(waiting_in(before) == Numbers{3, 2});
  CHECK(before.service().latest(person(3)) == -1);
  REQUIRE(before.waiting().of(person(3)));
  CHECK(before.waiting().of(person(3))->begun_by == given);
  CHECK(before.waiting().of(person(3))->from == on("2018-11-20"));
  CHECK(before.waiting().of(person(2))->group == Group::government);

  tell("2019-01-01", opened(2019));
  const Register after = fold();
  CHECK(sitting(after) == Numbers{2, 3});
  CHECK(waiting_in(after).empty());
  const Term& term = after.service().terms()[3];
  CHECK(term.person == person(3));
  CHECK(term.from == on("2019-01-01"));
  CHECK(term.begun_by == given);
  CHECK(after.service().terms()[4].group == Group::government);
}

TEST_CASE_FIXTURE(Running, "a seat for a cycle that nothing opens never begins") {
  tell("2018-11-20", appointed(3, 2019));
  tell("2020-01-01", opened(2020));
  const Register reg = fold();
  CHECK(sitting(reg).empty());
  CHECK(waiting_in(reg) == Numbers{3});
}

TEST_CASE_FIXTURE(Running,
                  "an observer's and a host's seat wait alike, a designated one does not") {
  tell("2018-11-20", appointed(3, 2019, Group::unstated, "", Seat::observer));
  tell("2018-11-20", appointed(4, 2019, Group::unstated, "GR", Seat::host));
  tell("2018-11-20", events::HostSeatFilled{country("BR"), person(5), {}});
  CHECK(sitting(fold()) == Numbers{1, 1, 2, 5});
  CHECK(waiting_in(fold()) == Numbers{3, 4});
  tell("2019-01-01", opened(2019));
  CHECK(sitting(fold()) == Numbers{3, 4, 5});
}

TEST_CASE("who leaves before the cycle opens loses what waits") {
  for (const bool removed : {false, true}) {
    Running story;
    story.tell("2018-11-20", renewed(2, 2019));
    story.tell("2018-11-20", appointed(3, 2019));
    if (removed) {
      story.tell("2018-12-01", events::MemberLeft{person(2), true});
      story.tell("2018-12-01", events::MemberLeft{person(3), true});
    } else {
      story.tell("2018-12-01", events::MemberLeft{person(2), false});
      story.tell("2018-12-01", events::MemberLeft{person(3), false});
    }
    story.tell("2019-01-01", opened(2019));
    CHECK(sitting(story.fold()).empty());
    CHECK(story.fold().service().terms().size() == 3);
  }
}

TEST_CASE_FIXTURE(
    Running, "who is replaced loses what waits, and the successor has the seat that was held") {
  tell("2018-11-20", renewed(2, 2019));
  tell("2018-12-01", events::MemberReplaced{person(2), person(4), {}});
  CHECK(sitting(fold()) == Numbers{1, 1, 4});
  tell("2019-01-01", opened(2019));
  CHECK(sitting(fold()).empty());
}

TEST_CASE_FIXTURE(Running,
                  "who holds two seats and is replaced in one keeps what waits in the other") {
  tell("2018-11-20", renewed(1, 2019));
  tell("2018-11-20", renewed(1, 2019));
  tell("2018-12-01", events::MemberReplaced{person(1), person(4), {}});
  tell("2019-01-01", opened(2019));
  const Register reg = fold();
  CHECK(sitting(reg) == Numbers{1});
  CHECK(reg.composition().of(person(1))->seat == Seat::chair);
}

TEST_CASE_FIXTURE(Running, "a seat that only waits is taken over as such") {
  tell("2018-11-20", appointed(3, 2019, Group::media, "UG"));
  const auto replaced =
      tell("2018-12-01", events::MemberReplaced{person(3), person(4), country("KE")});
  CHECK(waiting_in(fold()) == Numbers{4});
  tell("2019-01-01", opened(2019));
  const Register reg = fold();
  CHECK(sitting(reg) == Numbers{4});
  CHECK(reg.composition().of(person(4))->group == Group::media);
  CHECK(reg.composition().of(person(4))->country == country("KE"));
  CHECK(reg.service().terms().back().begun_by == replaced);
}

TEST_CASE_FIXTURE(Running, "early renewals go on in one seat after the other, and in no third") {
  for (int i = 0; i < 3; ++i) tell("2018-11-20", renewed(1, 2019));
  CHECK(waiting_in(fold()) == Numbers{1, 1});
  // A seat held by then, not the one that comes first later.
  CHECK(fold().waiting().all()[0].seat == Seat::stakeholder);
  CHECK(fold().waiting().all()[1].seat == Seat::chair);
}

TEST_CASE_FIXTURE(Story, "an early renewal goes on in the seat that was held when it was said") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
  tell("2018-11-20", renewed(1, 2019));
  tell("2018-12-01", appointed(1, 2018));
  tell("2019-01-01", opened(2019));
  const Register reg = fold();
  CHECK(reg.composition().in(cycle(2019)).size() == 1);
  CHECK(reg.composition().of(person(1))->seat == Seat::chair);
}

TEST_CASE_FIXTURE(Running,
                  "what is said to end with the running cycle ends so, unless the renewal waits") {
  tell("2018-11-20", rotated_out(2, 2019));
  CHECK(sitting(fold()) == Numbers{1, 1, 2});
  CHECK(fold().service().terms()[2].ending == projections::Ending::rotated_out);
  tell("2018-11-21", renewed(1, 2019));
  tell("2018-11-22", rotated_out(1, 2019));
  const Register reg = fold();
  CHECK(reg.service().terms()[0].ending == projections::Ending::none);
  CHECK(reg.service().terms()[1].ending == projections::Ending::rotated_out);
}

TEST_CASE("a decision that names one of two seats touches no other") {
  const auto after = [](auto decision) {
    Running story;
    story.tell("2018-06-01", decision);
    return story.fold();
  };
  const auto kinds = [](const Register& reg, std::uint32_t number) {
    std::vector<Seat> found;
    for (const auto& seat : reg.composition().in(reg.current())) {
      if (seat.person == person(number)) found.push_back(seat.seat);
    }
    return found;
  };
  using Kinds = std::vector<Seat>;
  CHECK(kinds(after(events::MemberLeft{person(1), false, Seat::chair}), 1) ==
        Kinds{Seat::stakeholder});
  CHECK(kinds(after(events::MemberLeft{person(1), true, Seat::stakeholder}), 1) ==
        Kinds{Seat::chair});
  const Register replaced = after(events::MemberReplaced{person(1), person(3), {}, Seat::chair});
  CHECK(kinds(replaced, 1) == Kinds{Seat::stakeholder});
  CHECK(kinds(replaced, 3) == Kinds{Seat::chair});
  const Register ended = after(events::TermEnded{person(1), cycle(2019), false, Seat::chair});
  CHECK(ended.service().terms()[0].ending == projections::Ending::none);
  CHECK(ended.service().terms()[1].ending == projections::Ending::expired);
  for (const std::string_view date : {"2018-11-20", "2019-01-01"}) {
    Running story;
    if (date == "2019-01-01") story.tell(date, opened(2019));
    story.tell(date, events::TermRenewed{person(1), cycle(2019), false, Seat::chair});
    if (date != "2019-01-01") story.tell("2019-01-01", opened(2019));
    CHECK(kinds(story.fold(), 1) == Kinds{Seat::chair});
  }
}
