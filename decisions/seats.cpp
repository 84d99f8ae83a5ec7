#include "decisions/seats.hpp"

#include <algorithm>

namespace decisions {
namespace {

// Calls `wanted` with the person's terms from the last to the first, until it returns true.
template <class Wanted>
const Term* find_term(const Register& reg, events::Person person, Wanted wanted) {
  const auto terms = reg.service().terms();
  for (auto at = reg.service().latest(person); at >= 0;) {
    const Term& term = terms[static_cast<std::size_t>(at)];
    if (wanted(term)) return &term;
    at = term.previous;
  }
  return nullptr;
}

}  // namespace

bool ended_early(const Term& term) {
  using projections::Ending;
  switch (term.ending) {
    case Ending::resigned:
    case Ending::replaced:
    case Ending::removed:
    case Ending::vacated:
      return true;
    case Ending::none:
    case Ending::expired:
    case Ending::rotated_out:
      return false;
  }
  return false;
}

const Term* seat_in(const Register& reg, events::Person person, events::Cycle cycle,
                    events::Seat seat) {
  return find_term(reg, person, [&](const Term& term) {
    return (term.cycle == cycle || term.cycle == events::no_end) && !ended_early(term) &&
           (seat == events::Seat::unstated || term.seat == seat);
  });
}

const Term* seat_now(const Register& reg, events::Person person) {
  return seat_in(reg, person, reg.current());
}

const Term* last_term(const Register& reg, events::Person person) {
  return find_term(reg, person, [](const Term&) { return true; });
}

const Term* term_for(const Register& reg, events::Person person, events::Cycle cycle,
                     events::Seat seat) {
  return find_term(reg, person, [&](const Term& term) {
    return term.cycle == cycle && (seat == events::Seat::unstated || term.seat == seat);
  });
}

const Term* served(const Register& reg, events::Person person, events::Cycle cycle) {
  return find_term(reg, person,
                   [&](const Term& term) { return term.cycle == cycle && !ended_early(term); });
}

const Term* let_lapse(const Register& reg, events::Person person, events::Cycle cycle) {
  return find_term(reg, person, [&](const Term& term) {
    return term.cycle == cycle && term.ended_by && !ended_early(term);
  });
}

const Term* last_host(const Register& reg, events::Country country) {
  const auto terms = reg.service().terms();
  const auto last = std::find_if(terms.rbegin(), terms.rend(), [&](const Term& term) {
    return term.seat == events::Seat::host && term.country == country;
  });
  return last == terms.rend() ? nullptr : &*last;
}

}  // namespace decisions
