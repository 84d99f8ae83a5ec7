// What the terms of reference do by themselves when a cycle opens.
#include <doctest/doctest.h>

#include "decisions/new_cycle.hpp"
#include "tests/decisions/lines.hpp"

using namespace test;

namespace {

using Course = decisions::Passage::Course;
using Missing = decisions::Passage::Missing;

const std::string all_clauses = terms("1", R"(,"clauses":["IV.3","V.1","V.2","V.3","V.4"])");

engine::Date first_of_may(int year) { return *engine::date_of(year, 5, 1); }

std::string judged(std::string_view person, int year, std::string_view evaluation) {
  return line(
      std::to_string(year + 1) + "-04-01", "memberEvaluated",
      person_and_cycle(person, year) + R"(,"evaluation":")" + std::string(evaluation) + "\"");
}

// What becomes of the seats of a record in which the cycle 2011 opens last.
std::vector<decisions::Passage> when_2011_opens(std::vector<std::string> lines) {
  lines.push_back(opened(2011));
  const Record record(lines);
  const projections::Register reg = record.on(first_of_may(2011));
  const counting::Parameters in_force = counting::in_force(reg, first_of_may(2011));
  return decisions::passages(counting::Situation(reg, first_of_may(2011), in_force));
}

// The one seat of the record, with what comes after its appointment.
decisions::Passage passage_of(std::vector<std::string> more, const std::string& adopted,
                              std::string_view seat = "stakeholder",
                              std::string_view terms_before = "0") {
  std::vector<std::string> lines = {adopted, opened(2010),
                                    appointed("2010-05-01", "p-0001", 2010, seat,
                                              R"(,"termsBefore":)" + std::string(terms_before))};
  for (std::string& each : more) lines.push_back(std::move(each));
  const auto all = when_2011_opens(lines);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("a term below the limit is renewed tacitly, and says which evaluation is missing") {
  const auto passage = passage_of({}, all_clauses);
  CHECK(passage.course == Course::renewed);
  CHECK(passage.clause == "V.2");
  CHECK(passage.terms == 1);
  CHECK(passage.terms_exact);
  CHECK(passage.given_by.value == 3);
  CHECK(passage.missing == std::vector{Missing::evaluation});
  const auto evaluated = passage_of({judged("p-0001", 2010, "positive")}, all_clauses);
  CHECK(evaluated.course == Course::renewed);
  CHECK(evaluated.evaluation.value == 4);
  CHECK(evaluated.missing.empty());
}

TEST_CASE("a term at the limit expires, and one beyond it") {
  CHECK(passage_of({}, all_clauses, "stakeholder", "1").course == Course::renewed);
  CHECK(passage_of({}, all_clauses, "stakeholder", "2").course == Course::at_limit);
  CHECK(passage_of({}, all_clauses, "stakeholder", "5").course == Course::at_limit);
}

TEST_CASE("after a negative evaluation nothing is renewed; the last evaluation counts") {
  const auto negative = judged("p-0001", 2010, "negative");
  const auto passage = passage_of({negative}, all_clauses);
  CHECK(passage.course == Course::not_renewed);
  CHECK(passage.clause == "V.3");
  CHECK(decisions::decision_of(passage, {2011}, first_of_may(2011))->kind() ==
        events::Kind::term_expired);
  CHECK(passage_of({negative, judged("p-0001", 2010, "positive")}, all_clauses).course ==
        Course::renewed);
  // At the limit there is nothing to renew.
  CHECK(passage_of({negative}, all_clauses, "stakeholder", "2").course == Course::at_limit);
  // Terms of reference that ask for no evaluation make nothing depend on one.
  CHECK(passage_of({negative}, terms("1", R"(,"clauses":["V.2"])")).course == Course::renewed);
}

TEST_CASE("who was rotated out or said to leave is not renewed, nor who resigned") {
  const auto rotated =
      passage_of({about("2011-04-01", "memberRotatedOut", "p-0001", 2011)}, all_clauses);
  CHECK(rotated.course == Course::ended);
  CHECK(rotated.clause == "V.4");
  CHECK(rotated.decided_by.value == 4);
  CHECK(passage_of({about("2011-04-01", "termExpired", "p-0001", 2011)}, all_clauses).clause ==
        "V.2");
  CHECK(when_2011_opens({all_clauses, opened(2010), appointed("2010-05-01", "p-0001", 2010),
                         resigned("2011-04-01", "p-0001")})
            .empty());
}

TEST_CASE("what is ahead of a seat is what happens when the cycle opens") {
  const auto negative = judged("p-0001", 2010, "negative");
  const auto ahead_of = [](const std::string& evaluation, std::string_view seat,
                           std::string_view terms_before) {
    std::vector<std::string> lines = {all_clauses, opened(2010),
                                      appointed("2010-05-01", "p-0001", 2010, seat,
                                                R"(,"termsBefore":)" + std::string(terms_before))};
    if (!evaluation.empty()) lines.push_back(evaluation);
    const engine::Date last = first_of_may(2011) - 1;
    const Record record(lines);
    const projections::Register reg = record.on(last);
    const counting::Parameters in_force = counting::in_force(reg, last);
    return decisions::outlook(counting::Situation(reg, last, in_force),
                              reg.composition().in({2010}).front());
  };
  for (const std::string& evaluation : {std::string(), negative})
    for (const std::string_view seat : {"stakeholder", "host", "chair", "observer"})
      for (const std::string_view before : {"0", "1", "2"}) {
        CAPTURE(seat);
        CAPTURE(before);
        std::vector<std::string> more;
        if (!evaluation.empty()) more.push_back(evaluation);
        const auto happens = passage_of(more, all_clauses, seat, before);
        const auto ahead = ahead_of(evaluation, seat, before);
        CHECK(ahead.course == happens.course);
        CHECK(ahead.clause == happens.clause);
        CHECK(ahead.missing == happens.missing);
        CHECK(ahead.evaluation == happens.evaluation);
      }
}

TEST_CASE("what is decided already stays so") {
  CHECK(passage_of({renewed("2011-04-01", "p-0001", 2011)}, all_clauses).course == Course::decided);
  const auto all =
      when_2011_opens({all_clauses, opened(2010), appointed("2011-04-01", "p-0002", 2011)});
  REQUIRE(all.size() == 1);
  CHECK(all.front().course == Course::takes_office);
  CHECK(all.front().clause == "V.1");
}

TEST_CASE("host seats are carried on beyond any limit; the chair and observers are named apart") {
  const auto host = passage_of({}, all_clauses, "host", "9");
  CHECK(host.course == Course::renewed);
  CHECK(host.clause == "IV.3");
  CHECK(host.missing.empty());
  CHECK(passage_of({}, all_clauses, "chair").course == Course::apart);
  CHECK(passage_of({}, all_clauses, "observer").course == Course::apart);
  const auto limited = terms(
      "1", R"(,"clauses":["V.2"],"parameters":[{"name":"termLimit.chairExempt","value":"no"}])");
  CHECK(passage_of({}, limited, "chair").course == Course::renewed);
}

TEST_CASE("terms without the clause renew nothing") {
  const auto passage = passage_of({}, terms("1", R"(,"clauses":["V.1"])"));
  CHECK(passage.course == Course::no_clause);
  CHECK(passage.clause.empty());
}

TEST_CASE("what is recorded of it may be recorded") {
  const std::vector<std::string> story = {all_clauses, opened(2010),
                                          appointed("2010-05-01", "p-0001", 2010)};
  for (const Course course : {Course::renewed, Course::at_limit}) {
    Record each(story);
    REQUIRE_FALSE(each.propose(opened(2011)));
    decisions::Passage passage = when_2011_opens(story).front();
    passage.course = course;
    auto decision = decisions::decision_of(passage, {2011}, first_of_may(2011));
    REQUIRE(decision);
    decision->put("authority", events::Authority::unstated).put("source", "s");
    CHECK_FALSE(each.propose(decision->payload().value()));
  }
}

TEST_CASE("a cycle opens once, in order, after one that is on record and over") {
  const auto against = [](const std::vector<std::string>& lines, int year, engine::Date on) {
    const Record record(lines);
    const auto refusal = decisions::refusal_to_open(record.on(engine::Date::latest()),
                                                    {static_cast<std::int16_t>(year)}, on);
    return refusal ? refusal->reason.key : "";
  };
  const std::vector<std::string> two = {opened(2010), opened(2011)};
  CHECK(against(two, 2012, first_of_may(2012)).empty());
  CHECK(against(two, 2011, first_of_may(2012)) == "refused.openedAlready");
  CHECK(against(two, 2009, first_of_may(2012)) == "refused.opensOutOfOrder");
  CHECK(against(two, 2013, first_of_may(2013)) == "refused.noCycleToFollow");
  CHECK(against({}, 2013, first_of_may(2013)) == "refused.noCycleToFollow");
  CHECK(against(two, 2012, first_of_may(2011)) == "refused.opensTooEarly");
  const std::string forum =
      line("2011-11-01", "forumHeld", R"("edition":6,"year":2011,"mode":"online")");
  CHECK(against({opened(2011), forum}, 2012, *engine::date_of(2011, 11, 1)) ==
        "refused.cycleNotDone");
  CHECK(against({opened(2011), forum}, 2012, *engine::date_of(2011, 11, 2)).empty());
}
