// Cycles: one after the other, each opened once.
#include <algorithm>

#include "decisions/guards.hpp"

namespace decisions {

Guarded guard(const Proposed& proposed, const events::CycleOpened& opened) {
  const projections::History& history = proposed.reg.history();
  const auto* same = history.cycle(opened.cycle);
  // How much of an open cycle is named may be said later.
  const bool tells_of_roster = same && opened.roster != events::Completeness::unstated &&
                               same->value.roster == events::Completeness::unstated;
  if (tells_of_roster) return std::nullopt;
  if (same)
    return refuse("refused.cycleOpenedTwice",
                  {events::cycle(opened.cycle), events::date(same->value.on)}, {same->since});
  const auto* running = history.cycle(proposed.reg.current());
  if (!running) return std::nullopt;
  if (opened.cycle < running->value.cycle)
    return refuse("refused.cycleNotLater",
                  {events::cycle(opened.cycle), events::cycle(running->value.cycle),
                   events::date(running->value.on)},
                  {running->since});
  if (opened.cycle > running->value.cycle && running->value.on == proposed.on())
    return refuse("refused.cycleSameDay",
                  {events::cycle(opened.cycle), events::cycle(running->value.cycle),
                   events::date(proposed.on())},
                  {running->since});
  return std::nullopt;
}

Guarded guard(const Proposed& proposed, const events::SeatVacant& vacant) {
  if (auto refused = guard_cycle(proposed, vacant.cycle)) return refused;
  if (vacant.cycle != proposed.reg.current())
    return refuse("refused.vacantBeforeOpening",
                  {events::cycle(vacant.cycle), events::date(proposed.on())});
  if (vacant.seat == events::Seat::stakeholder) return guard_group(proposed, vacant.group);
  return std::nullopt;
}

Guarded guard_cycle(const Proposed& proposed, events::Cycle cycle) {
  const auto* running = proposed.reg.history().cycle(proposed.reg.current());
  if (!running) return std::nullopt;
  const events::Cycle now = running->value.cycle;
  if (cycle < now)
    return refuse("refused.cycleOver",
                  {events::cycle(cycle), events::date(proposed.on()), events::cycle(now)},
                  {running->since});
  // Cycles may be longer than a year.
  if (cycle.year > std::max<int>(now.year, engine::year_of(proposed.on())) + 1)
    return refuse("refused.cycleNotOpen",
                  {events::cycle(cycle), events::date(proposed.on()), events::cycle(now)},
                  {running->since});
  return std::nullopt;
}

}  // namespace decisions
