#include "counting/seats.hpp"

#include <algorithm>
#include <tuple>

#include "counting/evidence.hpp"

namespace counting {

using projections::Term;

bool is_stakeholder(const Term& term) { return term.seat == events::Seat::stakeholder; }
bool is_of_unknown_kind(const Term& term) { return term.seat == events::Seat::unstated; }

std::vector<std::int32_t> Seats::seated() const {
  std::vector<std::int32_t> indexes;
  for (const projections::SeatHeld& held : reg_->composition().in(reg_->current())) {
    if (held.seat != events::Seat::observer) indexes.push_back(held.term);
  }
  return indexes;
}

engine::Date Seats::last_day_of(events::Cycle cycle) const {
  const auto* next = reg_->history().after(cycle);
  return next ? next->value.on - 1 : engine::Date::latest();
}

bool Seats::covers(const Term& term, events::Cycle cycle) const {
  if (projections::was_never_served(term)) return false;
  if (term.cycle != events::no_end) return term.cycle == cycle;
  const auto* opened = reg_->history().cycle(cycle);
  return opened && term.until >= opened->value.on && term.from <= last_day_of(cycle);
}

std::vector<std::int32_t> Seats::named(events::Cycle cycle) const {
  std::vector<std::int32_t> indexes;
  for (std::size_t i = 0; i < reg_->service().terms().size(); ++i) {
    const Term& each = reg_->service().terms()[i];
    if (each.seat != events::Seat::observer && covers(each, cycle))
      indexes.push_back(static_cast<std::int32_t>(i));
  }
  return indexes;
}

std::vector<std::int32_t> Seats::named_on(events::Cycle cycle, engine::Date day) const {
  std::vector<std::int32_t> indexes = named(cycle);
  std::erase_if(indexes, [&](std::int32_t index) {
    return term(index).from > day || term(index).until < day;
  });
  return indexes;
}

std::vector<std::int32_t> Seats::of(events::Person person, events::Cycle cycle) const {
  std::vector<std::int32_t> indexes;
  for (const std::int32_t index : reg_->service().of(person)) {
    if (term(index).seat != events::Seat::observer && covers(term(index), cycle))
      indexes.push_back(index);
  }
  return indexes;
}

std::int64_t Seats::most_at_once(std::vector<Term> terms) {
  std::sort(terms.begin(), terms.end(), [](const Term& one, const Term& other) {
    return std::tie(one.person, one.from) < std::tie(other.person, other.from);
  });
  // Who leaves on a day has left before another comes.
  std::vector<std::pair<engine::Date, int>> changes;
  for (auto at = terms.cbegin(); at != terms.cend();) {
    const auto first = at;
    engine::Date until = at->until;
    while (++at != terms.cend() && at->person == first->person && at->from <= until)
      until = std::max(until, at->until);
    changes.emplace_back(first->from, +1);
    if (until < engine::Date::latest()) changes.emplace_back(until + 1, -1);
  }
  std::sort(changes.begin(), changes.end());
  std::int64_t now = 0, most = 0;
  for (const auto& [on, change] : changes) most = std::max(most, now += change);
  return most;
}

bool Seats::is_declared_complete(events::Cycle cycle) const {
  const auto* opened = reg_->history().cycle(cycle);
  return opened && opened->value.roster == events::Completeness::complete;
}

bool Seats::names_everyone(events::Cycle cycle, Counting counting) const {
  if (is_declared_complete(cycle)) return true;
  if (counting.host_seats || counting.chair || !reg_->history().cycle(cycle)) return false;
  for (const auto& [known, complete] : complete_) {
    if (known == cycle) return complete;
  }
  const auto by_figure = [&] {
    const auto* figure = followed(*reg_, cycle, events::Measure::members);
    if (!figure || figure->value.approximate || figure->value.value == 0) return false;
    std::vector<Term> terms;
    for (const std::int32_t index : named(cycle)) {
      if (is_stakeholder(term(index))) terms.push_back(term(index));
    }
    return most_at_once(std::move(terms)) >= figure->value.value;
  };
  return complete_.emplace_back(cycle, by_figure()).second;
}

std::int32_t Seats::predecessor(std::int32_t index) const {
  if (!replaced_) {
    replaced_.emplace();
    const auto terms = reg_->service().terms();
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (terms[i].ending == projections::Ending::replaced)
        replaced_->emplace_back(terms[i].ended_by, static_cast<std::int32_t>(i));
    }
    std::sort(replaced_->begin(), replaced_->end());
  }
  const engine::Position begun = term(index).begun_by;
  const auto found =
      std::lower_bound(replaced_->begin(), replaced_->end(), std::pair(begun, std::int32_t{-1}));
  return found == replaced_->end() || found->first != begun ? -1 : found->second;
}

