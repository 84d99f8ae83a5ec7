#include "rules/term_limit/consecutive.hpp"

#include <algorithm>
#include <tuple>

namespace rules {
namespace {

// A cycle that is still running is taken to last a year, as a term does (V.1), or until today.
constexpr std::int32_t year = 365;

// Days between two days, both included, on which one of these terms lay.
std::int64_t days_of(const std::vector<const projections::Term*>& terms, engine::Date from,
                     engine::Date to) {
  std::int64_t days = 0;
  for (const projections::Term* term : terms) {
    const engine::Date first = std::max(term->from, from), last = std::min(term->until, to);
    if (last < first) continue;
    days += std::int64_t{last.days} - first.days + 1;
    if (last == to) break;
    from = last + 1;
  }
  return days;
}

}  // namespace

Consecutive::Consecutive(const Situation& situation, const Seats& seats, Terms& terms)
    : situation_(&situation),
      seats_(&seats),
      break_cycles_(terms.integer("termLimit.breakCycles")),
      part_(terms.fraction("termLimit.partialTermCounts")),
      chair_exempt_(terms.answer("termLimit.chairExempt")),
      host_exempt_(terms.answer("termLimit.hostExempt")) {
  engine::Date after = engine::Date::latest();
  const auto& opened = situation.reg.history().cycles;
  for (auto each = opened.rbegin(); each != opened.rend(); ++each) {
    const engine::Date from = each->value.on;
    const bool runs = after == engine::Date::latest();
    cycles_.push_back(
        {each->value.cycle, from, runs ? std::max(situation.on, from + (year - 1)) : after - 1});
    after = from;
  }
}

bool Consecutive::limits(events::Seat seat) const {
  if (seat == events::Seat::chair) return !chair_exempt_;
  if (seat == events::Seat::host) return !host_exempt_;
  return seat != events::Seat::observer;
}

const projections::Term* Consecutive::last_before(events::Person person,
                                                  events::Cycle cycle) const {
  const projections::Term* last = nullptr;
  for (const std::int32_t index : situation_->reg.service().of(person)) {
    const projections::Term& term = seats_->term(index);
    if (term.seat != events::Seat::observer && term.cycle < cycle) last = &term;
  }
  return last;
}

// A name that is missing from a partial list says nothing; who left before had not come back.
bool Consecutive::was_away(events::Person person, events::Cycle cycle, Causes& causes) const {
  if (seats_->names_everyone(cycle)) {
    seats_->explain_everyone(cycle, causes);
    return true;
  }
  const projections::Term* last = last_before(person, cycle);
  if (!last || last->ending == projections::Ending::none) return false;
  causes.add(last->begun_by);
  causes.add(last->ended_by);
  seats_->explain_opening(last->cycle, causes);
  return true;
}

bool Consecutive::counts_with(events::Seat seat, const projections::Term& term) const {
  return limits(seat) ? limits(term.seat) : term.seat == seat;
}

Consecutive::Presence Consecutive::presence(const Cycle& cycle, events::Seat seat,
                                            const std::vector<std::int32_t>& held) const {
  std::vector<const projections::Term*> counted;
  for (const std::int32_t index : held) {
    if (counts_with(seat, seats_->term(index))) counted.push_back(&seats_->term(index));
  }
  if (counted.empty()) return Presence::exempt;
  const std::int64_t days = days_of(counted, cycle.from, cycle.to);
  const std::int64_t all = std::int64_t{cycle.to.days} - cycle.from.days + 1;
  return days >= all || Fraction{days, all} > part_ ? Presence::full : Presence::part;
}

Served Consecutive::up_to(std::int32_t index) const {
  const auto [person, last, seat] =
      std::tuple(seats_->term(index).person, seats_->term(index).cycle, seats_->term(index).seat);
  Served served;
  std::int64_t off = 0;
  bool certain = true;
  bool begun = false;  // what came last, going back, began: there was no term before to renew
  for (const Cycle& cycle : cycles_) {
    if (cycle.cycle > last) continue;
    const auto held = seats_->of(person, cycle.cycle);
    seats_->explain_opening(cycle.cycle, served.causes);
    if (held.empty()) {
      certain = was_away(person, cycle.cycle, served.causes) && certain;
      if (++off < break_cycles_) continue;
      served.exact = certain && begun;
      return served;
    }
    off = 0;
    const Presence found = presence(cycle, seat, held);
    if (found == Presence::full) ++served.terms;
    if (found != Presence::exempt) begun = false;
    for (const std::int32_t each : held) {
      const projections::Term& term = seats_->term(each);
      seats_->explain(each, served.causes);
      seats_->explain_ending(each, served.causes);
      if (!counts_with(seat, term) || !term.begins_service) continue;
      begun = true;
      if (term.terms_before < 0 && term.is_new != events::Answer::yes) continue;
      served.terms += std::max(term.terms_before, 0);
      served.exact = certain;
      return served;
    }
    // Who is counted in a seat outside the limit sat in another one then.
    if (found == Presence::exempt && !limits(seat)) {
      served.exact = certain && begun;
      return served;
    }
  }
  return served;
}

std::optional<std::int64_t> most_terms(const Situation& situation, events::Seat seat) {
  if (!situation.parameters.contains(term_limit::clause)) return std::nullopt;
  const Seats seats(situation.reg);
  Terms terms(situation.parameters, term_limit::declared);
  if (!Consecutive(situation, seats, terms).limits(seat)) return std::nullopt;
  return terms.integer("termLimit.maxConsecutiveTerms");
}

Served consecutive_terms(const Situation& situation, std::int32_t index) {
  const Seats seats(situation.reg);
  Terms terms(situation.parameters, term_limit::declared);
  return Consecutive(situation, seats, terms).up_to(index);
}

}  // namespace rules
