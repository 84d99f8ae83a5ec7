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

// Of seats held to the end of the cycle before.
class Ended {
 public:
  explicit Ended(const Situation& situation) : now_(situation) {
    const auto& history = now_.reg.history();
    if (const auto* opened = history.cycle(now_.cycle)) opened_on_ = opened->value.on;
    if (const auto* before = history.before(now_.cycle)) before_ = before->value.cycle;
  }

  std::vector<std::int32_t> ended() const {
    std::vector<std::int32_t> open = not_renewed();
    const auto terms = now_.reg.service().terms();
    for (std::size_t i = 0; i < terms.size() && !open.empty(); ++i)
      if (terms[i].cycle == now_.cycle && terms[i].begins_service &&
          now_.seats.predecessor(static_cast<std::int32_t>(i)) < 0)
        take(open, terms[i]);
    std::erase_if(open, [&](std::int32_t index) { return !is_known(now_.seats.term(index)); });
    std::ranges::stable_sort(open, {}, [&](std::int32_t index) {
      const Term& term = now_.seats.term(index);
      return std::tuple(term.seat, term.group, term.person);
    });
    return open;
  }

 private:
  bool is_known(const Term& term) const {
    const Counting counting = term.seat == Seat::chair ? every_seat : Counting{};
    return term.ending != Ending::none || now_.seats.names_everyone(now_.cycle, counting);
  }

  bool was_held_to_the_end(const Term& term) const {
    return before_ && term.cycle == before_ && term.until == engine::Date::latest() &&
           (term.seat == Seat::stakeholder || term.seat == Seat::chair);
  }

  bool goes_on(const Term& term) const {
    return std::ranges::any_of(now_.reg.service().of(term.person), [&](std::int32_t index) {
      const Term& other = now_.seats.term(index);
      return other.cycle == now_.cycle && other.seat == term.seat && !other.begins_service;
    });
  }

  // Those that are known to have ended first: they are the first to be taken.
  std::vector<std::int32_t> not_renewed() const {
    const auto terms = now_.reg.service().terms();
    std::vector<std::int32_t> open;
    for (std::size_t i = 0; i < terms.size(); ++i)
      if (was_held_to_the_end(terms[i]) && !goes_on(terms[i]))
        open.push_back(static_cast<std::int32_t>(i));
    std::stable_partition(open.begin(), open.end(), [&](std::int32_t index) {
      return now_.seats.term(index).ending != Ending::none;
    });
    return open;
  }

  void take(std::vector<std::int32_t>& open, const Term& taken) const {
    const auto first = [&](auto fits) {
      return std::ranges::find_if(open, [&](std::int32_t index) {
        const Term& term = now_.seats.term(index);
        return term.seat == taken.seat && fits(term);
      });
    };
    auto filled = first([&](const Term& term) { return term.person == taken.person; });
    if (filled == open.end())
      filled = first([&](const Term& term) { return term.group == taken.group; });
    if (filled == open.end() && taken.from == opened_on_)
      filled = first([](const Term&) { return true; });
    if (filled != open.end()) open.erase(filled);
  }

  const Situation& now_;
  engine::Date opened_on_ = engine::Date::latest();
  events::Cycle before_{};
};

}  // namespace

std::vector<std::int32_t> ended_seats(const Situation& situation) {
  return Ended(situation).ended();
}

std::vector<std::int32_t> left_seats(const Situation& situation) {
  return Leaving(situation).left();
}

}  // namespace counting
