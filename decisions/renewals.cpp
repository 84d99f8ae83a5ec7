// V.2 to V.4: terms that go on, terms that end with their cycle, and the evaluation between.
#include "decisions/guards.hpp"
#include "decisions/seats.hpp"

namespace decisions {
namespace {

using events::Seat;

// Somebody with two kinds of seats goes on in one after the other: once in each.
bool goes_on_in_another(const Register& reg, events::Person person, events::Cycle cycle,
                        Seat kind) {
  bool another = false;
  reg.composition().by_person(person, [&](const projections::SeatHeld& seat) {
    const auto* before = reg.history().before(cycle);
    if (before && seat.through == before->value.cycle &&
        (kind == Seat::unstated || seat.seat == kind) &&
        !reg.waiting().of(person, cycle, seat.seat))
      another = true;
  });
  return another;
}

// The term in the cycle that stands against a renewal for it, or an ending before it.
const Term* goes_on(const Register& reg, events::Person person, events::Cycle cycle, Seat kind) {
  return goes_on_in_another(reg, person, cycle, kind) ? nullptr : served(reg, person, cycle, kind);
}

// The service that a renewal continues or an expiry ends: a seat in the cycle before, to its end.
Guarded guard_seat_before(const Proposed& proposed, events::Person person, events::Cycle cycle,
                          Seat kind) {
  const Register& reg = proposed.reg;
  const Term* last = last_term(reg, person, kind);
  if (!last && last_term(reg, person)) return holds_no_such_seat(proposed, person, kind);
  if (!last) return never_sat(proposed, person);
  const Term* begun = term_for(reg, person, cycle, kind);
  if (begun && ended_early(*begun) && !goes_on_in_another(reg, person, cycle, kind))
    return left_already(proposed, *begun);
  const auto* before = reg.history().before(cycle);
  if (before && served(reg, person, before->value.cycle, kind)) return std::nullopt;
  if (last->cycle == events::no_end && !ended_early(*last))
    return refuse("refused.seatWithoutEnd",
                  {events::person(person), events::country(last->country)}, {last->begun_by});
  if (ended_early(*last)) return left_already(proposed, *last);
  if (!before)
    return refuse("refused.noCycleBefore", {events::person(person), events::cycle(cycle)},
                  {last->begun_by});
  return refuse(
      "refused.notInCycleBefore",
      {events::person(person), events::cycle(before->value.cycle), events::cycle(last->cycle)},
      {before->since, last->begun_by});
}

// A seat of the cycle before that nothing continues yet: its term, and whether it was said to end.
struct Open {
  const Term* renewed_first = nullptr;  // of several, the one that a renewal without a kind is of
  bool all_end = true;                  // each of them was said to end
};

Open open_before(const Register& reg, events::Person person, events::Cycle cycle, Seat kind) {
  Open open;
  const auto* before = reg.history().before(cycle);
  if (!before) return open;
  std::optional<projections::SeatHeld> first;
  reg.composition().by_person(person, [&](const projections::SeatHeld& seat) {
    const bool is_meant = kind == Seat::unstated || seat.seat == kind;
    if (!is_meant || seat.through != before->value.cycle) return;
    if (reg.waiting().of(person, cycle, seat.seat)) return;
    if (!first || projections::comes_first(seat, *first)) first = seat;
    open.all_end = open.all_end && reg.service().term(seat.term).ended_by;
  });
  if (first) open.renewed_first = &reg.service().term(first->term);
  return open;
}

}  // namespace

Refusal never_sat(const Proposed& proposed, events::Person person) {
  return refuse("refused.neverSat", {events::person(person), events::date(proposed.on())});
}

Refusal left_already(const Proposed& proposed, const Term& left) {
  return refuse(
      "refused.leftAlready",
      {events::person(left.person), events::date(left.until), events::date(proposed.on())},
      {left.begun_by, left.ended_by});
}

Refusal holds_no_such_seat(const Proposed& proposed, events::Person person, Seat seat) {
  const Term* other = last_term(proposed.reg, person);
  return refuse("refused.otherSeat",
                {events::person(person), events::seat(seat), events::date(proposed.on())},
                {other ? other->begun_by : engine::none});
}

Guarded guard(const Proposed& proposed, const events::TermRenewed& renewed) {
  if (auto refused = guard_cycle(proposed, renewed.cycle)) return refused;
  if (const Term* held = goes_on(proposed.reg, renewed.person, renewed.cycle, renewed.seat))
    return refuse(
        "refused.renewedAlready",
        {events::person(renewed.person), events::cycle(renewed.cycle), events::date(held->from)},
        {held->begun_by});
  if (auto refused = guard_seat_before(proposed, renewed.person, renewed.cycle, renewed.seat))
    return refused;
  const Term* last =
      open_before(proposed.reg, renewed.person, renewed.cycle, renewed.seat).renewed_first;
  if (last && last->ended_by)
    return refuse("refused.renewalDeclined",
                  {events::person(renewed.person), events::cycle(renewed.cycle)}, {last->ended_by});
  return guard_group(proposed, renewed.group);
}

Guarded guard(const Proposed& proposed, const events::TermEnded& ended) {
  if (auto refused = guard_cycle(proposed, ended.cycle)) return refused;
  // What a list shows by leaving somebody out is as true of somebody who had left before.
  const Term* last_held = last_term(proposed.reg, ended.person, ended.seat);
  if (proposed.said.basis == events::Basis::inferred && last_held && ended_early(*last_held))
    return std::nullopt;
  if (const Term* held = goes_on(proposed.reg, ended.person, ended.cycle, ended.seat))
    return refuse("refused.sitsInCycle", {events::person(ended.person), events::cycle(ended.cycle)},
                  {held->begun_by});
  if (auto refused = guard_seat_before(proposed, ended.person, ended.cycle, ended.seat))
    return refused;
  const Open open = open_before(proposed.reg, ended.person, ended.cycle, ended.seat);
  if (const Term* last = open.renewed_first; last && open.all_end)
    return refuse("refused.endedAlready",
                  {events::person(ended.person), events::cycle(last->cycle)}, {last->ended_by});
  return std::nullopt;
}

Guarded guard(const Proposed& proposed, const events::MemberEvaluated& evaluated) {
  const Register& reg = proposed.reg;
  const Term* last = last_term(reg, evaluated.person);
  if (!last) return never_sat(proposed, evaluated.person);
  for (const std::int32_t index : reg.service().of(evaluated.person)) {
    const Term& term = reg.service().term(index);
    if (term.cycle == evaluated.cycle || term.cycle == events::no_end) return std::nullopt;
  }
  return refuse("refused.notInCycle",
                {events::person(evaluated.person), events::cycle(evaluated.cycle),
                 events::cycle(last->cycle)},
                {last->begun_by});
}

}  // namespace decisions
