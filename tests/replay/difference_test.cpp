// What changed between two states: seats, counts and findings.
#include "replay/difference.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::compare;
using replay::Difference;
using replay::SeatChange;
using replay::Timeline;
using What = replay::SeatChange::What;

namespace {

struct TwoSeated : Record {
  TwoSeated() {
    add("2006-01-01", adopted("one", 2));                 // 1
    add("2006-02-01", opened(2006));                      // 2
    add("2006-02-01", appointed(1, 2006));                // 3
    add("2006-02-01", appointed(2, 2006, "government"));  // 4
  }

  Difference between(std::string_view from, std::string_view to) const {
    const engine::Reading reading = read();
    return compare(Timeline(reading).until(on(from)), Timeline(reading).until(on(to)));
  }
  // What came of all that was recorded after this position.
  Difference since(Position known) const {
    const engine::Reading reading = read();
    return compare(Timeline(reading).known(known), Timeline(reading));
  }
};

bool is_nothing(const Difference& difference) {
  return difference.seats.empty() && difference.counts.empty() && difference.findings.empty();
}

void check(const SeatChange& change, What what, std::uint32_t who, std::uint64_t because) {
  CHECK(change.what == what);
  CHECK(change.person == person(who));
  CHECK(change.because == Position{because});
  CHECK(change.before.has_value() == (what != What::gained));
  CHECK(change.after.has_value() == (what != What::lost));
}

void check_only(const Difference& difference, What what, std::uint32_t who, std::uint64_t because) {
  REQUIRE(difference.seats.size() == 1);
  check(difference.seats[0], what, who, because);
}

}  // namespace

TEST_CASE_FIXTURE(TwoSeated, "between a state and itself nothing differs") {
  add("2006-06-01", evaluated(1, 2006, "negative"));
  CHECK(is_nothing(between("2006-07-01", "2006-07-01")));
  CHECK(is_nothing(between("2005-01-01", "2005-06-01")));
  CHECK(is_nothing(between("2006-02-01", "2006-03-01")));
}

TEST_CASE_FIXTURE(TwoSeated, "seats are gained by appointment and lost by what ended them") {
  add("2006-05-01", appointed(3, 2006, "media"));  // 5
  add("2006-06-01", resigned(1));                  // 6
  const Difference difference = between("2006-04-01", "2006-07-01");
  REQUIRE(difference.seats.size() == 2);
  check(difference.seats[0], What::lost, 1, 6);
  check(difference.seats[1], What::gained, 3, 5);
  REQUIRE(difference.counts.size() == 2);
  CHECK(difference.counts[0].seat == events::Seat::stakeholder);
  CHECK(difference.counts[0].group == events::Group::media);
  CHECK(difference.counts[0].before == 0);
  CHECK(difference.counts[0].after == 1);
  CHECK(difference.counts[1].group == events::Group::civil_society);
  CHECK(difference.counts[1].before == 1);
  CHECK(difference.counts[1].after == 0);
}

TEST_CASE_FIXTURE(
    TwoSeated,
    "between cycles a renewed seat is no change, one not renewed is lost, by what declined it") {
  add("2006-05-01", appointed(3, 2006, "media"));  // 5
  add("2006-12-01", rotated_out(1, 2007));         // 6
  add("2007-02-01", opened(2007));                 // 7
  add("2007-02-01", renewed(2, 2007));             // 8
  const Difference difference = between("2006-06-01", "2007-02-01");
  REQUIRE(difference.seats.size() == 2);
  check(difference.seats[0], What::lost, 1, 6);
  SUBCASE("one that merely lapsed, by no event") { check(difference.seats[1], What::lost, 3, 0); }
}

TEST_CASE_FIXTURE(
    TwoSeated,
    "a seat gained since is told by the first event of the service, not by its renewals") {
  add("2006-05-01", appointed(3, 2006, "media"));  // 5
  add("2007-02-01", opened(2007));                 // 6
  add("2007-02-01", renewed(3, 2007));             // 7
  const Difference difference = between("2006-04-01", "2007-03-01");
  REQUIRE(difference.seats.size() == 3);
  check(difference.seats[2], What::gained, 3, 5);
}

