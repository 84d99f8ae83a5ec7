#include "counting/left_seats.hpp"

#include <algorithm>

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

class Leaving {
 public:
  explicit Leaving(const Situation& situation) : now_(situation) {
    if (const auto* opened = now_.reg.history().cycle(now_.cycle)) opened_on_ = opened->value.on;
  }

  std::vector<std::int32_t> left() const {
    const auto terms = now_.reg.service().terms();
    std::vector<std::int32_t> open;
    for (std::size_t i = 0; i < terms.size(); ++i)
      if (was_left(terms[i]) && concerns_the_cycle(terms[i]))
        open.push_back(static_cast<std::int32_t>(i));
    std::ranges::stable_sort(open, {}, [&](std::int32_t index) { return terms[index].until; });
    for (std::size_t i = 0; i < terms.size() && !open.empty(); ++i)
      if (terms[i].begins_service && now_.seats.predecessor(static_cast<std::int32_t>(i)) < 0)
        fill(open, terms[i]);
    return open;
  }

 private:
  bool concerns_the_cycle(const Term& term) const {
    if (term.seat == Seat::observer) return false;
    return term.seat == Seat::host || term.cycle == now_.cycle;
  }

  void fill(std::vector<std::int32_t>& open, const Term& taken) const {
    const auto fits = [&](std::int32_t index) { return may_be(now_.seats.term(index), taken); };
    auto filled = std::ranges::find_if(open, [&](std::int32_t index) {
      return now_.seats.term(index).person == taken.person && fits(index);
    });
    if (filled == open.end()) filled = std::ranges::find_if(open, fits);
    if (filled != open.end()) open.erase(filled);
  }

  bool may_be(const Term& left, const Term& taken) const {
    if (taken.seat != left.seat || taken.from <= left.until) return false;
    if (left.seat == Seat::host)
      return events::code_on(now_.on, taken.country) == events::code_on(now_.on, left.country);
    const bool is_their_own = taken.person == left.person && taken.group == events::Group::unstated;
    return taken.cycle == now_.cycle && taken.from > opened_on_ &&
           (taken.group == left.group || is_their_own);
  }

  const Situation& now_;
  engine::Date opened_on_ = engine::Date::latest();
};

}  // namespace

std::vector<std::int32_t> left_seats(const Situation& situation) {
  return Leaving(situation).left();
}

}  // namespace counting
