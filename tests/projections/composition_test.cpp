#include "projections/composition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "tests/projections/story.hpp"

using events::Group;
using events::Seat;
using projections::Register;
using projections::SeatHeld;
using namespace projections_tests;
using Numbers = std::vector<std::uint32_t>;

TEST_CASE_FIXTURE(Story, "a member sits from the appointment on, in the seat given") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006, Group::government, "GR"));
  const Register reg = fold();
  const auto seat = reg.composition().of(person(1));
  REQUIRE(seat);
  CHECK(seat->seat == Seat::stakeholder);
  CHECK(seat->group == Group::government);
  CHECK(seat->country == country("GR"));
  CHECK(seat->through == cycle(2006));
  CHECK(seat->term == 0);
  CHECK_FALSE(reg.composition().of(person(2)));
}

TEST_CASE_FIXTURE(Story, "a seat that is not renewed lapses when the next cycle opens") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2006-05-17", appointed(2, 2006));
  tell("2008-08-15", opened(2008));
  tell("2008-08-15", renewed(2, 2008));
  const Register reg = fold();
  CHECK(sitting(reg) == Numbers{2});
  CHECK(reg.composition().of(person(1))->through == cycle(2006));
}

TEST_CASE_FIXTURE(Story, "who resigns or is removed sits no longer, in any seat") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018));
  tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
  tell("2018-01-01", appointed(2, 2018));
  tell("2018-01-01", appointed(3, 2018));
  tell("2018-06-01", events::MemberLeft{person(1), false});
  const auto removal = tell("2018-06-02", events::MemberLeft{person(2), true});
  const Register reg = fold();
  CHECK(sitting(reg) == Numbers{3});
  const projections::Term& term = reg.service().terms()[2];
  CHECK(term.until == on("2018-06-01"));
  CHECK(term.ended_by == removal);
  CHECK(term.ending == projections::Ending::removed);
  CHECK(reg.service().terms()[0].ending == projections::Ending::resigned);
  CHECK(reg.service().terms()[1].ending == projections::Ending::resigned);
}

TEST_CASE_FIXTURE(Story, "a successor takes the seat over for the rest of the cycle") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::government, "GR"));
  tell("2018-01-01", appointed(2, 2018, Group::media, "KE"));
  tell("2018-06-01", events::MemberReplaced{person(1), person(3), {}});
  tell("2018-06-01", events::MemberReplaced{person(2), person(4), country("UG")});
  const Register reg = fold();
  CHECK(sitting(reg) == Numbers{3, 4});
  const SeatHeld third = *reg.composition().of(person(3));
  CHECK(third.group == Group::government);
  CHECK(!third.country);  // a government seat is no country's: the source does not say
  CHECK(third.through == cycle(2018));
  CHECK(reg.composition().of(person(4))->country == country("UG"));
  CHECK(reg.service().terms()[0].ending == projections::Ending::replaced);
}

TEST_CASE_FIXTURE(Story, "a designated host seat is held through every cycle until it is vacated") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", events::HostSeatFilled{country("GR"), person(9), Group::government});
  tell("2019-01-01", opened(2019));
  tell("2020-01-01", opened(2020));
  CHECK(sitting(fold()) == Numbers{9});
  tell("2020-03-01", events::HostSeatVacated{country("GR")});
  const Register reg = fold();
  CHECK(sitting(reg).empty());
  CHECK(reg.service().terms()[0].until == on("2020-02-29"));
  CHECK(reg.service().terms()[0].ending == projections::Ending::vacated);
}

TEST_CASE_FIXTURE(
    Story, "filling a host seat anew ends the designation before, and only of that country") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", events::HostSeatFilled{country("GR"), person(1), {}});
  tell("2018-01-01", events::HostSeatFilled{country("BR"), person(2), {}});
  tell("2018-02-01", events::HostSeatFilled{country("GR"), person(3), {}});
  CHECK(sitting(fold()) == Numbers{2, 3});
}

TEST_CASE_FIXTURE(Story, "a host seat given by appointment is vacated too, while it is held") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::government, "GR", Seat::host));
  Story later = *this;
  tell("2018-05-01", events::HostSeatVacated{country("GR")});
  CHECK(sitting(fold()).empty());
  later.tell("2019-01-01", opened(2019));
  later.tell("2019-05-01", events::HostSeatVacated{country("GR")});
  CHECK(later.fold().service().terms()[0].ending == projections::Ending::none);
}

TEST_CASE_FIXTURE(Story, "of two seats of one person the stakeholder's comes before the chair") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
  tell("2018-01-01", appointed(1, 2018, Group::media, "KE"));
  const Register reg = fold();
  CHECK(reg.composition().of(person(1))->seat == Seat::stakeholder);
  CHECK(reg.composition().in(cycle(2018)).size() == 2);

  tell("2019-01-01", opened(2019));
  tell("2019-01-01", appointed(1, 2019, Group::unstated, "", Seat::chair));
  CHECK(fold().composition().of(person(1))->seat == Seat::chair);
}

TEST_CASE_FIXTURE(Story, "each renewal goes on in one seat, the stakeholder's first") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
  tell("2018-01-01", appointed(1, 2018, Group::media, "KE"));
  tell("2019-01-01", opened(2019));
  tell("2019-01-01", renewed(1, 2019));
  CHECK(fold().composition().in(cycle(2019)).size() == 1);
  CHECK(fold().composition().of(person(1))->seat == Seat::stakeholder);
  tell("2019-01-01", renewed(1, 2019));
  CHECK(fold().composition().in(cycle(2019)).size() == 2);
  tell("2019-01-01", renewed(1, 2019));
  CHECK(fold().service().terms().size() == 4);
}

