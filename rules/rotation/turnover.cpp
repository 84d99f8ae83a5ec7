#include "rules/rotation/turnover.hpp"

#include <set>

#include "rules/evidence.hpp"

namespace rules {
namespace {

using events::Answer;
using events::Measure;

Turnover by_seats(const Situation& situation, const Seats& seats, events::Group group) {
  const auto* before = situation.reg.history().before(situation.cycle);
  if (!before || !seats.names_everyone(situation.cycle)) return {};
  Turnover found{0, 0, Evidence::seats, {}};
  Causes causes;
  seats.explain_everyone(situation.cycle, causes);
  seats.explain_everyone(before->value.cycle, causes);
  std::set<events::Person> seen;
  for (const std::int32_t index : seats.seated()) {
    const projections::Term& term = seats.term(index);
    const Answer counts = has(situation.reg, term, {.group = group});
    if (!is_stakeholder(term) || counts == Answer::no) continue;
    std::int32_t first = index;
    while (seats.predecessor(first) >= 0) first = seats.predecessor(first);
    const Answer fresh = seats.is_new(first);
    if (counts == Answer::unstated || fresh == Answer::unstated) return {};
    if (!seen.insert(term.person).second) continue;
    ++found.all;
    if (fresh == Answer::yes) ++found.fresh;
    seats.explain(index, causes);
    seats.explain_cycle_before(first, causes);
  }
  found.because = causes.in_order();
  return found.all > 0 ? found : Turnover{};
}

// A figure of the running cycle and what it rests on.
const projections::Figure* figure(const Situation& situation, Measure measure, events::Group group,
                                  Causes& causes) {
  const auto* known = followed(situation.reg, situation.cycle, measure, group);
  if (!known) return nullptr;
  causes.add(known->since);
  causes.add(known->value.followed_by);
  return &known->value;
}

// Members who are new: as published; else those who did not return; and when nobody is, nobody of a
// group is.
std::optional<std::int64_t> published_fresh(const Situation& situation, events::Group group,
                                            std::int64_t all, Causes& causes) {
  if (const auto* fresh = figure(situation, Measure::new_members, group, causes))
    return fresh->value;
  if (const auto* returning = figure(situation, Measure::returning_members, group, causes))
    return all - returning->value;
  Causes nobody;
  const auto* of_all = figure(situation, Measure::new_members, {}, nobody);
  if (!of_all || of_all->value != 0) return std::nullopt;
  causes.add(nobody.in_order());
  return 0;
}

Turnover by_figures(const Situation& situation, events::Group group) {
  const auto* before = situation.reg.history().before(situation.cycle);
  Causes causes;
  const auto* all = figure(situation, Measure::members, group, causes);
  if (!before || !all || all->value <= 0) return {};
  causes.add(before->since);
  const auto fresh = published_fresh(situation, group, all->value, causes);
  if (!fresh || *fresh < 0 || *fresh > all->value) return {};
  return {*fresh, all->value, Evidence::published, causes.in_order()};
}

}  // namespace

Turnover turnover(const Situation& situation, const Seats& seats, events::Group group) {
  Turnover found = by_seats(situation, seats, group);
  return found.evidence == Evidence::none ? by_figures(situation, group) : found;
}

Turnover planned_turnover(const Situation& situation, events::Group group) {
  Causes causes;
  const auto* leave = figure(situation, Measure::seats_to_renew, group, causes);
  const auto* stay = figure(situation, Measure::seats_to_stay, group, causes);
  if (!leave || !stay || leave->value + stay->value == 0) return {};
  return {leave->value, std::int64_t{leave->value} + stay->value, Evidence::published,
          causes.in_order()};
}

}  // namespace rules
