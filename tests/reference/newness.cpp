#include "tests/reference/newness.hpp"

namespace reference::naive {
namespace {

bool sat_in(const Body& body, events::Person person, const Cycle& cycle) {
  for (const Term& term : body.terms)
    if (term.person == person && term.seat != events::Seat::observer && body.lies_in(term, cycle))
      return true;
  return false;
}

}  // namespace

bool had_left(const Body& body, events::Person person, const Cycle& cycle) {
  const Term* last = nullptr;
  for (const Term& term : body.terms)
    if (term.person == person && term.seat != events::Seat::observer && !term.is_displaced &&
        term.from < cycle.first && (!last || last->from <= term.from))
      last = &term;
  return last && last->ended_by;
}

std::optional<bool> is_new_member(const Body& body, const Term& term) {
  // Who takes over a seat in mid-cycle stands for whom they follow.
  if (term.taken_over >= 0)
    return is_new_member(body, body.terms[static_cast<std::size_t>(term.taken_over)]);
  const Cycle* before = body.before(body.running());
  bool is_unclear = false;
  for (const Term& other : body.terms) {
    if (!before) break;
    if (other.person != term.person || !body.lies_in(other, *before)) continue;
    if (is_member(other)) return false;
    is_unclear |= other.seat == events::Seat::unstated;
  }
  if (is_unclear) return std::nullopt;
  if (!term.begins) return false;  // carried over from a term that is not on record
  if (before && names_everyone(body, *before)) return true;
  if (before && !sat_in(body, term.person, *before) && had_left(body, term.person, *before))
    return true;
  if (term.is_new != events::Answer::unstated) return term.is_new == events::Answer::yes;
  for (const Term& other : body.terms)  // said of whatever seat but an observer's
    if (other.person == term.person && other.seat != events::Seat::observer &&
        body.lies_in(other, body.running()) && other.terms_before == 0)
      return true;
  return std::nullopt;
}

}  // namespace reference::naive