TEST_CASE_FIXTURE(Story, "seats are counted by kind and group, and found by their end") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(1, 2018, Group::media, "KE"));
  tell("2018-01-01", appointed(2, 2018, Group::media, "KE"));
  tell("2018-01-01", appointed(3, 2018, Group::media, "UG"));
  tell("2018-01-01", appointed(4, 2018, Group::unstated, "KE"));
  tell("2018-01-01", events::HostSeatFilled{country("GR"), person(5), Group::media});
  const Register reg = fold();
  const projections::Composition& composition = reg.composition();
  CHECK(composition.count(cycle(2018), Seat::stakeholder, Group::media) == 3);
  CHECK(composition.count(cycle(2018), Seat::stakeholder, Group::unstated) == 1);
  CHECK(composition.count(cycle(2018), Seat::host, Group::media) == 1);
  CHECK(composition.count(cycle(2017), Seat::stakeholder, Group::media) == 0);
  Numbers ending;
  composition.by_end(events::no_end,
                     [&](const SeatHeld& seat) { ending.push_back(seat.person.number); });
  CHECK(ending == Numbers{5});
}

TEST_CASE_FIXTURE(Story, "seats are listed by kind, group, country and person") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", appointed(7, 2018, Group::media, "UG"));
  tell("2018-01-01", appointed(6, 2018, Group::media, "KE"));
  tell("2018-01-01", appointed(5, 2018, Group::media, "KE"));
  tell("2018-01-01", appointed(1, 2018, Group::unstated, "", Seat::chair));
  tell("2018-01-01", appointed(9, 2018, Group::government, "ZW"));
  Numbers order;
  const Register reg = fold();
  for (const SeatHeld& seat : reg.composition().in(cycle(2018))) {
    order.push_back(seat.person.number);
  }
  CHECK(order == Numbers{9, 5, 6, 7, 1});
}

TEST_CASE("a host seat follows its country to its new code") {
  struct Change {
    const char *before, *after, *on;
  };
  for (const Change& each : {Change{"ZR", "CD", "1997-08-01"}, Change{"YU", "CS", "2003-08-01"},
                             Change{"TP", "TL", "2002-06-01"}}) {
    const char *const before = each.before, *const after = each.after, *const change = each.on;
    CAPTURE(before);
    Story story;
    story.tell("1996-01-01", opened(1996));
    story.tell("1996-01-01", events::HostSeatFilled{country(before), person(1), {}});
    story.tell("1996-01-01", events::HostSeatFilled{country("GR"), person(2), {}});
    Story vacated = story;
    story.tell(change, events::HostSeatFilled{country(after), person(3), {}});
    CHECK(sitting(story.fold()) == Numbers{2, 3});
    story.tell(change, events::HostSeatVacated{country(after)});
    CHECK(sitting(story.fold()) == Numbers{2});
    vacated.tell(change, events::HostSeatVacated{country(after)});
    CHECK(sitting(vacated.fold()) == Numbers{2});
  }
}

TEST_CASE_FIXTURE(Story,
                  "a host seat that is filled anew or vacated is left by everyone who sits in it") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", events::HostSeatFilled{country("GR"), person(1), {}});
  tell("2018-02-01", appointed(2, 2018, Group::unstated, "GR", Seat::host));
  CHECK(sitting(fold()) == Numbers{1, 2});
  Story vacated = *this;
  vacated.tell("2018-03-01", events::HostSeatVacated{country("GR")});
  CHECK(sitting(vacated.fold()).empty());
  tell("2018-03-01", events::HostSeatFilled{country("GR"), person(3), {}});
  CHECK(sitting(fold()) == Numbers{3});
  CHECK(fold().service().terms()[1].ending == projections::Ending::replaced);
}

TEST_CASE_FIXTURE(
    Story, "of two seats of a kind the one that is held longer stays; the other ends that day") {
  using projections::Ending;
  tell("2018-01-01", opened(2018));
  tell("2018-02-01", appointed(1, 2018, Group::unstated, "GR", Seat::host));
  tell("2018-03-01", events::HostSeatFilled{country("BR"), person(1), {}});
  const auto longer = fold();
  CHECK(sitting(longer) == Numbers{1});
  const auto first = longer.service().terms()[0];
  CHECK(first.ending == Ending::displaced);
  CHECK(engine::to_string(first.until) == "2018-02-28");
  CHECK(first.ended_by == longer.service().terms()[1].begun_by);
  tell("2018-04-01", appointed(1, 2018, Group::unstated, "GR", Seat::host));
  const auto third = fold().service().terms()[2];
  CHECK(third.ending == Ending::displaced);  // nobody served it
  CHECK(third.until < third.from);
  CHECK(fold().service().latest(person(1)) == 1);
  CHECK(fold().service().of(person(1)).size() == 3);
  CHECK(fold().service().terms()[1].ending == Ending::none);
}

TEST_CASE_FIXTURE(Story,
                  "a successor in a host seat sits for its country, wherever they come from") {
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", events::HostSeatFilled{country("GR"), person(1), {}});
  tell("2018-02-01", events::MemberReplaced{person(1), person(2), country("FR")});
  CHECK(fold().composition().of(person(2))->country == country("GR"));
  tell("2018-03-01", events::HostSeatVacated{country("GR")});
  CHECK(sitting(fold()).empty());
}
