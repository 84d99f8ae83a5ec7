#include "projections/service.hpp"

#include <algorithm>
#include <utility>

#include "projections/growing.hpp"
#include "projections/place_by_person.hpp"

namespace projections {
namespace {

using events::no_end;

Term given_to(events::Person person, events::Cycle cycle, engine::Position by, engine::Date on) {
  Term term{};
  term.person = person;
  term.cycle = cycle;
  term.terms_before = -1;
  term.from = on;
  term.until = engine::Date::latest();
  term.begun_by = by;
  return term;
}

}  // namespace

bool was_never_served(const Term& term) { return term.until < term.from; }

struct Service::State {
  TextPool words;
  Growing<Term> terms;
  PlaceByPerson latest;

  Term& term(std::int32_t index) { return terms[static_cast<std::size_t>(index)]; }
};

Service::Service(TextPool words) : state_(std::make_unique<State>()) {
  state_->words = std::move(words);
}
Service::Service(Service&&) noexcept = default;
Service& Service::operator=(Service&&) noexcept = default;
Service::~Service() = default;

Term Service::given(engine::Position by, engine::Date on,
                    const events::MemberAppointed& appointed) {
  Term term = given_to(appointed.person, appointed.cycle, by, on);
  term.seat = appointed.seat;
  term.group = appointed.group;
  term.country = appointed.country;
  term.is_new = appointed.is_new;
  term.begins_service = true;
  term.terms_before = appointed.terms_before;
  term.role = state_->words.keep(appointed.role);
  return term;
}

Term Service::given(engine::Position by, engine::Date on,
                    const events::HostSeatFilled& filled) const {
  Term term = given_to(filled.person, no_end, by, on);
  term.seat = events::Seat::host;
  term.group = filled.group;
  term.country = filled.country;
  term.begins_service = true;
  return term;
}

Term Service::given(engine::Position by, engine::Date on, const events::TermRenewed& renewed,
                    std::int32_t renewed_term) {
  Term term = given_to(renewed.person, renewed.cycle, by, on);
  term.seat = renewed.seat;
  if (renewed_term >= 0) {
    const Term& before = state_->term(renewed_term);
    term.seat = before.seat;
    term.group = before.group;
    term.country = before.country;
    term.role = before.role;
  }
  term.states_group = renewed.group != events::Group::unstated;
  if (term.states_group) term.group = renewed.group;
  if (renewed.country) term.country = renewed.country;
  if (!renewed.role.empty()) term.role = state_->words.keep(renewed.role);
  return term;
}

Term Service::given(engine::Position by, engine::Date on, const events::MemberReplaced& replaced,
                    const Term* before, events::Cycle cycle) const {
  Term term = given_to(replaced.successor, cycle, by, on);
  term.seat = before ? before->seat : replaced.seat;
  if (before) term.group = before->group;
  // A host seat is its country's, wherever its holder comes from.
  term.country = before && before->seat == events::Seat::host ? before->country : replaced.country;
  term.begins_service = true;
  return term;
}

std::int32_t Service::begin(const Term& given, engine::Date from) {
  const auto index = static_cast<std::int32_t>(state_->terms.size());
  Term& term = state_->terms.push_back(given);
  term.from = from;
  term.previous = state_->latest.find(term.person);
  state_->latest.set(term.person, index);
  return index;
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

const Term& Service::term(std::int32_t index) const { return state_->term(index); }

std::int32_t Service::latest(events::Person person, events::Seat kind) const {
  const auto is_meant = [&](const Term& term) {
    return (kind == events::Seat::unstated || term.seat == kind) && !was_never_served(term);
  };
  std::int32_t at = state_->latest.find(person);
  while (at >= 0 && !is_meant(state_->term(at))) at = state_->term(at).previous;
  return at;
}

std::vector<std::int32_t> Service::of(events::Person person) const {
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = state_->latest.find(person); at >= 0; at = state_->term(at).previous) {
    indexes.push_back(at);
  }
  std::reverse(indexes.begin(), indexes.end());
  return indexes;
}

std::vector<std::int32_t> Service::service_up_to(std::int32_t index) const {
  const events::Seat kind = state_->term(index).seat;
  std::vector<std::int32_t> indexes;
  for (std::int32_t at = index; at >= 0;) {
    const Term& term = state_->term(at);
    if (term.seat == kind && (at == index || !was_never_served(term))) {
      indexes.push_back(at);
      if (term.begins_service) break;
    }
    at = term.previous;
  }
  std::reverse(indexes.begin(), indexes.end());
  return indexes;
}

}  // namespace projections
