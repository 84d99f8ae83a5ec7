#include "rules/seats.hpp"

#include <algorithm>
#include <map>

#include "rules/evidence.hpp"

namespace rules {

using projections::Term;

bool is_stakeholder(const Term& term) {
  return term.seat == events::Seat::stakeholder || term.seat == events::Seat::unstated;
}

std::vector<std::int32_t> Seats::seated() const {
  std::vector<std::int32_t> indexes;
  for (const projections::SeatHeld& held : reg_->composition().in(reg_->current())) {
    if (held.seat != events::Seat::observer) indexes.push_back(held.term);
  }
  return indexes;
}

bool Seats::covers(const Term& term, events::Cycle cycle) const {
  if (term.cycle != events::no_end) return term.cycle == cycle;
  const auto& cycles = reg_->history().cycles;
  const auto next = std::find_if(cycles.begin(), cycles.end(),
                                 [&](const auto& each) { return each.value.cycle > cycle; });
  const auto* opened = reg_->history().cycle(cycle);
  return opened && term.until >= opened->value.on &&
         (next == cycles.end() || term.from < next->value.on);
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

std::int64_t Seats::most_at_once(const std::vector<Term>& terms) {
  std::map<std::uint32_t, std::pair<engine::Date, engine::Date>> presence;
  for (const Term& each : terms) {
    const auto [person, is_first] = presence.try_emplace(each.person.number, each.from, each.until);
    if (is_first) continue;
    person->second.first = std::min(person->second.first, each.from);
    person->second.second = std::max(person->second.second, each.until);
  }
  // Who leaves on a day has left before another comes.
  std::vector<std::pair<engine::Date, int>> changes;
  for (const auto& [person, days] : presence) {
    changes.emplace_back(days.first, +1);
    if (days.second < engine::Date::latest()) changes.emplace_back(days.second + 1, -1);
  }
  std::sort(changes.begin(), changes.end());
  std::int64_t now = 0, most = 0;
  for (const auto& [on, change] : changes) most = std::max(most, now += change);
  return most;
}

bool Seats::names_everyone(events::Cycle cycle) const {
  for (const auto& [known, complete] : complete_) {
    if (known == cycle) return complete;
  }
  const auto everyone = [&] {
    const auto* opened = reg_->history().cycle(cycle);
    if (!opened) return false;
    if (opened->value.roster == events::Completeness::complete) return true;
    const auto* figure = followed(*reg_, cycle, events::Measure::members);
    if (!figure || figure->value.approximate || figure->value.value == 0) return false;
    std::vector<Term> terms;
    for (const std::int32_t index : named(cycle)) terms.push_back(term(index));
    return most_at_once(terms) >= figure->value.value;
  };
  return complete_.emplace_back(cycle, everyone()).second;
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

events::Answer Seats::is_new(std::int32_t index) const {
  const auto* before = reg_->history().before(reg_->current());
  if (before) {
    for (const std::int32_t earlier : of(term(index).person, before->value.cycle)) {
      if (is_stakeholder(term(earlier))) return events::Answer::no;
    }
  }
  if (!term(index).begins_service) return events::Answer::no;
  if (before && names_everyone(before->value.cycle)) return events::Answer::yes;
  return term(index).is_new;
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

void Seats::explain_cycle_before(std::int32_t index, Causes& causes) const {
  const auto* before = reg_->history().before(reg_->current());
  if (!before) return;
  for (const std::int32_t earlier : of(term(index).person, before->value.cycle))
    explain(earlier, causes);
}

void Seats::explain_opening(events::Cycle cycle, Causes& causes) const {
  const auto* opened = reg_->history().cycle(cycle);
  if (!opened) return;
  causes.add(opened->since);
  causes.add(opened->value.roster_by);
}

void Seats::explain_everyone(events::Cycle cycle, Causes& causes) const {
  explain_opening(cycle, causes);
  const auto* opened = reg_->history().cycle(cycle);
  if (opened && opened->value.roster == events::Completeness::complete) return;
  if (const auto* figure = followed(*reg_, cycle, events::Measure::members)) {
    causes.add(figure->since);
    causes.add(figure->value.followed_by);
  }
  for (const std::int32_t index : named(cycle)) {
    explain(index, causes);
    explain_ending(index, causes);
  }
}

}  // namespace rules
