// What can be asked of the twin's body.
#include <algorithm>

#include "events/countries.hpp"
#include "tests/reference/twin.hpp"

namespace reference {

const Cycle* Body::before(const Cycle& cycle) const {
  const Cycle* found = nullptr;
  for (const Cycle& each : cycles)
    if (each.year < cycle.year) found = &each;
  return found;
}

int Body::terms_in_a_row(events::Person person) const {
  int count = 0;
  std::optional<events::Seat> kind;
  for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
    if (term->person != person || term->seat != kind.value_or(term->seat) || !term->was_served())
      continue;
    kind = term->seat;
    ++count;
    if (term->begins) break;
  }
  return count;
}

std::pair<engine::Date, engine::Date> Body::days_in(const Term& term, const Cycle& cycle) const {
  if (term.cycle != cycle.year && term.cycle != events::no_end) return {cycle.last + 1, cycle.last};
  return {std::max(term.from, cycle.first), std::min(term.until, cycle.last)};
}

bool Body::lies_in(const Term& term, const Cycle& cycle) const {
  const auto [first, last] = days_in(term, cycle);
  return first <= last;
}

std::vector<Term> Body::seated_on(const Cycle& cycle, engine::Date on) const {
  std::vector<Term> sitting;
  for (const Term& term : terms) {
    const auto [first, last] = days_in(term, cycle);
    if (term.seat != events::Seat::observer && first <= on && on <= last) sitting.push_back(term);
  }
  return sitting;
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

events::Country present_code(engine::Date day, events::Country country) {
  while (country && !events::in_use(country, day) && events::successors_of(country).size() == 1)
    country = events::successors_of(country)[0];
  return country;
}

}  // namespace reference
