// What guards and derivations ask about seats.
#pragma once

#include <optional>

#include "projections/register.hpp"

namespace decisions {

using projections::Register;
using projections::Term;

// Whether the term ended before its cycle did. A term that was merely not renewed did not.
bool ended_early(const Term& term);

// The terms below point into the register and live as long as nothing is applied to it.
// `seat` is the kind of seat that is asked about, or (unstated) any.
// The person's seat in this cycle, one without end included, or one that waits for it; null when
// there is none or it was left early.
const Term* seat_in(const Register& reg, events::Person person, events::Cycle cycle,
                    events::Seat seat = events::Seat::unstated);
// The seat that the person holds now, or else one that waits: what there is to leave.
const Term* seat_to_leave(const Register& reg, events::Person person,
                          events::Seat seat = events::Seat::unstated);
// The latest term, held or past; null when the person never sat.
const Term* last_term(const Register& reg, events::Person person,
                      events::Seat seat = events::Seat::unstated);
// The latest of the person's terms for exactly this cycle, one that waits included, left early or
// not; of those that were not left early; of those that were said to end with the cycle.
const Term* term_for(const Register& reg, events::Person person, events::Cycle cycle,
                     events::Seat seat = events::Seat::unstated);
const Term* served(const Register& reg, events::Person person, events::Cycle cycle,
                   events::Seat seat = events::Seat::unstated);
const Term* let_lapse(const Register& reg, events::Person person, events::Cycle cycle,
                      events::Seat seat = events::Seat::unstated);
// The latest term in a host seat of this country, whatever its code was, held or past; null when it
// was never filled.
const Term* last_host(const Register& reg, events::Country country, engine::Date on);

}  // namespace decisions
