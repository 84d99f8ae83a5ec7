#include "decisions/openings.hpp"

#include <algorithm>

#include "decisions/guards.hpp"

namespace decisions {
namespace {

events::Cycle opened_by(const engine::Envelope& event) {
  return events::cycle_of<events::CycleOpened>(content_of(event.payload));
}

// The cycle with which a decision takes effect, if that is still to open.
events::Cycle waits_for(const engine::Envelope& event) {
  return events::cycle_of<events::MemberAppointed, events::TermRenewed, events::TermEnded>(
      content_of(event.payload));
}

}  // namespace

void LostOpenings::add(const engine::Envelope& hidden, engine::Position by) {
  const events::Cycle cycle = opened_by(hidden);
  if (!cycle) return;
  const auto same = std::find_if(lost_.begin(), lost_.end(),
                                 [&](const Lost& lost) { return lost.cycle == cycle; });
  if (same == lost_.end())
    lost_.push_back({cycle, hidden.position, by});
  else if (same->by < by)
    *same = {cycle, hidden.position, by};
}

void LostOpenings::found(const engine::Envelope& event) {
  if (none()) return;
  const events::Cycle cycle = opened_by(event);
  std::erase_if(lost_, [&](const Lost& lost) { return lost.cycle == cycle; });
}

std::optional<Refusal> LostOpenings::refusal(const engine::Envelope& event) const {
  if (none()) return std::nullopt;
  const events::Cycle cycle = waits_for(event);
  for (const Lost& lost : lost_)
    if (lost.cycle == cycle && event.position < lost.by)
      return refuse("refused.nothingOpens", {events::cycle(cycle)}, {lost.opening, lost.by});
  return std::nullopt;
}

}  // namespace decisions
