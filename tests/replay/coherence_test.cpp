// What a log holds that its own place in the order of effect would refuse.
#include "replay/coherence.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/replay/record.hpp"

using namespace replay_tests;
using engine::Position;
using replay::Timeline;

namespace {

// Left in June, renewed the year after.
struct Contradicted : Record {
  Contradicted() {
    add("2006-02-01", opened(2006));        // 1
    add("2006-02-01", appointed(1, 2006));  // 2
    add("2007-02-01", opened(2007));        // 3
    add("2007-02-01", renewed(1, 2007));    // 4
    add("2006-06-01", resigned(1));         // 5
  }
};

std::vector<std::string> ids(const std::vector<rules::Finding>& findings) {
  std::vector<std::string> all;
  for (const rules::Finding& finding : findings)
    if (finding.rule == replay::coherence_rule) all.push_back(finding.id);
  return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Read<Contradicted>,
                  "an event that its own place would refuse is found, from its day on") {
  const Timeline timeline(reading);
  CHECK(ids(audit(timeline.until(on("2007-01-31")))).empty());
  const auto findings = audit(timeline.until(on("2007-02-01")));
  REQUIRE(ids(findings) == Ids{"coherence/4"});
  const rules::Finding& finding = findings.back();
  CHECK(finding.verdict == rules::Verdict::departure);
  CHECK(finding.because == std::vector<Position>{{2}, {4}, {5}});
  CHECK(finding.text.arguments.back().said.front().key == "refused.leftAlready");
  CHECK(ids(audit(timeline.known({4}))).empty());
}

TEST_CASE_FIXTURE(Contradicted,
                  "what a correction or a supposition sets right is no longer found") {
  {
    const engine::Reading reading = read();
    replay::Branch branch{Timeline(reading)};
    branch.without({5});
    CHECK(ids(audit(branch.timeline())).empty());
  }
  add("2007-03-01", withdrawn({4}));
  const engine::Reading reading = read();
  CHECK(ids(audit(Timeline(reading))).empty());
}

TEST_CASE_FIXTURE(Contradicted, "a choice of a figure that was withdrawn later hangs in the air") {
  add("2006-06-01",
      R"("figurePublished":{"cycle":2006,"measure":"members","value":3})");  // 6
  add("2006-06-02", R"("figureFollowed":{"position":6,"reason":"newer"})");  // 7
  add("2006-06-03", withdrawn({6}));                                         // 8
  const engine::Reading reading = read();
  CHECK(ids(audit(Timeline(reading))) == Ids{"coherence/7", "coherence/4"});
}

TEST_CASE_FIXTURE(
    Record, "who sat in a cycle whose opening was taken back waits for nothing, and is found") {
  add("2006-02-01", opened(2006));        // 1
  add("2006-12-01", appointed(1, 2007));  // 2
  add("2007-02-01", opened(2007));        // 3
  add("2007-02-01", appointed(2, 2007));  // 4
  add("2008-02-01", withdrawn({3}));      // 5
  add("2007-03-01", appointed(3, 2007));  // 6, in advance
  add("2007-03-01", appointed(4, 2008));  // 7, in advance
  {
    const engine::Reading reading = read();
    const Timeline timeline(reading);
    CHECK(ids(audit(timeline.known({4}))).empty());
    CHECK(ids(audit(timeline.until(on("2007-01-31")))) == Ids{"coherence/2"});
    const auto findings = audit(timeline);
    REQUIRE(ids(findings) == Ids{"coherence/2", "coherence/4"});
    CHECK(findings.back().because == std::vector<Position>{{3}, {4}, {5}});
    CHECK(findings.back().text.arguments.back().said.front().key == "refused.nothingOpens");
  }
  add("2008-03-01", opened(2007));  // 8
  const engine::Reading reading = read();
  CHECK(ids(audit(Timeline(reading))).empty());
  CHECK(ids(audit(Timeline(reading).until(on("2007-03-01")))).empty());
}

TEST_CASE_FIXTURE(Record,
                  "one that is corrected twice, or by two, or whose correction is, is found") {
  const auto in_place = [](int cause, int amends, std::uint32_t person) {
    return fmt::format(R"("cause":{},"amends":{},)", cause, amends) + appointed(person, 2006);
  };
  const auto found = [this] {
    const engine::Reading reading = read();
    return ids(audit(Timeline(reading)));
  };
  add("2006-02-01", opened(2006));                                     // 1
  add("2006-02-01", appointed(1, 2006));                               // 2
  add("2006-03-01", replaced({2}, "2006-02-01", appointed(2, 2006)));  // 3, 4
  CHECK(found().empty());
  add("2006-02-01", in_place(3, 2, 3));  // 5
  CHECK(found() == Ids{"coherence/5"});
  add("2006-03-02", withdrawn({2}));  // 6
  CHECK(found() == Ids{"coherence/5", "coherence/6"});
  add("2006-03-03", replaced({4}, "2006-02-01", appointed(4, 2006)));  // 7, 8
  CHECK(found() == Ids{"coherence/5", "coherence/6"});
  add("2006-03-04", withdrawn({7}));  // 9
  CHECK(found() == Ids{"coherence/5", "coherence/6", "coherence/9"});
}
