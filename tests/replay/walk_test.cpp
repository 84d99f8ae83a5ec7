// One walk over many days against each day by itself.
#include "replay/walk.hpp"

#include <doctest/doctest.h>

#include "replay/public_view.hpp"
#include "tests/replay/record.hpp"

using namespace replay_tests;
using replay::Branch;
using replay::Timeline;
using replay::Walk;

namespace {

// Corrections that move and withdraw, a confidential event, an opening taken back, and an event
// that is refused in its place.
struct Eventful : Record {
  Eventful() {
    add("2006-01-01", adopted("one", 2));                              // 1
    add("2006-02-01", opened(2006));                                   // 2
    add("2006-02-01", appointed(1, 2006));                             // 3
    add("2006-03-01", appointed(2, 2006, "government"));               // 4
    add("2006-06-01", evaluated(1, 2006, "negative"));                 // 5
    add("2007-02-01", opened(2007));                                   // 6
    add("2007-02-01", renewed(2, 2007));                               // 7
    add("2007-02-01", replaced({7}, "2007-03-01", renewed(1, 2007)));  // 8, 9
    add("2006-08-01", resigned(9));                                    // 10
    add("2008-02-01", opened(2008));                                   // 11
    add("2008-02-01", withdrawn({11}));                                // 12
    add("2007-12-01", appointed(3, 2008));                             // 13
  }
};

void check_each_day(const Timeline& timeline) {
  Walk seen(timeline), judged(timeline, Walk::Shows::findings);
  const engine::Date first = on("2005-12-25"), last = on("2008-03-01");
  for (engine::Date day = first; day <= last; day = day + 9) {
    const Timeline alone = timeline.until(day);
    CHECK(seen.to(day).fingerprint() == alone.fold().fingerprint());
    CHECK(judged.to(day).fingerprint() == alone.fold().fingerprint());
    CHECK(judged.timeline().until() == day);
    std::string one, other;
    for (const rules::Finding& finding : judged.findings()) one += text_of(finding);
    for (const rules::Finding& finding : audit(alone)) other += text_of(finding);
    CHECK(one == other);
  }
  CHECK(seen.to(engine::Date::latest()).fingerprint() ==
        timeline.until(engine::Date::latest()).fold().fingerprint());
}

}  // namespace

TEST_CASE_FIXTURE(Read<Eventful>, "a walk shows each day as the timeline until that day does") {
  const Timeline timeline(reading);
  check_each_day(timeline);
  check_each_day(replay::PublicView(reading).timeline());
  check_each_day(timeline.known({8}));
  check_each_day(timeline.known({7}).until(on("2006-02-15")));
}

TEST_CASE_FIXTURE(Read<Eventful>, "a walk takes along what is supposed") {
  Branch branch{Timeline(reading)};
  branch.suppose(decision("2007-06-01", resigned(1)));
  branch.suppose(decision("2006-06-01", withdrawn({12})));
  branch.without({4});
  branch.change("size.minimum", "3", on("2007-01-01"));
  check_each_day(branch.timeline());
}

TEST_CASE_FIXTURE(Read<Eventful>, "a step to the same day shows it again") {
  Walk walk{Timeline(reading)};
  CHECK(walk.reg().fingerprint() == projections::Register().fingerprint());
  const std::string once = walk.to(on("2006-02-01")).fingerprint();
  CHECK(walk.to(on("2006-02-01")).fingerprint() == once);
  CHECK(walk.reg().composition().in(cycle(2006)).size() == 1);
  CHECK(walk.reg().fingerprint() == once);
}
