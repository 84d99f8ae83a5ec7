#include "app/cli/consequences.hpp"

#include <algorithm>

#include "events/event.hpp"

namespace app {
namespace {

int gravity(const std::optional<rules::Finding>& finding) {
  if (!finding) return 0;
  switch (finding->verdict) {
    case rules::Verdict::departure:
      return 1;
    case rules::Verdict::breach:
      return 2;
    default:
      return 0;
  }
}

bool same(const replay::Difference& left, const replay::Difference& right) {
  const auto ids = [](const replay::Difference& difference) {
    std::vector<std::string> all;
    for (const replay::FindingChange& change : difference.findings)
      all.push_back((change.after ? *change.after : *change.before).id);
    return all;
  };
  return left.seats.size() == right.seats.size() && ids(left) == ids(right);
}

}  // namespace

std::vector<Consequences> consequences(const engine::Reading& reading,
                                       const events::Payload& payload, engine::Date today) {
  const replay::Timeline now(reading);
  replay::Branch branch(now);
  branch.suppose(payload);
  const replay::Timeline then = branch.timeline();

  const engine::Draft draft = events::draft_of(payload);
  engine::Date day = draft.effective_on;
  if (const auto amended = reading.at(draft.amends)) day = std::min(day, amended->effective_on);
  std::vector<engine::Date> days = {day};
  const events::Cycle cycle = then.until(day).fold().current();
  if (const auto last = replay::day_of(then, cycle, today); last && *last > day)
    days.push_back(*last);

  std::vector<Consequences> all;
  for (const engine::Date on : days) {
    Consequences found{on, replay::compare(now.until(on), then.until(on))};
    if (all.empty() || !same(all.back().difference, found.difference))
      all.push_back(std::move(found));
  }
  return all;
}

bool is_contestable(const replay::FindingChange& change) {
  return gravity(change.after) > gravity(change.before);
}

events::Cycle opened_by_the_way(const events::Payload& payload,
                                const std::vector<Consequences>& all) {
  if (events::particulars(payload.bytes()).kind == events::Kind::cycle_opened) return {};
  for (const Consequences& one : all) {
    const replay::Difference& difference = one.difference;
    if (difference.cycle_from && difference.cycle_to > difference.cycle_from)
      return difference.cycle_to;
  }
  return {};
}

bool are_contestable(const std::vector<Consequences>& all) {
  return std::any_of(all.begin(), all.end(), [](const Consequences& one) {
    const auto& findings = one.difference.findings;
    return std::any_of(findings.begin(), findings.end(), is_contestable);
  });
}

}  // namespace app