TEST_CASE_FIXTURE(TwoSeated, "a seat of another group, country or kind is changed") {
  SUBCASE("another group, by correction") {
    add("2006-06-01", replaced({3}, "2006-02-01", appointed(1, 2006, "media")));
    const Difference difference = since({4});
    check_only(difference, What::changed, 1, 6);
    CHECK(difference.seats[0].before->group == events::Group::civil_society);
    CHECK(difference.seats[0].after->group == events::Group::media);
    CHECK(difference.counts.size() == 2);
  }
  SUBCASE("the chair in the place of a seat") {
    add("2007-02-01", opened(2007));                                       // 5
    add("2007-02-01", appointed(1, 2007, "civilSociety", "BR", "chair"));  // 6
    add("2007-02-01", renewed(2, 2007));                                   // 7
    const Difference difference = between("2006-06-01", "2007-06-01");
    check_only(difference, What::changed, 1, 6);
    CHECK(difference.seats[0].after->seat == events::Seat::chair);
  }
  SUBCASE("the chair beside a seat, which is gained") {
    add("2006-06-01", appointed(1, 2006, "civilSociety", "BR", "chair"));  // 5
    check_only(between("2006-05-01", "2006-06-01"), What::gained, 1, 5);
  }
}

TEST_CASE_FIXTURE(TwoSeated, "between two states of knowledge a seat is lost by its correction") {
  SUBCASE("of an appointment") {
    add("2006-09-01", withdrawn({3}));  // 5
    check_only(since({4}), What::lost, 1, 5);
  }
  SUBCASE("of a later appointment, and not by how an earlier seat ended") {
    add("2006-04-01", resigned(1));         // 5
    add("2006-05-01", appointed(1, 2006));  // 6
    add("2006-09-01", withdrawn({6}));      // 7
    check_only(since({6}), What::lost, 1, 7);
  }
  SUBCASE("by its end, although the appointment was corrected too") {
    add("2006-09-01", replaced({3}, "2006-03-01", appointed(1, 2006)));  // 5, 6
    add("2006-10-01", resigned(1));                                      // 7
    check_only(since({4}), What::lost, 1, 7);
  }
}

TEST_CASE_FIXTURE(Read<TwoSeated>, "a branch is compared like any other timeline") {
  replay::Branch branch{Timeline(reading)};
  SUBCASE("with a supposed withdrawal") {
    branch.suppose(decision("2006-09-01", withdrawn({3})));
    check_only(compare(Timeline(reading), branch.timeline()), What::lost, 1, 5);
  }
  SUBCASE("with an event left out, which no event brought about") {
    branch.without({3});
    check_only(compare(Timeline(reading), branch.timeline()), What::lost, 1, 0);
  }
  SUBCASE("with a parameter changed, which moves no seat") {
    branch.change("size.target", "9", on("2006-01-01"));
    const Difference difference = compare(Timeline(reading), branch.timeline());
    CHECK(difference.seats.empty());
    CHECK(difference.counts.empty());
    REQUIRE(difference.findings.size() == 1);
    CHECK(difference.findings[0].before->verdict == rules::Verdict::holds);
    CHECK(difference.findings[0].after->verdict == rules::Verdict::departure);
  }
}

TEST_CASE_FIXTURE(
    TwoSeated,
    "findings are held against those of another cycle, and told when verdict or measure differ") {
  add("2007-02-01", opened(2007));      // 5
  add("2007-02-01", renewed(1, 2007));  // 6
  const Difference difference = between("2006-06-01", "2007-06-01");
  bool told = false;
  std::string_view previous;
  for (const replay::FindingChange& change : difference.findings) {
    REQUIRE((change.before || change.after));
    const std::string_view id = change.after ? change.after->id : change.before->id;
    CHECK(previous <= id);
    previous = id;
    if (id != "size/IV.1/2007") continue;
    told = true;
    REQUIRE(change.before);
    CHECK(change.before->id == "size/IV.1/2006");
    CHECK(change.before->measured == "2");
    CHECK(change.after->measured == "1");
  }
  CHECK(told);
}

TEST_CASE_FIXTURE(TwoSeated, "a finding that holds of somebody who came or left is no change") {
  add("2006-05-01",
      R"("memberAppointed":{"person":"p-0003","cycle":2006,"group":"media","country":"BR",)"
      R"("seat":"stakeholder","isNew":"yes"})");
  const engine::Reading reading = read();
  const Timeline before = Timeline(reading).until(on("2006-04-30")), after(reading);
  const auto is_about_them = [](const rules::Finding& finding) {
    return finding.id == "termLimit/V.2/p-0003/2006" && finding.verdict == rules::Verdict::holds;
  };
  const auto findings = audit(after);
  REQUIRE(std::count_if(findings.begin(), findings.end(), is_about_them) == 1);
  for (const Difference& difference : {compare(before, after), compare(after, before)}) {
    CHECK(difference.seats.size() == 1);
    for (const replay::FindingChange& change : difference.findings)
      CHECK_FALSE(is_about_them(change.after ? *change.after : *change.before));
  }
}