std::int32_t Seats::successor(std::int32_t index) const {
  if (term(index).ending != projections::Ending::replaced) return -1;
  const auto terms = reg_->service().terms();
  const auto found = std::find_if(terms.begin() + index + 1, terms.end(), [&](const Term& each) {
    return each.begun_by == term(index).ended_by;
  });
  return found == terms.end() ? -1 : static_cast<std::int32_t>(found - terms.begin());
}

std::int32_t Seats::first_holder(std::int32_t index) const {
  for (std::int32_t before = index; before >= 0; before = predecessor(index)) index = before;
  return index;
}

std::int32_t Seats::left_before(events::Person person, events::Cycle cycle) const {
  const engine::Date from = reg_->history().cycle(cycle)->value.on;
  std::int32_t last = -1;
  for (const std::int32_t index : reg_->service().of(person)) {
    const Term& each = term(index);
    const bool is_before = each.cycle == events::no_end ? each.until < from : each.cycle < cycle;
    const bool is_served = each.ending != projections::Ending::displaced;
    if (each.seat != events::Seat::observer && is_before && is_served) last = index;
  }
  return last >= 0 && term(last).ending != projections::Ending::none ? last : -1;
}

std::int32_t Seats::shown_to_have_left(
    events::Person person, const projections::Known<projections::OpenedCycle>* cycle) const {
  const bool is_asked =
      cycle && !names_everyone(cycle->value.cycle) && of(person, cycle->value.cycle).empty();
  return is_asked ? left_before(person, cycle->value.cycle) : -1;
}

events::Answer Seats::is_new(std::int32_t index) const {
  const events::Person person = term(index).person;
  const auto* before = reg_->history().before(reg_->current());
  bool unknown_before = false;
  if (before) {
    for (const std::int32_t earlier : of(person, before->value.cycle)) {
      if (is_stakeholder(term(earlier))) return events::Answer::no;
      unknown_before = unknown_before || is_of_unknown_kind(term(earlier));
    }
  }
  if (!term(index).begins_service) return events::Answer::no;
  if (unknown_before) return events::Answer::unstated;
  if (before && names_everyone(before->value.cycle)) return events::Answer::yes;
  if (shown_to_have_left(person, before) >= 0) return events::Answer::yes;
  if (term(index).is_new != events::Answer::unstated) return term(index).is_new;
  const auto now = of(person, reg_->current());
  const bool is_said = std::any_of(now.begin(), now.end(), [&](std::int32_t each) {
    return term(each).is_new == events::Answer::yes || term(each).terms_before == 0;
  });
  return is_said ? events::Answer::yes : events::Answer::unstated;
}

void Seats::explain(std::int32_t index, Causes& causes) const {
  while (index >= 0) {
    const auto service = reg_->service().service_up_to(index);
    for (const std::int32_t each : service) {
      causes.add(term(each).begun_by);
      // Without it the seat would be nobody's still.
      explain_opening(term(each).cycle, causes);
    }
    index = term(service.front()).begins_service ? predecessor(service.front()) : -1;
  }
}

void Seats::explain_ending(std::int32_t index, Causes& causes) const {
  for (; index >= 0; index = successor(index)) causes.add(term(index).ended_by);
}

void Seats::explain_is_new(std::int32_t index, Causes& causes) const {
  const auto add = [&](events::Cycle cycle) {
    for (const std::int32_t each : of(term(index).person, cycle)) explain(each, causes);
  };
  add(reg_->current());
  const auto* before = reg_->history().before(reg_->current());
  if (before) add(before->value.cycle);
  const std::int32_t left = shown_to_have_left(term(index).person, before);
  explain(left, causes);
  explain_ending(left, causes);
}

void Seats::explain_opening(events::Cycle cycle, Causes& causes) const {
  const auto* opened = reg_->history().cycle(cycle);
  if (!opened) return;
  causes.add(opened->since);
  causes.add(opened->value.roster_by);
}

void Seats::explain_opening_after(events::Cycle cycle, Causes& causes) const {
  if (const auto* next = reg_->history().after(cycle)) causes.add(next->since);
}

void Seats::explain_everyone(events::Cycle cycle, Causes& causes) const {
  explain_opening(cycle, causes);
  if (is_declared_complete(cycle)) return;
  if (const auto* figure = followed(*reg_, cycle, events::Measure::members)) {
    causes.add(figure->since);
    causes.add(figure->value.followed_by);
  }
  for (const std::int32_t index : named(cycle)) {
    if (!is_stakeholder(term(index))) continue;
    explain(index, causes);
    explain_ending(index, causes);
  }
}

}  // namespace counting
