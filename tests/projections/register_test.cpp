#include "projections/register.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "tests/projections/story.hpp"

using events::Group;
using events::Seat;
using projections::Register;
using projections::SeatHeld;
using namespace projections_tests;

namespace {

// Any history of a small body, sense or nonsense: applying cannot fail.
Story random_story() {
  const auto number = [] { return person(*rc::gen::inRange(1u, 9u)); };
  const auto year = [] { return cycle(*rc::gen::inRange(2006, 2010)); };
  const auto where = [] { return country(*rc::gen::element("GR", "BR", "IN")); };
  const auto group = [] { return static_cast<Group>(*rc::gen::inRange(0, 6)); };
  Story story;
  int date = 0;
  const int length = *rc::gen::inRange(0, 60);
  for (int i = 0; i < length; ++i) {
    date += *rc::gen::inRange(0, 90);
    switch (*rc::gen::inRange(0, 12)) {
      case 0:
        story.tell(day(date), events::CycleOpened{year(), {}});
        break;
      case 1:
        story.tell(day(date), events::MemberLeft{number(), false});
        break;
      case 2:
        story.tell(day(date), events::MemberReplaced{number(), number(), where()});
        break;
      case 3:
        story.tell(day(date), events::MemberLeft{number(), true});
        break;
      case 4:
        story.tell(day(date), events::TermEnded{number(), year(), true});
        break;
      case 5:
        story.tell(day(date), events::HostSeatFilled{where(), number(), group()});
        break;
      case 6:
        story.tell(day(date), events::HostSeatVacated{where()});
        break;
      case 7:
        story.tell(day(date), events::PersonDescribed{number(), "A", "B", {}});
        break;
      case 8:
      case 9:
        story.tell(day(date), events::TermRenewed{number(), year(), true});
        break;
      default:
        story.tell(day(date), events::MemberAppointed{number(),
                                                      year(),
                                                      group(),
                                                      where(),
                                                      static_cast<Seat>(*rc::gen::inRange(1, 5)),
                                                      "role",
                                                      -1,
                                                      {}});
    }
  }
  return story;
}

}  // namespace

TEST_CASE_FIXTURE(Story, "a register moves with everything that it shows") {
  tell("2006-05-17", events::PersonDescribed{person(1), "Ada", "Works", {}});
  Register from = fold();
  const std::string before = from.fingerprint();
  const Register reg = std::move(from);
  CHECK(reg.people().of(person(1)).value.name == "Ada");
  CHECK(reg.fingerprint() == before);
}

TEST_CASE("texts outlive the events that brought them") {
  Register reg;
  {
    std::string name = "Somebody With A Name Longer Than Small Strings Are";
    reg.apply({{1}, day(0), {}, events::PersonDescribed{person(1), name, name, {}}});
    name.assign(name.size(), 'x');
  }
  CHECK(reg.people().of(person(1)).value.name ==
        "Somebody With A Name Longer Than Small Strings Are");
  CHECK(reg.people().of(person(1)).value.affiliation ==
        "Somebody With A Name Longer Than Small Strings Are");
}

TEST_CASE_FIXTURE(Story, "the fingerprint is the same on every machine") {
  CHECK(Register().fingerprint() ==
        "0740c3e5637507ca8576313073f54a25e57dd63d497fd86c3b58075ed808a18c");
  tell("2006-05-17", events::BodyEstablished{"MAG", ""});
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(2, 2007));
  tell("2006-05-17", appointed(1, 2006, Group::government, "GR"));
  tell("2006-05-17", events::PersonDescribed{person(1), "Ada", "Works", {}});
  CHECK(fold().fingerprint() == "86d0e126b06bb6bbe4ed9bafa5c332cde87e6483253993c67e76ae5bce658e63");
}

TEST_CASE_FIXTURE(Story, "every difference shows in the fingerprint") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006, Group::government, "GR"));
  const std::string before = fold().fingerprint();
  const auto after = [&](auto content, std::string_view date = "2006-05-18") {
    Story longer = *this;
    longer.tell(date, content);
    return longer.fold().fingerprint();
  };
  const auto resigned = after(events::MemberLeft{person(1), false});
  CHECK(resigned != before);
  CHECK(resigned != after(events::MemberLeft{person(1), true}));
  CHECK(resigned != after(events::MemberLeft{person(1), false}, "2006-05-19"));
  CHECK(after(appointed(2, 2007)) != before);
  CHECK(after(appointed(2, 2007)) != after(appointed(3, 2007)));
  CHECK(after(events::ObserverInvited{"ab", person(0)}) !=
        after(events::ObserverInvited{"a", person(0)}));
}

TEST_CASE("rebuilt equals incremental") {
  CHECK(rc::check("rebuilt equals incremental", [] {
    const Story story = random_story();
    Register incremental;
    std::vector<events::Event> told;
    for (const events::Event& event : story.events()) {
      incremental.apply(event);
      told.push_back(event);
      Register rebuilt;
      for (const events::Event& each : told) rebuilt.apply(each);
      RC_ASSERT(rebuilt.fingerprint() == incremental.fingerprint());
    }
  }));
}

TEST_CASE("counts are those of the seats listed, and nobody holds two of a kind") {
  CHECK(rc::check("counts are those of the seats listed", [] {
    const Register reg = random_story().fold();
    const auto seats = reg.composition().in(reg.current());
    std::map<std::tuple<Seat, Group>, std::size_t> counts;
    std::map<std::tuple<events::Person, Seat>, int> kinds;
    for (const SeatHeld& seat : seats) {
      ++counts[{seat.seat, seat.group}];
      RC_ASSERT(++kinds[std::tuple(seat.person, seat.seat)] == 1);
      const projections::Term& term = reg.service().terms()[static_cast<std::size_t>(seat.term)];
      RC_ASSERT(term.person == seat.person);
      RC_ASSERT(term.cycle == seat.through);
      RC_ASSERT(term.until == engine::Date::latest());
    }
    for (int seat = 0; seat < static_cast<int>(events::seat_count); ++seat) {
      for (int group = 0; group < static_cast<int>(events::group_count); ++group) {
        const std::tuple key{static_cast<Seat>(seat), static_cast<Group>(group)};
        RC_ASSERT(reg.composition().count(reg.current(), std::get<0>(key), std::get<1>(key)) ==
                  counts[key]);
      }
    }
  }));
}
