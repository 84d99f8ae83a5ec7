#include "rules/term_limit/consecutive.hpp"

#include <algorithm>
#include <tuple>

namespace rules::term_limit {
namespace {

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

engine::Date last_of_year(engine::Date first) {
  const engine::Date next = first + 365;
  const auto leaps = [&](int year) {
    const auto day = engine::date_of(year, 2, 29);
    return day && first <= *day && *day <= next;
  };
  return leaps(engine::year_of(first)) || leaps(engine::year_of(next)) ? next : next - 1;
}

Consecutive::Consecutive(const Situation& situation, ParameterReading& terms)
    : situation_(&situation),
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
        {each->value.cycle, from, runs ? std::max(situation.on, last_of_year(from)) : after - 1});
    after = from;
  }
}

bool Consecutive::limits(events::Seat seat) const {
  if (seat == events::Seat::chair) return !chair_exempt_;
  if (seat == events::Seat::host) return !host_exempt_;
  return seat != events::Seat::observer;
}

// A name that is missing from a partial list says nothing, nor one from a list of members alone: an
// exempt seat breaks nothing.
bool Consecutive::was_away(events::Person person, events::Cycle cycle, Causes& causes) const {
  if (situation_->seats.names_everyone(cycle, every_seat)) {
    situation_->seats.explain_everyone(cycle, causes);
    return true;
  }
  const std::int32_t left = situation_->seats.left_before(person, cycle);
  situation_->seats.explain(left, causes);
  situation_->seats.explain_ending(left, causes);
  return left >= 0;
}

bool Consecutive::counts_with(events::Seat seat, const projections::Term& term) const {
  if (counting::is_of_unknown_kind(term)) return false;
  return limits(seat) ? limits(term.seat) : term.seat == seat;
}

Consecutive::Presence Consecutive::presence(const Cycle& cycle, events::Seat seat,
                                            const std::vector<std::int32_t>& held) const {
  std::vector<const projections::Term*> counted;
  for (const std::int32_t index : held) {
    if (counts_with(seat, situation_->seats.term(index)))
      counted.push_back(&situation_->seats.term(index));
  }
  if (counted.empty()) return Presence::exempt;
  const std::int64_t days = days_of(counted, cycle.from, cycle.to);
  const std::int64_t all = std::int64_t{cycle.to.days} - cycle.from.days + 1;
  return days >= all || Fraction{days, all} > part_ ? Presence::full : Presence::part;
}

bool Consecutive::is_beginning_of_body(Causes& causes) const {
  const auto& history = situation_->reg.history();
  const bool is_so = history.body && !history.cycles.empty() &&
                     history.body.value.established_on >= history.cycles.front().value.on;
  if (is_so) causes.add(history.body.since);
  return is_so;
}

void Consecutive::add(const Cycle& cycle, const std::vector<std::int32_t>& held, events::Seat seat,
                      Row& row, Served& served) const {
  const Presence found = presence(cycle, seat, held);
  if (found == Presence::full) ++served.terms;
  for (const std::int32_t each : held) {
    const projections::Term& term = situation_->seats.term(each);
    situation_->seats.explain(each, served.causes);
    situation_->seats.explain_ending(each, served.causes);
    if (!term.begins_service) continue;
    if (term.is_new == events::Answer::yes) row.before = std::max<std::int64_t>(row.before, 0);
    row.before = std::max<std::int64_t>(row.before, term.terms_before);
  }
}

Served Consecutive::up_to(std::int32_t index) const {
  const auto [person, last, seat] =
      std::tuple(situation_->seats.term(index).person, situation_->seats.term(index).cycle,
                 situation_->seats.term(index).seat);
  Served served;
  Row row;
  bool is_broken = false;
  for (const Cycle& cycle : cycles_) {
    if (cycle.cycle > last) continue;
    const auto held = situation_->seats.of(person, cycle.cycle);
    situation_->seats.explain_opening(cycle.cycle, served.causes);
    if (held.empty()) {
      // What is said to have come before a term covers what the record does not name.
      if (row.before < 0) row.certain = was_away(person, cycle.cycle, served.causes) && row.certain;
      is_broken = ++row.off >= break_cycles_;
    } else {
      row.off = 0;
      row.unknown_kind =
          row.unknown_kind || std::any_of(held.begin(), held.end(), [&](std::int32_t each) {
            return counting::is_of_unknown_kind(situation_->seats.term(each));
          });
      // Who is counted in a seat outside the limit sat in another one then.
      is_broken = !limits(seat) && presence(cycle, seat, held) == Presence::exempt;
      if (!is_broken) add(cycle, held, seat, row, served);
    }
    if (is_broken) break;
  }
  served.terms += std::max<std::int64_t>(row.before, 0);
  const bool is_first = !is_broken && is_beginning_of_body(served.causes);
  const bool begins = row.before >= 0 || is_broken || is_first;
  served.exact = row.certain && begins && !row.unknown_kind;
  return served;
}

std::optional<std::int64_t> most_terms(const Situation& situation, events::Seat seat) {
  if (!situation.parameters.contains(clause)) return std::nullopt;
  ParameterReading terms(situation.parameters, declared);
  if (!Consecutive(situation, terms).limits(seat)) return std::nullopt;
  return terms.integer("termLimit.maxConsecutiveTerms");
}

Served consecutive_terms(const Situation& situation, std::int32_t index) {
  ParameterReading terms(situation.parameters, declared);
  return Consecutive(situation, terms).up_to(index);
}

}  // namespace rules::term_limit
