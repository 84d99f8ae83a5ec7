#include "projections/history.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using events::Group;
using events::Measure;
using projections::Register;
using namespace projections_tests;

namespace {

events::FigurePublished members(int year, int value, Group group = Group::unstated) {
  return {cycle(year), Measure::members, group, {}, {}, value, {}};
}

}  // namespace

TEST_CASE_FIXTURE(Story, "cycles are known by year, with the one before") {
  tell("2006-05-17", opened(2006));
  const auto second = tell("2008-08-15", opened(2008));
  const Register reg = fold();
  const projections::History& history = reg.history();
  REQUIRE(history.cycle(cycle(2008)));
  CHECK(history.cycle(cycle(2008))->since == second);
  CHECK(history.cycle(cycle(2008))->value.on == on("2008-08-15"));
  CHECK(history.cycle(cycle(2008))->value.roster == events::Completeness::complete);
  CHECK_FALSE(history.cycle(cycle(2007)));
  REQUIRE(history.before(cycle(2008)));
  CHECK(history.before(cycle(2008))->value.cycle == cycle(2006));
  CHECK(history.before(cycle(2012))->value.cycle == cycle(2008));
  CHECK_FALSE(history.before(cycle(2006)));
}

TEST_CASE_FIXTURE(Story,
                  "the first opening of a cycle counts, a later one may say how much is named") {
  const auto first = tell("2019-01-01", opened(2019));
  const auto second =
      tell("2019-03-01", events::CycleOpened{cycle(2019), events::Completeness::partial});
  tell("2019-04-01", events::CycleOpened{cycle(2019), events::Completeness::unstated});
  const Register reg = fold();
  REQUIRE(reg.history().cycles.size() == 1);
  const auto& opened_cycle = reg.history().cycles.front();
  CHECK(opened_cycle.since == first);
  CHECK(opened_cycle.value.on == on("2019-01-01"));
  CHECK(opened_cycle.value.roster == events::Completeness::partial);
  CHECK(opened_cycle.value.roster_by == second);
}

TEST_CASE_FIXTURE(Story, "a cycle opened behind the running one leaves it running") {
  tell("2008-08-15", opened(2008));
  tell("2008-08-16", opened(2006));
  const Register reg = fold();
  CHECK(reg.current() == cycle(2008));
  CHECK(reg.history().cycles.front().value.cycle == cycle(2006));
}

TEST_CASE_FIXTURE(
    Story, "the body, forums, claims and evaluations are kept with the events that told them") {
  const auto body = tell("2006-05-17", events::BodyEstablished{"MAG", "help convene"});
  const auto forum =
      tell("2006-11-02", events::ForumHeld{1, cycle(2006), "Athens", country("GR"),
                                           events::Mode::in_person, on("2006-10-30")});
  tell("2006-11-02", events::ClaimPublished{forum, "city", "Piraeus", "a slip"});
  tell("2007-01-01", events::MemberEvaluated{person(4), cycle(2006), events::Evaluation::positive});
  const Register reg = fold();
  const projections::History& history = reg.history();
  CHECK(history.body.since == body);
  CHECK(history.body.value.established_on == on("2006-05-17"));
  CHECK(history.body.value.name == "MAG");
  REQUIRE(history.forums.size() == 1);
  CHECK(history.forums[0].since == forum);
  CHECK(history.forums[0].value.city == "Athens");
  CHECK(history.forums[0].value.opened_on == on("2006-10-30"));
  CHECK(history.forums[0].value.closed_on == on("2006-11-02"));
  REQUIRE(history.claims.size() == 1);
  CHECK(history.claims[0].value.about == forum);
  CHECK(history.claims[0].value.stated == "Piraeus");
  REQUIRE(history.evaluations.size() == 1);
  CHECK(history.evaluations[0].value.person == person(4));
}

TEST_CASE_FIXTURE(Story, "of several evaluations for a cycle the last to take effect counts") {
  const auto judged = [&](std::string_view day, int year, events::Evaluation evaluation) {
    return tell(day, events::MemberEvaluated{person(4), cycle(year), evaluation});
  };
  judged("2007-01-01", 2006, events::Evaluation::positive);
  const auto last = judged("2007-02-01", 2006, events::Evaluation::negative);
  judged("2007-03-01", 2007, events::Evaluation::positive);
  const Register reg = fold();
  REQUIRE(reg.history().evaluation_of(person(4), cycle(2006)));
  CHECK(reg.history().evaluation_of(person(4), cycle(2006))->since == last);
  CHECK_FALSE(reg.history().evaluation_of(person(4), cycle(2008)));
  CHECK_FALSE(reg.history().evaluation_of(person(5), cycle(2006)));
}

