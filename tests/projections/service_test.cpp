#include "projections/service.hpp"

#include <doctest/doctest.h>

#include "tests/projections/story.hpp"

using events::Group;
using events::Seat;
using projections::Ending;
using projections::Register;
using projections::Term;
using namespace projections_tests;
using Indexes = std::vector<std::int32_t>;

TEST_CASE_FIXTURE(Story,
                  "terms of one person are linked, and a renewal keeps seat, group and country") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006, Group::media, "KE"));
  tell("2006-05-17", appointed(2, 2006));
  tell("2008-08-15", opened(2008));
  const auto renewal = tell("2008-08-15", renewed(1, 2008));
  const Register reg = fold();
  const Term& term = reg.service().terms()[2];
  CHECK(term.person == person(1));
  CHECK(term.cycle == cycle(2008));
  CHECK(term.seat == Seat::stakeholder);
  CHECK(term.group == Group::media);
  CHECK(term.country == country("KE"));
  CHECK(term.begun_by == renewal);
  CHECK_FALSE(term.begins_service);
  CHECK(term.previous == 0);
  CHECK(reg.service().latest(person(1)) == 2);
  CHECK(reg.service().latest(person(3)) == -1);
  CHECK(reg.service().of(person(1)) == Indexes{0, 2});
}

TEST_CASE(
    "a renewal says otherwise of group, country and role, and of what it leaves open nothing") {
  for (const bool early : {false, true}) {
    Story story;
    story.tell("2006-05-17", opened(2006));
    story.tell("2006-05-17", appointed(1, 2006, Group::media, "KE"));
    if (!early) story.tell("2008-08-15", opened(2008));
    story.tell("2008-08-15",
               events::TermRenewed{person(1), cycle(2008), true, {}, Group::government, {}, "r"});
    if (early) story.tell("2008-08-16", opened(2008));
    story.tell("2009-08-15", opened(2009));
    story.tell("2009-08-15",
               events::TermRenewed{person(1), cycle(2009), true, {}, {}, country("FR"), ""});
    const Register reg = story.fold();
    const auto terms = reg.service().terms();
    REQUIRE(terms.size() == 3);
    CHECK(terms[1].group == Group::government);
    CHECK(terms[1].states_group);
    CHECK(terms[1].country == country("KE"));
    CHECK(terms[1].role == "r");
    CHECK(terms[2].group == Group::government);
    CHECK_FALSE(terms[2].states_group);
    CHECK(terms[2].country == country("FR"));
    CHECK(terms[2].role == "r");
    CHECK(reg.composition().of(person(1))->country == country("FR"));
  }
}

TEST_CASE_FIXTURE(Story, "who comes back after a break begins a new service") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2008-08-15", opened(2008));
  tell("2008-08-15", renewed(1, 2008));
  tell("2010-05-05", opened(2010));
  tell("2012-05-05", opened(2012));
  tell("2012-05-05", appointed(1, 2012));
  tell("2013-05-05", opened(2013));
  tell("2013-05-05", renewed(1, 2013));
  const Register reg = fold();
  CHECK(reg.service().service_up_to(1) == Indexes{0, 1});
  CHECK(reg.service().service_up_to(3) == Indexes{2, 3});
}

TEST_CASE_FIXTURE(Story, "the service in the chair is not that in another seat") {
  tell("2017-01-01", opened(2017));
  tell("2017-01-01", appointed(1, 2017));
  tell("2017-01-01", appointed(1, 2017, Group::unstated, "", Seat::chair));
  tell("2018-01-01", opened(2018));
  tell("2018-01-01", renewed(1, 2018));
  const Register reg = fold();
  CHECK(reg.service().service_up_to(2) == Indexes{0, 2});
  CHECK(reg.service().service_up_to(1) == Indexes{1});
}

TEST_CASE_FIXTURE(
    Story, "who is rotated out has that as the ending of the last term, and served it whole") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2006-05-17", appointed(2, 2006));
  const auto rotation = tell("2008-08-15", rotated_out(1, 2008));
  tell("2008-08-15", events::TermEnded{person(2), cycle(2008), false});
  const Register reg = fold();
  const Term& term = reg.service().terms()[0];
  CHECK(term.ending == Ending::rotated_out);
  CHECK(term.ended_by == rotation);
  CHECK(term.until == engine::Date::latest());
  CHECK(reg.service().terms()[1].ending == Ending::expired);
}

