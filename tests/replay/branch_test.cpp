// What if: decisions supposed, left out, and parameters changed.
#include <doctest/doctest.h>

#include <type_traits>

#include "replay/admission.hpp"
#include "replay/public_view.hpp"
#include "replay/timeline.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Branch;
using replay::Timeline;
using Positions = std::vector<std::uint64_t>;
using Persons = std::vector<std::uint32_t>;

namespace {

struct Supposing : Read<Seated> {
  Branch branch{Timeline(reading)};
};

// Supposes the decision in one log and records it in another just like it.
void check_as_if_recorded(const events::Payload& payload) {
  const Seated supposing;
  Seated recording;
  const engine::Reading reading = supposing.read();
  Branch branch{Timeline(reading)};
  const Position supposed = branch.suppose(payload);
  CHECK(supposed == recording.add(payload));
  const engine::Reading recorded = recording.read();
  // What the public does not see it cannot suppose to be corrected.
  const replay::PublicView seen(reading), shown(recorded);
  Branch open(seen.timeline());
  if (open.timeline().at(events::draft_of(payload).amends) || !events::draft_of(payload).amends)
    open.suppose(payload);
  for (const char* day : {"2006-01-31", "2006-02-01", "2006-04-01", "2006-07-01", "2008-01-01"}) {
    CAPTURE(day);
    const Timeline then = branch.timeline().until(on(day)), now = Timeline(recorded).until(on(day));
    CHECK(counted(then) == counted(now));
    CHECK(answer(then) == answer(now));
    CHECK(answer(open.timeline().until(on(day))) == answer(shown.timeline().until(on(day))));
  }
}

const rules::Finding& size_of(const std::vector<rules::Finding>& findings) {
  for (const rules::Finding& finding : findings)
    if (finding.rule == "size") return finding;
  throw std::runtime_error("no finding on size");
}

}  // namespace

TEST_CASE_FIXTURE(Read<Seated>, "a branch without suppositions changes nothing") {
  const replay::PublicView view(reading);
  for (const Timeline& base : {Timeline(reading), Timeline(reading).known({4}),
                               Timeline(reading).until(on("2006-02-01")), view.timeline()}) {
    const Branch branch(base);
    CHECK(answer(branch.timeline()) == answer(base));
    CHECK(counted(branch.timeline()) == counted(base));
  }
}

TEST_CASE("supposing a decision comes to the same as recording it") {
  SUBCASE("an appointment") { check_as_if_recorded(decision("2006-07-01", appointed(3, 2006))); }
  SUBCASE("one for a day before others") {
    check_as_if_recorded(decision("2006-01-15", appointed(3, 2006)));
  }
  SUBCASE("one on the day of others") { check_as_if_recorded(decision("2006-02-01", resigned(2))); }
  SUBCASE("a confidential one") {
    check_as_if_recorded(decision("2006-07-01", evaluated(2, 2006, "positive")));
  }
  SUBCASE("a withdrawal") { check_as_if_recorded(decision("2006-07-01", withdrawn({3}))); }
  SUBCASE("the withdrawal of a confidential event") {
    check_as_if_recorded(decision("2006-07-01", withdrawn({5})));
  }
  SUBCASE("a replacement") {
    check_as_if_recorded(
        decision("2006-07-01", replaced({4}, "2006-04-01", appointed(2, 2006, "government"))));
  }
  SUBCASE("new terms") { check_as_if_recorded(decision("2006-04-01", adopted("two", 7))); }
  SUBCASE("another cycle") { check_as_if_recorded(decision("2007-02-01", opened(2007))); }
}

TEST_CASE("what is supposed stays out of the log, and is marked as supposed") {
  static_assert(!std::is_constructible_v<replay::Admission, Timeline>);
  static_assert(!std::is_constructible_v<replay::Admission, Branch&>);
  static_assert(!std::is_convertible_v<engine::Envelope, engine::Draft>);
  Seated record;
  const engine::Reading reading = record.read();
  const std::string before = answer(Timeline(reading));
  Branch branch{Timeline(reading)};
  const Position supposed = branch.suppose(decision("2006-07-01", resigned(1)));
  CHECK(supposed == Position{6});
  CHECK(branch.timeline().at(supposed)->supposed);
  CHECK_FALSE(branch.timeline().at({5})->supposed);
  CHECK(answer(branch.timeline()) != before);
  CHECK(answer(Timeline(reading)) == before);
  CHECK(replay::Admission(reading).drafts().empty());
  CHECK(record.read().last() == Position{5});
}

TEST_CASE_FIXTURE(Supposing, "without an event the record is as if it had never been recorded") {
  branch.without({5});
  CHECK(answer(branch.timeline()) == answer(Timeline(reading).known({4})));
  branch.without({4});
  CHECK(answer(branch.timeline()) == answer(Timeline(reading).known({3})));
  CHECK(branch.timeline().at({4}).has_value());
}

TEST_CASE_FIXTURE(
    Seated, "without a correction the mistake counts again, if all of the correction is left out") {
  add("2006-09-01", withdrawn({3}));
  add("2006-09-01", replaced({4}, "2006-02-01", appointed(3, 2006)));
  const engine::Reading reading = read();
  Branch branch{Timeline(reading)};
  CHECK(sitting(branch.timeline()) == Persons{3});
  branch.without({6});
  CHECK(sitting(branch.timeline()) == Persons{1, 3});
  branch.without({8});
  CHECK(sitting(branch.timeline()) == Persons{1});
  branch.without({7});
  CHECK(sitting(branch.timeline()) == Persons{1, 2});
}

