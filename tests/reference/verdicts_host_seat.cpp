#include <algorithm>

#include "events/countries.hpp"
#include "tests/reference/verdicts.hpp"

namespace reference::naive {
namespace {

bool became_several(const Body& body, events::Country country) {
  return !events::in_use(country, body.day) && events::successors_of(country).size() > 1;
}

// Whose seat it is: the country's, by its code on the day; of one that became several, that of the
// first of these for which a host seat was filled.
events::Country heir_of(const Body& body, events::Country host) {
  const events::Country country = present_code(body.day, host);
  if (!became_several(body, country)) return country;
  for (const Term& term : body.terms)
    for (const events::Country successor : events::successors_of(country))
      if (term.seat == events::Seat::host &&
          present_code(body.day, term.country) == present_code(body.day, successor))
        return present_code(body.day, successor);
  return country;
}

// Editions that give a seat, by country.
std::map<events::Country, int> former_hosts(const Body& body) {
  std::map<events::Country, int> editions;
  for (const Told& each : body.told) {
    const auto* forum = std::get_if<events::ForumHeld>(&each.content);
    if (!forum || !forum->country) continue;
    const bool gives =
        forum->mode != events::Mode::online || body.is_yes("hostSeat.onlineGivesSeat", "no");
    if (gives && each.on + body.number("hostSeat.daysAfterClose", "1") <= body.day)
      ++editions[heir_of(body, forum->country)];
  }
  return editions;
}

// Whether, of those who sat for the country, the last to go left, if only for another country's
// seat.
bool was_vacated(const Body& body, events::Country country) {
  std::vector<std::pair<Date, bool>> ends;
  for (const Term& term : body.terms) {
    if (term.seat != events::Seat::host || present_code(body.day, term.country) != country)
      continue;
    if (term.until != Date::latest()) {
      ends.emplace_back(term.until, true);
      continue;
    }
    Date last = Date::latest();
    for (auto cycle = body.cycles.rbegin(); cycle != body.cycles.rend(); ++cycle)
      if (cycle->year > term.cycle) last = cycle->first - 1;
    ends.emplace_back(last, false);
  }
  return !ends.empty() && std::max_element(ends.begin(), ends.end())->second;
}

}  // namespace

// IV.3
Verdicts host_seats(const Body& body) {
  if (!body.clauses.contains("IV.3"))
    return {{id_of(body, "hostSeat/IV.3"), "unknown", "", "none", ""}};
  Verdicts all;
  std::map<events::Country, int> held;
  for (const Term& term : body.seated()) {
    if (term.seat != events::Seat::host) continue;
    if (term.country)
      ++held[present_code(body.day, term.country)];
    else
      all.push_back({id_of(body, "hostSeat/IV.3", events::to_string(term.person)), "unknown", "1",
                     "seats", ""});
  }
  const std::map<events::Country, int> editions = former_hosts(body);
  const int per_country = body.number("hostSeat.seatsPerCountry", "1");
  bool is_somebody_unnamed = false;
  for (const auto& [country, number] : editions) {
    const int allowed = std::min(per_country, number);
    const int seats = held.contains(country) ? held[country] : 0;
    Verdict seat{id_of(body, "hostSeat/IV.3", events::to_string(country)),
                 seats > allowed ? "breach" : "holds", std::to_string(seats), "seats",
                 "≤ " + std::to_string(allowed)};
    const bool is_unnamed = seats == 0 && !body.running().complete && !was_vacated(body, country);
    if (became_several(body, country)) {  // nobody has decided whose seat it is
      seat.verdict = "unknown";
      if (is_unnamed) seat.measured = "", seat.evidence = "none";
    }
    if (is_unnamed && !became_several(body, country))
      is_somebody_unnamed = true;
    else
      all.push_back(seat);
  }
  for (const auto& [country, seats] : held)
    if (!editions.contains(country))
      all.push_back({id_of(body, "hostSeat/IV.3", events::to_string(country)), "departure",
                     std::to_string(seats), "seats", "0"});
  if (is_somebody_unnamed)
    all.push_back({id_of(body, "hostSeat/IV.3"), "unknown", "", "none", std::nullopt});
  return all;
}

}  // namespace reference::naive
