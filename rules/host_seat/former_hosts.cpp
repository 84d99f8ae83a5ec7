#include "rules/host_seat/former_hosts.hpp"

#include <algorithm>
#include <set>

#include "counting/parameter_reading.hpp"
#include "events/countries.hpp"

namespace rules::host_seat {
namespace {

// Every host seat that was ever held, in order of effect.
ByCountry seats_so_far(const Situation& situation) {
  ByCountry found;
  const auto terms = situation.reg.service().terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].seat == events::Seat::host)
      found[events::code_on(situation.on, terms[i].country)].push_back(
          static_cast<std::int32_t>(i));
  }
  return found;
}

struct Owner {
  events::Country country;
  bool undecided = false;
};

// Whose seat it is that a country received by hosting.
Owner owner_on(const Situation& situation, events::Country host) {
  const events::Country country = events::code_on(situation.on, host);
  const auto heirs = events::successors_of(country);
  if (events::in_use(country, situation.on) || heirs.size() < 2) return {country};
  for (const projections::Term& term : situation.reg.service().terms()) {
    const bool inherits = term.seat == events::Seat::host &&
                          std::find(heirs.begin(), heirs.end(), term.country) != heirs.end();
    if (inherits) return {events::code_on(situation.on, term.country)};
  }
  return {country, true};
}

// Whether of those who held the country's seat, and hold it no longer, the last one left it before
// the cycle was over.
bool was_left(const Seats& seats, const std::vector<std::int32_t>& before) {
  const auto last = [&](std::int32_t index) {
    const projections::Term& term = seats.term(index);
    const bool is_left = term.until != engine::Date::latest();
    return std::pair(is_left ? term.until : seats.last_day_of(term.cycle), is_left);
  };
  const auto found = std::max_element(
      before.begin(), before.end(), [&](auto one, auto other) { return last(one) < last(other); });
  return last(*found).second;
}

// Who sits for the country, or whether its seat was left. `everyone`: the record declares that it
// names every member of the cycle.
void add_holder(HostSeat& seat, const Situation& situation, bool everyone, const ByCountry& held,
                const ByCountry& so_far) {
  if (const auto found = held.find(seat.country); found != held.end()) {
    for (const std::int32_t index : found->second)
      seat.persons.push_back(situation.seats.term(index).person);
  } else if (const auto before = so_far.find(seat.country); before != so_far.end()) {
    seat.vacant = was_left(situation.seats, before->second);
  }
  seat.vacant = seat.vacant || (everyone && seat.persons.empty());
}

}  // namespace

ByCountry held_seats(const Situation& situation) {
  ByCountry held;
  for (const std::int32_t index : situation.seats.seated()) {
    const projections::Term& term = situation.seats.term(index);
    if (term.seat == events::Seat::host)
      held[events::code_on(situation.on, term.country)].push_back(index);
  }
  return held;
}

void explain(const Situation& situation, events::Country country, Causes& causes) {
  std::set<events::Person> persons;
  for (const projections::Term& term : situation.reg.service().terms()) {
    if (term.seat == events::Seat::host && events::code_on(situation.on, term.country) == country)
      persons.insert(term.person);
  }
  std::vector<std::int32_t> held;
  for (const events::Person person : persons) {
    for (const std::int32_t index : situation.reg.service().of(person)) {
      if (situation.seats.term(index).seat == events::Seat::host) held.push_back(index);
    }
  }
  for (const std::int32_t index : held) {
    situation.seats.explain(index, causes);
    situation.seats.explain_ending(index, causes);
    // Of several, which one ended first.
    if (held.size() > 1)
      situation.seats.explain_opening_after(situation.seats.term(index).cycle, causes);
  }
}

std::vector<HostSeat> host_seats(const Situation& situation) {
  std::vector<HostSeat> found;
  if (!situation.parameters.contains(clause)) return found;
  ParameterReading terms(situation.parameters, declared);
  const auto days = static_cast<std::int32_t>(terms.integer("hostSeat.daysAfterClose"));
  const bool online = terms.answer("hostSeat.onlineGivesSeat");
  const std::int64_t most = terms.integer("hostSeat.seatsPerCountry");
  for (const auto& known : situation.reg.history().forums) {
    const projections::Forum& forum = known.value;
    const engine::Date since = forum.closed_on + days;
    const bool gives_seat =
        forum.country && since <= situation.on && (online || forum.mode != events::Mode::online);
    if (!gives_seat) continue;
    const Owner owner = owner_on(situation, forum.country);
    const auto earlier = std::find_if(found.begin(), found.end(), [&](const HostSeat& seat) {
      return seat.country == owner.country;
    });
    if (earlier == found.end()) {
      found.push_back({owner.country, since, {}, false, {known.since}, 1, owner.undecided});
    } else if (earlier->allowed < most) {
      ++earlier->allowed;
      earlier->because.push_back(known.since);
    }
  }
  const ByCountry held = held_seats(situation);
  const ByCountry so_far = seats_so_far(situation);
  const auto* opened = situation.reg.history().cycle(situation.cycle);
  const bool everyone = opened && opened->value.roster == events::Completeness::complete;
  for (HostSeat& seat : found) {
    add_holder(seat, situation, everyone, held, so_far);
    Causes causes(seat.because);
    explain(situation, seat.country, causes);
    seat.because = causes.in_order();
  }
  return found;
}

}  // namespace rules::host_seat
