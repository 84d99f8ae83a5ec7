#include "decisions/seats.hpp"

#include <algorithm>

#include "events/countries.hpp"

namespace decisions {
namespace {

// The last of the terms that the person served in a seat of this kind that is wanted.
template <class Wanted>
const Term* find_term(const Register& reg, events::Person person, events::Seat seat,
                      Wanted wanted) {
  for (auto at = reg.service().latest(person, seat); at >= 0;) {
    const Term& term = reg.service().term(at);
    const bool is_kind = seat == events::Seat::unstated || term.seat == seat;
    if (is_kind && !projections::was_never_served(term) && wanted(term)) return &term;
    at = term.previous;
  }
  return nullptr;
}

}  // namespace

bool ended_early(const Term& term) {
  using projections::Ending;
  return term.ending != Ending::none && term.ending != Ending::expired &&
         term.ending != Ending::rotated_out;
}

const Term* seat_in(const Register& reg, events::Person person, events::Cycle cycle,
                    events::Seat seat) {
  const Term* held = find_term(reg, person, seat, [&](const Term& term) {
    return (term.cycle == cycle || term.cycle == events::no_end) && !ended_early(term);
  });
  return held || !cycle ? held : reg.waiting().of(person, cycle, seat);
}

const Term* seat_to_leave(const Register& reg, events::Person person, events::Seat seat) {
  const Term* held = seat_in(reg, person, reg.current(), seat);
  return held ? held : reg.waiting().of(person, {}, seat);
}

const Term* last_term(const Register& reg, events::Person person, events::Seat seat) {
  return find_term(reg, person, seat, [](const Term&) { return true; });
}

const Term* term_for(const Register& reg, events::Person person, events::Cycle cycle,
                     events::Seat seat) {
  const Term* begun =
      find_term(reg, person, seat, [&](const Term& term) { return term.cycle == cycle; });
  return begun ? begun : reg.waiting().of(person, cycle, seat);
}

const Term* served(const Register& reg, events::Person person, events::Cycle cycle,
                   events::Seat seat) {
  const Term* begun = find_term(reg, person, seat, [&](const Term& term) {
    return term.cycle == cycle && !ended_early(term);
  });
  return begun ? begun : reg.waiting().of(person, cycle, seat);
}

const Term* let_lapse(const Register& reg, events::Person person, events::Cycle cycle,
                      events::Seat seat) {
  return find_term(reg, person, seat, [&](const Term& term) {
    return term.cycle == cycle && term.ended_by && !ended_early(term);
  });
}

const Term* last_host(const Register& reg, events::Country country, engine::Date on) {
  const auto terms = reg.service().terms();
  const auto last = std::find_if(terms.rbegin(), terms.rend(), [&](const Term& term) {
    return term.seat == events::Seat::host && !projections::was_never_served(term) &&
           events::code_on(on, term.country) == country;
  });
  return last == terms.rend() ? nullptr : &*last;
}

}  // namespace decisions