TEST_CASE("nothing is known of a body that was not established") {
  CHECK_FALSE(Story().fold().history().body);
}

TEST_CASE_FIXTURE(Story,
                  "of conflicting figures the one chosen last is followed, others are untouched") {
  const auto first = tell("2006-05-17", members(2006, 46));
  const auto second = tell("2006-05-17", members(2006, 47));
  tell("2006-05-17", members(2006, 20, Group::government));
  tell("2006-05-18", events::FigureFollowed{first});
  const auto chosen = tell("2006-05-19", events::FigureFollowed{second});
  tell("2006-05-20", events::FigureFollowed{{77}});
  const Register reg = fold();
  const auto& figures = reg.history().figures;
  REQUIRE(figures.size() == 3);
  CHECK_FALSE(figures[0].value.followed);
  CHECK(figures[1].value.followed);
  CHECK(figures[1].value.followed_by == chosen);
  CHECK_FALSE(figures[2].value.followed);
}

TEST_CASE_FIXTURE(Story, "an observer is invited until withdrawn") {
  tell("2006-05-17", events::ObserverInvited{"ITU", person(1)});
  tell("2006-05-17", events::ObserverInvited{"WIPO", {}});
  tell("2007-05-17", events::ObserverWithdrawn{"ITU"});
  const Register reg = fold();
  REQUIRE(reg.history().observers.size() == 1);
  CHECK(reg.history().observers[0].value.organisation == "WIPO");
}

TEST_CASE_FIXTURE(Story, "a person is what the latest description says, with what changed since") {
  tell("2006-05-17", events::PersonDescribed{person(1), "Ada", "Works", events::Gender::woman});
  tell("2007-05-17", events::AffiliationChanged{person(1), "", country("KE"), Group::media});
  const auto last = tell("2008-05-17", events::PersonDescribed{person(1), "Ada L.", "", {}});
  tell("2008-05-17", events::PersonDescribed{person(2), "Bo", "Elsewhere", {}});
  const Register reg = fold();
  const auto ada = reg.people().of(person(1));
  CHECK(ada.since == last);
  CHECK(ada.value.name == "Ada L.");
  CHECK(ada.value.affiliation == "Works");
  CHECK(ada.value.gender == events::Gender::woman);
  CHECK(ada.value.country == country("KE"));
  CHECK(ada.value.group == Group::media);
  CHECK(reg.people().all().size() == 2);
  CHECK_FALSE(reg.people().of(person(3)));
  CHECK(reg.people().of(person(3)).value.person == person(3));
}

TEST_CASE_FIXTURE(
    Story,
    "a vacancy ends on a later day, when somebody takes a seat of its kind, group, country") {
  const auto vacant = [](Group group, const char* letters) {
    return events::SeatVacant{cycle(2010), events::Seat::stakeholder,
                              group,       *letters ? country(letters) : events::Country{},
                              "",          ""};
  };
  tell("2010-05-01", opened(2010));
  const auto any = tell("2010-05-01", vacant(Group::unstated, ""));
  tell("2010-05-01", vacant(Group::media, "FR"));
  const auto other = tell("2010-05-01", vacant(Group::media, "DE"));
  // Who is on the same list sits beside it.
  tell("2010-05-01", appointed(1, 2010, Group::media, "FR"));
  CHECK(fold().history().vacancies.size() == 3);
  tell("2010-06-01", appointed(2, 2010, Group::media, "FR"));
  {
    const Register reg = fold();
    REQUIRE(reg.history().vacancies.size() == 2);
    CHECK(reg.history().vacancies[0].since == any);
    CHECK(reg.history().vacancies[1].since == other);
  }
  // A successor of somebody who sits takes over that seat.
  events::MemberReplaced replaced{};
  replaced.person = person(2);
  replaced.successor = person(3);
  tell("2010-07-01", replaced);
  CHECK(fold().history().vacancies.size() == 2);
  tell("2010-08-01", appointed(4, 2010, Group::government, "JP"));
  const Register reg = fold();
  REQUIRE(reg.history().vacancies.size() == 1);
  CHECK(reg.history().vacancies[0].since == other);
}
