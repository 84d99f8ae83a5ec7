#include "counting/seats.hpp"

#include <algorithm>
#include <tuple>

#include "counting/evidence.hpp"

namespace counting {

using projections::Term;

namespace {

// The first term of the event that is not before `from`, or -1.
std::int32_t first_by(const std::vector<std::pair<engine::Position, std::int32_t>>& terms,
                      engine::Position event, std::int32_t from) {
  const auto found = std::lower_bound(terms.begin(), terms.end(), std::pair(event, from));
  return found == terms.end() || found->first != event ? -1 : found->second;
}

}  // namespace

bool is_stakeholder(const Term& term) { return term.seat == events::Seat::stakeholder; }
bool is_of_unknown_kind(const Term& term) { return term.seat == events::Seat::unstated; }

std::vector<std::int32_t> Seats::seated() const {
  std::vector<std::int32_t> indexes;
  for (const projections::SeatHeld& held : reg_->composition().in(reg_->current())) {
    if (held.seat != events::Seat::observer) indexes.push_back(held.term);
  }
  return indexes;
}

std::vector<std::int32_t> Seats::counted(Counting counting) const {
  std::vector<std::int32_t> indexes = seated();
  std::erase_if(indexes, [&](std::int32_t index) {
    return !is_stakeholder(term(index)) &&
           !(counting.host_seats && term(index).seat == events::Seat::host) &&
           !(counting.chair && term(index).seat == events::Seat::chair);
  });
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

const Seats::Index& Seats::index_of_terms() const {
  if (index_) return *index_;
  index_.emplace();
  const auto terms = reg_->service().terms();
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(terms.size()); ++i) {
    index_->begun.emplace_back(term(i).begun_by, i);
    if (term(i).ending == projections::Ending::replaced)
      index_->replaced.emplace_back(term(i).ended_by, i);
  }
  std::sort(index_->begun.begin(), index_->begun.end());
  std::sort(index_->replaced.begin(), index_->replaced.end());
  return *index_;
}

std::int32_t Seats::predecessor(std::int32_t index) const {
  return first_by(index_of_terms().replaced, term(index).begun_by, 0);
}

std::int32_t Seats::successor(std::int32_t index) const {
  if (term(index).ending != projections::Ending::replaced) return -1;
  return first_by(index_of_terms().begun, term(index).ended_by, index + 1);
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
  if (const auto* figure = followed(*reg_, cycle, events::Measure::members))
    counting::explain(*figure, causes);
  for (const std::int32_t index : named(cycle)) {
    if (!is_stakeholder(term(index))) continue;
    explain(index, causes);
    explain_ending(index, causes);
  }
}

}  // namespace counting
