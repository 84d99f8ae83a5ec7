// The events that a finding names are enough: folding only these gives the same verdict, for every
// rule of the catalogue.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "events/payload.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using replay_tests::text_of;

namespace {

// What the timeline knows, a line an event.
std::string all_of(const replay::Timeline& timeline) {
  std::string all = "on " + engine::to_string(timeline.until());
  for (engine::Position each{1}; each <= timeline.known_at(); each = each + 1)
    if (const auto event = timeline.at(each))
      all += "\n" + std::to_string(each.value) + " " + events::to_json(event->payload);
  return all;
}

// The timeline with nothing recorded but what the finding names.
replay::Timeline only(const replay::Timeline& timeline, const rules::Finding& finding) {
  replay::Branch branch(timeline);
  for (engine::Position each{1}; each <= timeline.known_at(); each = each + 1)
    if (!std::binary_search(finding.because.begin(), finding.because.end(), each))
      branch.without(each);
  return branch.timeline();
}

void check_that_its_causes_suffice(const replay::Timeline& timeline,
                                   const rules::Finding& finding) {
  const std::vector<rules::Finding> found = replay_tests::audit(only(timeline, finding));
  const auto same = std::find_if(found.begin(), found.end(), [&](const rules::Finding& other) {
    return other.id == finding.id;
  });
  if (same == found.end()) RC_FAIL("not found again: " + text_of(finding) + all_of(timeline));
  if (same->verdict != finding.verdict)
    RC_FAIL(text_of(finding) + "became " + text_of(*same) + all_of(timeline));
}

}  // namespace

TEST_CASE("the events that a finding names are enough to come to the same verdict") {
  std::set<std::string_view> judged;
  CHECK(rc::check("the events that a finding names are enough to come to the same verdict", [&] {
    History history;
    record_orderly(history, 150);
    const Sight sight(history);
    for (int i = 0; i < 6; ++i) {
      const replay::Timeline timeline = sight.select(random_question(history));
      for (const rules::Finding& finding : replay_tests::audit(timeline)) {
        judged.insert(finding.rule);
        check_that_its_causes_suffice(timeline, finding);
      }
    }
  }));
  for (const rules::Rule& rule : rules::catalogue()) {
    CAPTURE(std::string(rule.name));
    CHECK(judged.count(rule.name) == 1);
  }
}
