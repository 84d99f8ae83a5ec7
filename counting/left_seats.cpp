#include "counting/left_seats.hpp"

#include <algorithm>
#include <tuple>

#include "events/countries.hpp"

namespace counting {
namespace {

using events::Seat;
using projections::Ending;
using projections::Term;

bool was_left(const Term& term) {
  switch (term.ending) {
    case Ending::resigned:
    case Ending::removed:
    case Ending::vacated:
      return true;
    case Ending::displaced:
      return term.seat == Seat::host && !projections::was_never_served(term);
    default:
      return false;
  }
}

engine::Date opened_on(const Situation& now) {
  const auto* opened = now.reg.history().cycle(now.cycle);
  return opened ? opened->value.on : engine::Date::latest();
}

template <class Claim>
std::vector<std::int32_t> terms_that(const Situation& now, Claim is_so) {
  const auto terms = now.reg.service().terms();
  std::vector<std::int32_t> found;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (is_so(terms[i])) found.push_back(static_cast<std::int32_t>(i));
  return found;
}

// How far from theirs a seat is to whoever takes one.
enum class Distance { own, near, far, out_of_reach };

// Whoever follows nobody takes the nearest of the seats that are open, of several the first.
template <class Measure>
void fill(const Situation& now, std::vector<std::int32_t>& open, Measure distance) {
  const auto terms = now.reg.service().terms();
  for (std::size_t i = 0; i < terms.size() && !open.empty(); ++i) {
    if (!terms[i].begins_service || now.seats.predecessor(static_cast<std::int32_t>(i)) >= 0)
      continue;
    const auto to = [&](std::int32_t left) { return distance(now.seats.term(left), terms[i]); };
    const auto nearest = std::ranges::min_element(open, {}, to);
    if (to(*nearest) != Distance::out_of_reach) open.erase(nearest);
  }
}

Distance from_left(const Situation& now, const Term& left, const Term& taken) {
  if (taken.seat != left.seat || taken.from <= left.until) return Distance::out_of_reach;
  const bool is_their_own = taken.person == left.person;
  const bool fits =
      left.seat == Seat::host
          ? events::code_on(now.on, taken.country) == events::code_on(now.on, left.country)
          : taken.cycle == now.cycle && taken.from > opened_on(now) &&
                (taken.group == left.group ||
                 (is_their_own && taken.group == events::Group::unstated));
  if (!fits) return Distance::out_of_reach;
  return is_their_own ? Distance::own : Distance::near;
}

Distance from_ended(const Situation& now, const Term& ended, const Term& taken) {
  if (taken.cycle != now.cycle || taken.seat != ended.seat) return Distance::out_of_reach;
  if (taken.person == ended.person) return Distance::own;
  if (taken.group == ended.group) return Distance::near;
  return taken.from == opened_on(now) ? Distance::far : Distance::out_of_reach;
}

bool was_held_to_the_end(const Term& term, events::Cycle cycle) {
  return term.cycle == cycle && term.until == engine::Date::latest() &&
         (term.seat == Seat::stakeholder || term.seat == Seat::chair);
}

bool goes_on(const Situation& now, const Term& term) {
  return std::ranges::any_of(now.reg.service().of(term.person), [&](std::int32_t index) {
    const Term& other = now.seats.term(index);
    return other.cycle == now.cycle && other.seat == term.seat && !other.begins_service;
  });
}

bool is_known_to_have_ended(const Situation& now, const Term& term) {
  const Counting counting = term.seat == Seat::chair ? every_seat : Counting{};
  return term.ending != Ending::none || now.seats.names_everyone(now.cycle, counting);
}

}  // namespace

std::vector<std::int32_t> left_seats(const Situation& situation) {
  std::vector<std::int32_t> open = terms_that(situation, [&](const Term& term) {
    return was_left(term) && term.seat != Seat::observer &&
           (term.seat == Seat::host || term.cycle == situation.cycle);
  });
  std::ranges::stable_sort(open, {},
                           [&](std::int32_t index) { return situation.seats.term(index).until; });
  fill(situation, open,
       [&](const Term& left, const Term& taken) { return from_left(situation, left, taken); });
  return open;
}

std::vector<std::int32_t> ended_seats(const Situation& situation) {
  const auto& seats = situation.seats;
  const auto* before = situation.reg.history().before(situation.cycle);
  if (!before) return {};
  std::vector<std::int32_t> open = terms_that(situation, [&](const Term& term) {
    return was_held_to_the_end(term, before->value.cycle) && !goes_on(situation, term);
  });
  // Those that are known to have ended are the first to be taken.
  std::stable_partition(open.begin(), open.end(), [&](std::int32_t index) {
    return seats.term(index).ending != Ending::none;
  });
  fill(situation, open,
       [&](const Term& ended, const Term& taken) { return from_ended(situation, ended, taken); });
  std::erase_if(open, [&](std::int32_t index) {
    return !is_known_to_have_ended(situation, seats.term(index));
  });
  std::ranges::stable_sort(open, {}, [&](std::int32_t index) {
    const Term& term = seats.term(index);
    return std::tuple(term.seat, term.group, term.person);
  });
  return open;
}

}  // namespace counting