TEST_CASE_FIXTURE(Supposing, "leaving out what is not there leaves out nothing, now or later") {
  branch.without({6});
  branch.without(engine::none);
  CHECK(answer(branch.timeline()) == answer(Timeline(reading)));
  branch.suppose(decision("2006-07-01", appointed(3, 2006)));
  CHECK(sitting(branch.timeline()) == Persons{1, 2, 3});
  branch.suppose(decision("2006-07-02", withdrawn({6})));
  CHECK(sitting(branch.timeline()) == Persons{1, 2});
  branch.without({7});
  CHECK(sitting(branch.timeline()) == Persons{1, 2, 3});
}

TEST_CASE_FIXTURE(Supposing, "suppositions are taken back and corrected like what is recorded") {
  const Position supposed = branch.suppose(decision("2006-07-01", appointed(3, 2006)));
  SUBCASE("taken back") {
    branch.without(supposed);
    CHECK(answer(branch.timeline()) == answer(Timeline(reading)));
  }
  SUBCASE("replaced") {
    const Position other = branch.suppose(
        decision("2006-08-01", replaced(supposed, "2006-07-01", appointed(4, 2006))));
    CHECK(other == Position{8});
    CHECK(sitting(branch.timeline()) == Persons{1, 2, 4});
    CHECK(branch.timeline().at(supposed).has_value());
    branch.suppose(decision("2006-08-01", withdrawn(other)));
    CHECK(sitting(branch.timeline()) == Persons{1, 2});
  }
}

TEST_CASE_FIXTURE(Supposing,
                  "a supposed correction of a supposed correction brings back what that one hid") {
  const Position correction = branch.suppose(decision("2006-07-01", withdrawn({4})));
  CHECK(sitting(branch.timeline()) == Persons{1});
  branch.suppose(decision("2006-08-01", withdrawn(correction)));
  CHECK(sitting(branch.timeline()) == Persons{1, 2});
}

TEST_CASE_FIXTURE(Read<Seated>, "a supposition knows of what is recorded later than its timeline") {
  Branch branch(Timeline(reading).known({3}));
  CHECK(branch.suppose(decision("2006-07-01", appointed(3, 2006))) == Position{6});
  CHECK(sitting(branch.timeline()) == Persons{1, 3});
  CHECK(sitting(branch.timeline().known({4})) == Persons{1, 2, 3});
}

TEST_CASE_FIXTURE(Read<Seated>, "a branch grows on another") {
  Branch first{Timeline(reading)};
  const Position third = first.suppose(decision("2006-07-01", appointed(3, 2006)));
  const Position fourth = first.suppose(decision("2006-07-01", appointed(4, 2006)));
  first.without(fourth);
  Branch second(first.timeline());
  CHECK(second.suppose(decision("2006-08-01", appointed(5, 2006))) > fourth);
  CHECK(sitting(second.timeline()) == Persons{1, 2, 3, 5});
  second.suppose(decision("2006-08-01", withdrawn(third)));
  CHECK(sitting(second.timeline()) == Persons{1, 2, 5});
  CHECK(sitting(first.timeline()) == Persons{1, 2, 3});
}

TEST_CASE_FIXTURE(Read<Seated>, "a branch can be moved") {
  Branch first{Timeline(reading)};
  first.suppose(decision("2006-07-01", appointed(3, 2006)));
  Branch second(std::move(first));
  second.suppose(decision("2006-07-01", appointed(4, 2006)));
  CHECK(sitting(second.timeline()) == Persons{1, 2, 3, 4});
}

TEST_CASE_FIXTURE(
    Read<Seated>,
    "a confidential supposition is kept from the public, also where it amends another") {
  const replay::PublicView view(reading);
  for (const bool is_public : {false, true}) {
    CAPTURE(is_public);
    Branch branch(is_public ? view.timeline() : Timeline(reading));
    const Position seat = branch.suppose(decision("2006-07-01", appointed(3, 2006)));
    const Position evaluation =
        branch.suppose(decision("2006-08-01", R"("amends":)" + std::to_string(seat.value) + "," +
                                                  evaluated(3, 2006, "negative")));
    CHECK(sitting(branch.timeline()) == (is_public ? Persons{1, 2, 3} : Persons{1, 2}));
    CHECK(branch.timeline().at(evaluation).has_value() != is_public);
  }
}

TEST_CASE_FIXTURE(Supposing, "a changed parameter changes findings from its day on, and no seat") {
  branch.change("size.target", "9", on("2006-05-01"));
  const Timeline before = branch.timeline().until(on("2006-04-30"));
  const Timeline after = branch.timeline().until(on("2006-05-01"));
  CHECK(answer(before) == answer(Timeline(reading).until(on("2006-04-30"))));
  CHECK(after.fold().fingerprint() ==
        Timeline(reading).until(on("2006-05-01")).fold().fingerprint());
  CHECK(size_of(audit(before)).verdict == rules::Verdict::holds);
  CHECK(size_of(audit(after)).required == "9");
  CHECK(size_of(audit(after)).verdict == rules::Verdict::departure);
  branch.change("size.target", "2", on("2006-05-01"));
  CHECK(size_of(audit(branch.timeline())).verdict == rules::Verdict::holds);
}