TEST_CASE_FIXTURE(Story, "a term that was left early keeps its ending") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2007-01-01", events::MemberLeft{person(1), false});
  tell("2008-08-15", rotated_out(1, 2008));
  CHECK(fold().service().terms()[0].ending == Ending::resigned);
}

TEST_CASE_FIXTURE(Story, "who is due to rotate out can still leave early") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2007-01-01", rotated_out(1, 2008));
  CHECK(sitting(fold()) == std::vector<std::uint32_t>{1});
  tell("2007-02-01", events::MemberLeft{person(1), false});
  const Register reg = fold();
  CHECK(sitting(reg).empty());
  CHECK(reg.service().terms()[0].ending == Ending::resigned);
  CHECK(reg.service().terms()[0].until == on("2007-01-31"));
}

TEST_CASE_FIXTURE(Story, "a resignation after the term has lapsed ends nothing") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006));
  tell("2008-08-15", opened(2008));
  tell("2008-08-16", events::MemberLeft{person(1), false});
  CHECK(fold().service().terms()[0].ending == Ending::none);
}

TEST_CASE_FIXTURE(Story, "a renewal of somebody who never sat tells of a term, and of no more") {
  tell("2008-08-15", opened(2008));
  tell("2008-08-15", renewed(1, 2008));
  const Register reg = fold();
  const Term& term = reg.service().terms()[0];
  CHECK(term.cycle == cycle(2008));
  CHECK(term.seat == Seat::unstated);
  CHECK(term.group == Group::unstated);
  CHECK(reg.current() == cycle(2008));
  CHECK(sitting(reg) == std::vector<std::uint32_t>{1});
  CHECK(reg.service().service_up_to(0) == Indexes{0});
}

TEST_CASE_FIXTURE(Story, "a renewal after a resignation goes on in the seat held last") {
  tell("2006-05-17", opened(2006));
  tell("2006-05-17", appointed(1, 2006, Group::media, "KE"));
  tell("2007-01-01", events::MemberLeft{person(1), false});
  tell("2008-08-15", opened(2008));
  tell("2008-08-15", renewed(1, 2008));
  const Register reg = fold();
  CHECK(reg.composition().of(person(1))->group == Group::media);
  CHECK(sitting(reg) == std::vector<std::uint32_t>{1});
}

TEST_CASE_FIXTURE(Story, "what the source says of earlier terms stays with the first term") {
  events::MemberAppointed first = appointed(1, 2010);
  first.terms_before = 2;
  first.is_new = events::Answer::no;
  first.role = "Chair of a working group";
  tell("2010-05-05", opened(2010));
  tell("2010-05-05", first);
  tell("2011-05-05", opened(2011));
  tell("2011-05-05", renewed(1, 2011));
  const Register reg = fold();
  CHECK(reg.service().terms()[0].terms_before == 2);
  CHECK(reg.service().terms()[0].is_new == events::Answer::no);
  CHECK(reg.service().terms()[0].role == "Chair of a working group");
  CHECK(reg.service().terms()[1].terms_before == -1);
}

TEST_CASE_FIXTURE(Story, "persons with far apart numbers are all found") {
  tell("2010-05-05", opened(2010));
  tell("2010-05-05", appointed(99'999'999, 2010));
  for (std::uint32_t number = 1; number < 3000; number += 7) {
    tell("2010-05-05", appointed(number, 2010));
  }
  const Register reg = fold();
  CHECK(reg.service().latest(person(99'999'999)) == 0);
  CHECK(reg.service().latest(person(2)) == -1);
  for (std::uint32_t number = 1; number < 3000; number += 7) {
    const std::int32_t index = reg.service().latest(person(number));
    REQUIRE(index > 0);
    CHECK(reg.service().terms()[static_cast<std::size_t>(index)].person == person(number));
  }
}
