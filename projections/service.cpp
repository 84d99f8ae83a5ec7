#include "projections/service.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <utility>

#include "projections/growing.hpp"
#include "projections/place_by_person.hpp"

namespace projections {
namespace {

using events::no_end;

struct HostSeat {
  std::int32_t designated = -1, appointed = -1;
};

}  // namespace

struct Service::State {
  Words words;
  Growing<Term> terms;
  PlaceByPerson latest;
  boost::unordered_flat_map<std::uint16_t, HostSeat> host_seats;

  Term& term(std::int32_t index) { return terms[static_cast<std::size_t>(index)]; }

  // Begins the next term in its place in the list, the previous of the person told; the rest is to
  // be filled in. Valid until the next one.
  Term& begun(engine::Position by, engine::Date on, events::Person person, events::Cycle cycle) {
    const auto index = static_cast<std::int32_t>(terms.size());
    Term& term = terms.push_back({});
    term.person = person;
    term.cycle = cycle;
    term.terms_before = -1;
    term.previous = latest.find(person);
    term.from = on;
    term.until = engine::Date::latest();
    term.begun_by = by;
    latest.set(person, index);
    return term;
  }

  // The index of the term begun last, once it is filled in.
  std::int32_t filled_in() {
    const auto index = static_cast<std::int32_t>(terms.size()) - 1;
    const Term& last = term(index);
    if (last.seat == events::Seat::host && last.country) {
      HostSeat& seat = host_seats[last.country.letters];
      (last.cycle == no_end ? seat.designated : seat.appointed) = index;
    }
    return index;
  }
};

Service::Service(Words words) : state_(std::make_unique<State>()) {
  state_->words = std::move(words);
}
Service::Service(Service&&) noexcept = default;
Service& Service::operator=(Service&&) noexcept = default;
Service::~Service() = default;

std::int32_t Service::begin(engine::Position by, engine::Date on,
                            const events::MemberAppointed& appointed) {
  Term& term = state_->begun(by, on, appointed.person, appointed.cycle);
  term.seat = appointed.seat;
  term.group = appointed.group;
  term.country = appointed.country;
  term.is_new = appointed.is_new;
  term.begins_service = true;
  term.terms_before = appointed.terms_before;
  term.role = state_->words.keep(appointed.role);
  return state_->filled_in();
}

std::int32_t Service::begin(engine::Position by, engine::Date on,
                            const events::HostSeatFilled& filled) {
  Term& term = state_->begun(by, on, filled.person, no_end);
  term.seat = events::Seat::host;
  term.group = filled.group;
  term.country = filled.country;
  term.begins_service = true;
  return state_->filled_in();
}

std::int32_t Service::renew(engine::Position by, engine::Date on,
                            const events::TermRenewed& renewed, std::int32_t renewed_term) {
  Term& term = state_->begun(by, on, renewed.person, renewed.cycle);
  if (renewed_term >= 0) {
    const Term& before = state_->term(renewed_term);
    term.seat = before.seat;
    term.group = before.group;
    term.country = before.country;
    term.role = before.role;
  }
  return state_->filled_in();
}

std::int32_t Service::replace(engine::Position by, engine::Date on,
                              const events::MemberReplaced& replaced, std::int32_t predecessor,
                              events::Cycle cycle) {
  Term& term = state_->begun(by, on, replaced.successor, cycle);
  if (predecessor >= 0) {
    const Term& before = state_->term(predecessor);
    term.seat = before.seat;
    term.group = before.group;
    // A host seat is its country's; who takes over another is of a country of their own.
    if (before.seat == events::Seat::host) term.country = before.country;
  }
  if (replaced.country) term.country = replaced.country;
  term.begins_service = true;
  return state_->filled_in();
}

void Service::end(engine::Position by, engine::Date on, std::int32_t index, Ending ending) {
  Term& term = state_->term(index);
  if (term.until != engine::Date::latest()) return;
  term.until = on - 1;
  term.ended_by = by;
  term.ending = ending;
}

void Service::let_lapse(engine::Position by, std::int32_t index, Ending ending) {
  Term& term = state_->term(index);
  if (term.ending != Ending::none) return;
  term.ended_by = by;
  term.ending = ending;
}

std::span<const Term> Service::terms() const { return state_->terms.all(); }

std::int32_t Service::latest(events::Person person) const { return state_->latest.find(person); }

std::vector<std::int32_t> Service::of(events::Person person) const {
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = latest(person); at >= 0; at = state_->term(at).previous) {
    indexes.push_back(at);
  }
  std::reverse(indexes.begin(), indexes.end());
  return indexes;
}

std::int32_t Service::designated(events::Country country) const {
  const auto seat = state_->host_seats.find(country.letters);
  if (seat == state_->host_seats.end() || seat->second.designated < 0) return -1;
  const Term& term = state_->term(seat->second.designated);
  return term.until == engine::Date::latest() ? seat->second.designated : -1;
}

std::int32_t Service::host(events::Country country) const {
  if (const std::int32_t index = designated(country); index >= 0) return index;
  const auto seat = state_->host_seats.find(country.letters);
  return seat == state_->host_seats.end() ? -1 : seat->second.appointed;
}

std::vector<std::int32_t> Service::service_up_to(std::int32_t index) const {
  const events::Seat kind = state_->term(index).seat;
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = index; at >= 0;) {
    const Term& term = state_->term(at);
    if (term.seat == kind) {
      indexes.push_back(at);
      if (term.begins_service) break;
    }
    at = term.previous;
  }
  std::reverse(indexes.begin(), indexes.end());
  return indexes;
}

}  // namespace projections
