// V.1: appointments, and what ends a term before its cycle.
#include "decisions/guards.hpp"
#include "decisions/seats.hpp"

namespace decisions {
namespace {

Refusal already_seated(events::Person person, const Term& held) {
  if (held.cycle == events::no_end)
    return refuse("refused.holdsHostSeat", {events::person(person), events::country(held.country)},
                  {held.begun_by});
  return refuse("refused.alreadySeated",
                {events::person(person), events::cycle(held.cycle), events::seat(held.seat),
                 events::date(held.from)},
                {held.begun_by});
}

// Only somebody who sits, or is to sit, can leave; and only a seat that is theirs.
Guarded guard_leaving(const Proposed& proposed, events::Person person, events::Seat seat) {
  if (seat_to_leave(proposed.reg, person, seat)) return std::nullopt;
  if (seat_to_leave(proposed.reg, person)) return holds_no_such_seat(proposed, person, seat);
  const Term* last = last_term(proposed.reg, person);
  if (!last) return never_sat(proposed, person);
  if (ended_early(*last)) return left_already(proposed, *last);
  return refuse("refused.satLast",
                {events::person(person), events::cycle(last->cycle), events::date(proposed.on())},
                {last->begun_by, last->ended_by});
}

}  // namespace

Guarded guard(const Proposed& proposed, const events::MemberAppointed& appointed) {
  if (auto refused = guard_cycle(proposed, appointed.cycle)) return refused;
  if (appointed.is_new == events::Answer::yes && appointed.terms_before > 0)
    return refuse("refused.newAfterTerms",
                  {events::person(appointed.person), events::number(appointed.terms_before)});
  if (const Term* held = seat_in(proposed.reg, appointed.person, appointed.cycle, appointed.seat))
    return already_seated(appointed.person, *held);
  // The other seats belong to no group, whatever group their holder comes from.
  if (appointed.seat == events::Seat::stakeholder) return guard_group(proposed, appointed.group);
  return std::nullopt;
}

Guarded guard(const Proposed& proposed, const events::MemberLeft& left) {
  return guard_leaving(proposed, left.person, left.seat);
}

Guarded guard(const Proposed& proposed, const events::MemberReplaced& replaced) {
  if (auto refused = guard_leaving(proposed, replaced.person, replaced.seat)) return refused;
  if (replaced.successor == replaced.person)
    return refuse("refused.replacesThemselves", {events::person(replaced.person)});
  // The seat that changes hands is the one that a register gives first.
  const Register& reg = proposed.reg;
  const auto given = reg.composition().of(replaced.person, replaced.seat);
  const bool sits = given && (given->through == reg.current() || given->through == events::no_end);
  const Term* waits = sits ? nullptr : reg.waiting().of(replaced.person, {}, replaced.seat);
  const events::Seat seat = sits ? given->seat : waits ? waits->seat : events::Seat::unstated;
  const events::Cycle cycle = waits ? waits->cycle : reg.current();
  if (const Term* held = seat_in(reg, replaced.successor, cycle, seat))
    return already_seated(replaced.successor, *held);
  return std::nullopt;
}

}  // namespace decisions
