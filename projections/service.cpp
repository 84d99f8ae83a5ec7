#include "projections/service.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <utility>

namespace projections {
namespace {

using events::no_end;

struct HostSeat {
  std::int32_t designated = -1, appointed = -1;
};

}  // namespace

struct Service::State {
  Words words;
  std::vector<Term> terms;
  boost::unordered_flat_map<events::Person, std::int32_t, std::hash<events::Person>> latest;
  boost::unordered_flat_map<std::uint16_t, HostSeat> host_seats;
};

Service::Service(Words words) : state_(std::make_unique<State>()) {
  state_->words = std::move(words);
}
Service::Service(Service&&) noexcept = default;
Service& Service::operator=(Service&&) noexcept = default;
Service::~Service() = default;

std::int32_t Service::add(Term term) {
  const auto index = static_cast<std::int32_t>(state_->terms.size());
  const auto [latest, is_first] = state_->latest.try_emplace(term.person, index);
  term.previous = is_first ? -1 : std::exchange(latest->second, index);
  if (term.seat == events::Seat::host && term.country) {
    HostSeat& seat = state_->host_seats[term.country.letters];
    (term.cycle == no_end ? seat.designated : seat.appointed) = index;
  }
  state_->terms.push_back(term);
  return index;
}

std::int32_t Service::begin(engine::Position by, engine::Date on,
                            const events::MemberAppointed& appointed) {
  return add({.person = appointed.person,
              .cycle = appointed.cycle,
              .seat = appointed.seat,
              .group = appointed.group,
              .country = appointed.country,
              .is_new = appointed.is_new,
              .terms_before = appointed.terms_before,
              .from = on,
              .until = engine::Date::latest(),
              .role = state_->words.keep(appointed.role),
              .begun_by = by,
              .ended_by = {},
              .begins_service = true});
}

std::int32_t Service::begin(engine::Position by, engine::Date on,
                            const events::HostSeatFilled& filled) {
  return add({.person = filled.person,
              .cycle = no_end,
              .seat = events::Seat::host,
              .group = filled.group,
              .country = filled.country,
              .is_new = events::Answer::unstated,
              .terms_before = -1,
              .from = on,
              .until = engine::Date::latest(),
              .role = {},
              .begun_by = by,
              .ended_by = {},
              .begins_service = true});
}

std::int32_t Service::renew(engine::Position by, engine::Date on,
                            const events::TermRenewed& renewed, std::int32_t renewed_term) {
  Term term{};
  if (renewed_term >= 0) term = state_->terms[static_cast<std::size_t>(renewed_term)];
  term.person = renewed.person;
  term.cycle = renewed.cycle;
  term.is_new = events::Answer::unstated;
  term.terms_before = -1;
  term.from = on;
  term.until = engine::Date::latest();
  term.begun_by = by;
  term.ended_by = {};
  term.ending = Ending::none;
  term.begins_service = false;
  return add(term);
}

std::int32_t Service::replace(engine::Position by, engine::Date on,
                              const events::MemberReplaced& replaced, std::int32_t predecessor,
                              events::Cycle cycle) {
  Term term{};
  if (predecessor >= 0) term = state_->terms[static_cast<std::size_t>(predecessor)];
  term.person = replaced.successor;
  term.cycle = cycle;
  if (replaced.country) term.country = replaced.country;
  term.is_new = events::Answer::unstated;
  term.terms_before = -1;
  term.from = on;
  term.until = engine::Date::latest();
  term.role = {};
  term.begun_by = by;
  term.ended_by = {};
  term.ending = Ending::none;
  term.begins_service = true;
  return add(term);
}

void Service::end(engine::Position by, engine::Date on, std::int32_t index, Ending ending) {
  Term& term = state_->terms[static_cast<std::size_t>(index)];
  if (term.ending != Ending::none) return;
  term.until = on - 1;
  term.ended_by = by;
  term.ending = ending;
}

void Service::let_lapse(engine::Position by, std::int32_t index, Ending ending) {
  Term& term = state_->terms[static_cast<std::size_t>(index)];
  if (term.ending != Ending::none) return;
  term.ended_by = by;
  term.ending = ending;
}

const std::vector<Term>& Service::terms() const { return state_->terms; }

std::int32_t Service::latest(events::Person person) const {
  const auto latest = state_->latest.find(person);
  return latest == state_->latest.end() ? -1 : latest->second;
}

std::vector<std::int32_t> Service::of(events::Person person) const {
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = latest(person); at >= 0;
       at = state_->terms[static_cast<std::size_t>(at)].previous) {
    indexes.push_back(at);
  }
  std::reverse(indexes.begin(), indexes.end());
  return indexes;
}

std::int32_t Service::designated(events::Country country) const {
  const auto seat = state_->host_seats.find(country.letters);
  if (seat == state_->host_seats.end() || seat->second.designated < 0) return -1;
  const Term& term = state_->terms[static_cast<std::size_t>(seat->second.designated)];
  return term.ending == Ending::none ? seat->second.designated : -1;
}

std::int32_t Service::host(events::Country country) const {
  if (const std::int32_t index = designated(country); index >= 0) return index;
  const auto seat = state_->host_seats.find(country.letters);
  return seat == state_->host_seats.end() ? -1 : seat->second.appointed;
}

std::vector<std::int32_t> Service::service_up_to(std::int32_t index) const {
  const events::Seat kind = state_->terms[static_cast<std::size_t>(index)].seat;
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = index; at >= 0;) {
    const Term& term = state_->terms[static_cast<std::size_t>(at)];
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
