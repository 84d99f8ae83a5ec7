#include "rules/rotation/turnover.hpp"

#include <set>

#include "counting/evidence.hpp"

namespace rules::rotation {
namespace {

using events::Answer;
using events::Measure;

Turnover by_seats(const Situation& situation, events::Group group) {
  const auto* before = situation.reg.history().before(situation.cycle);
  if (!before || !situation.seats.names_everyone(situation.cycle))
    return {.missing = {"missing.newMembers", {}}};
  Causes causes;
  situation.seats.explain_everyone(situation.cycle, causes);
  situation.seats.explain_everyone(before->value.cycle, causes);
  Causes others;  // show how many seats there are besides those of the group
  Turnover found;
  std::int64_t of_no_kind = 0, of_no_group = 0, of_no_past = 0, all = 0;
  std::set<events::Person> seen;
  for (const std::int32_t index : situation.seats.seated()) {
    const projections::Term& term = situation.seats.term(index);
    const Answer counts = has_trait(situation, term, {.group = group});
    of_no_kind += counting::is_of_unknown_kind(term);
    if (counting::is_of_unknown_kind(term)) situation.seats.explain(index, causes);
    if (!counting::is_stakeholder(term)) continue;
    ++all;
    const std::int32_t first = situation.seats.first_holder(index);
    const Answer fresh = situation.seats.is_new(first);
    situation.seats.explain(index, counts == Answer::no ? others : causes);
    if (counts == Answer::no) continue;
    situation.seats.explain_is_new(first, causes);
    of_no_group += counts == Answer::unstated;
    of_no_past += fresh == Answer::unstated;
    if (!seen.insert(term.person).second) continue;
    ++found.all;
    if (fresh == Answer::yes) ++found.fresh;
  }
  const auto not_known = [&](const char* what, std::int64_t seats_concerned, std::int64_t of) {
    if (of > found.all) causes.add(others.in_order());
    return Turnover{.because = causes.in_order(),
                    .missing = {what, {events::number(seats_concerned), events::number(of)}}};
  };
  if (of_no_kind > 0) return not_known("missing.kind", of_no_kind, all + of_no_kind);
  if (of_no_group > 0) return not_known("missing.group", of_no_group, all);
  if (of_no_past > 0) return not_known("missing.before", of_no_past, found.all);
  found.because = causes.in_order();
  if (found.all == 0) return {.because = found.because, .obstacle = Turnover::Obstacle::nobody};
  found.evidence = Evidence::seats;
  return found;
}

// A figure of the running cycle and what it rests on.
const projections::Figure* figure(const Situation& situation, Measure measure, events::Group group,
                                  Causes& causes) {
  const auto* known = counting::followed(situation.reg, situation.cycle, measure, group);
  if (!known) return nullptr;
  explain(*known, causes);
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

// `found` says why seats could not be counted.
Turnover by_figures(const Situation& situation, events::Group group, Turnover found) {
  Causes causes(found.because);
  const auto* all = figure(situation, Measure::members, group, causes);
  if (!all) return found;
  if (const auto* before = situation.reg.history().before(situation.cycle))
    causes.add(before->since);
  const auto fresh = published_fresh(situation, group, all->value, causes);
  if (!fresh) return found;
  const bool fits = *fresh >= 0 && *fresh <= all->value;
  if (fits && all->value == 0) return found;
  return {*fresh, all->value, fits ? Evidence::published : Evidence::none, causes.in_order(),
          fits ? Turnover::Obstacle::none : Turnover::Obstacle::contradiction};
}

}  // namespace

Turnover turnover(const Situation& situation, events::Group group) {
  Turnover found = by_seats(situation, group);
  const bool is_settled =
      found.evidence == Evidence::seats || found.obstacle == Turnover::Obstacle::nobody;
  return is_settled ? found : by_figures(situation, group, std::move(found));
}

std::optional<counting::Bounds> possible_turnover(const Situation& situation, events::Group group) {
  const Counted whole = counting::count_seats(situation, {.group = group}, {});
  if (whole.evidence == Evidence::none) return std::nullopt;
  counting::Bounds found{0, whole.value, whole.value};
  for (const std::int32_t index : situation.seats.counted({})) {
    if (has_trait(situation, situation.seats.term(index), {.group = group}) != Answer::yes)
      continue;
    const Answer fresh = situation.seats.is_new(situation.seats.first_holder(index));
    found.least += fresh == Answer::yes;
    found.most -= fresh == Answer::no;
  }
  if (found.least > found.most || found.of == 0) return std::nullopt;
  return found;
}

Turnover planned_turnover(const Situation& situation, events::Group group) {
  Causes causes;
  const auto* leave = figure(situation, Measure::seats_to_renew, group, causes);
  const auto* stay = figure(situation, Measure::seats_to_stay, group, causes);
  if (!leave || !stay || leave->value + stay->value == 0) return {};
  return {leave->value, std::int64_t{leave->value} + stay->value, Evidence::published,
          causes.in_order(), Turnover::Obstacle::none};
}

}  // namespace rules::rotation
