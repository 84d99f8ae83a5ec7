#include "tests/reference/body.hpp"

#include <algorithm>
#include <tuple>

#include "events/countries.hpp"

namespace reference::naive {
namespace {

using events::no_end;
using events::Seat;

// 0004: an event is hidden when an event that counts amends it.
bool counts(const Told& told, const std::vector<Told>& history) {
  return std::none_of(history.begin(), history.end(), [&](const Told& other) {
    return other.amends == told.position && counts(other, history);
  });
}

}  // namespace

Body body_on(const std::vector<Told>& history, Date day) {
  std::vector<Told> told;
  for (const Told& each : history)
    if (each.on <= day && counts(each, history)) told.push_back(each);
  // 0003: by day, then rank, then position.
  std::sort(told.begin(), told.end(), [](const Told& one, const Told& other) {
    return std::tie(one.on, one.rank, one.position) <
           std::tie(other.on, other.rank, other.position);
  });
  Body body = tell(told);
  body.told = told;
  body.day = day;
  if (!body.cycles.empty()) body.cycles.back().last = day;
  return body;
}

const Cycle* Body::before(const Cycle& cycle) const {
  const Cycle* found = nullptr;
  for (const Cycle& each : cycles)
    if (each.year < cycle.year) found = &each;
  return found;
}

std::pair<Date, Date> Body::days_in(const Term& term, const Cycle& cycle) const {
  if (term.waits || term.is_lost || (term.cycle != cycle.year && term.cycle != no_end))
    return {cycle.last + 1, cycle.last};
  return {std::max(term.from, cycle.first), std::min(term.until, cycle.last)};
}

bool Body::lies_in(const Term& term, const Cycle& cycle) const {
  const auto [first, last] = days_in(term, cycle);
  return first <= last;
}

std::vector<Term> Body::seated_on(const Cycle& cycle, Date on) const {
  std::vector<Term> seats;
  for (const Term& term : terms) {
    const auto [first, last] = days_in(term, cycle);
    if (term.seat != Seat::observer && first <= on && on <= last) seats.push_back(term);
  }
  return seats;
}

std::vector<Term> Body::seated() const {
  return is_running() ? seated_on(running(), day) : std::vector<Term>{};
}

std::string Body::parameter(const std::string& name, const std::string& fallback) const {
  const auto stated = parameters.find(name);
  return stated == parameters.end() ? fallback : stated->second;
}
bool Body::is_yes(const std::string& name, const std::string& fallback) const {
  return parameter(name, fallback) == "yes";
}
int Body::number(const std::string& name, const std::string& fallback) const {
  return std::stoi(parameter(name, fallback));
}

events::Country present_code(Date day, events::Country country) {
  while (country && !events::in_use(country, day) && events::successors_of(country).size() == 1)
    country = events::successors_of(country)[0];
  return country;
}

}  // namespace reference::naive
