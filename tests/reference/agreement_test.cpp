// The fast engine and its naive twin agree on random histories, under every combination of what was
// known, what had taken effect, who asks, what is left out, what is supposed and what was
// corrected.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <span>

#include "tests/reference/random_history.hpp"

using namespace reference;
using projections::Register;

namespace {

std::vector<Term> terms_of(std::span<const projections::Term> found) {
  std::vector<Term> terms;
  for (const projections::Term& term : found)
    terms.push_back({term.person, term.cycle, term.seat, term.group, term.country, term.begun_by,
                     term.ended_by, term.begins_service, term.from, term.until});
  return terms;
}

std::vector<Term> seats_of(const Register& reg, const std::vector<Term>& terms) {
  std::vector<Term> seats;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current())) {
    seats.push_back(terms[static_cast<std::size_t>(seat.term)]);
    RC_ASSERT(seats.back().group == seat.group && seats.back().country == seat.country);
  }
  std::sort(seats.begin(), seats.end(), [](const Term& one, const Term& other) {
    return std::tie(one.person, one.seat) < std::tie(other.person, other.seat);
  });
  return seats;
}

void agree(const Register& reg, const Body& truth) {
  RC_ASSERT(reg.current() == truth.now());
  const std::vector<Term> terms = terms_of(reg.service().terms());
  RC_ASSERT(terms.size() == truth.terms.size());
  RC_ASSERT((terms == truth.terms));
  RC_ASSERT((seats_of(reg, terms) == truth.seats));
  RC_ASSERT((terms_of(reg.waiting().all()) == truth.waiting));

  std::map<std::pair<events::Seat, events::Group>, std::size_t> counts;
  for (const Term& seat : truth.seats) ++counts[{seat.seat, seat.group}];
  for (const auto& [key, count] : counts) {
    RC_ASSERT(reg.composition().count(reg.current(), key.first, key.second) == count);
  }
  for (std::uint32_t number = 1; number < 7; ++number) {
    const std::int32_t latest = reg.service().latest({number});
    const int in_a_row =
        latest < 0 ? 0 : static_cast<int>(reg.service().service_up_to(latest).size());
    RC_ASSERT(in_a_row == truth.terms_in_a_row({number}));
  }
  const projections::History& history = reg.history();
  std::vector<engine::Position> forums, forums_told, followed, chosen;
  for (const auto& forum : history.forums) forums.push_back(forum.since);
  for (const Told& each : truth.told)
    if (std::holds_alternative<events::ForumHeld>(each.content))
      forums_told.push_back(each.position);
  for (const auto& figure : history.figures)
    if (figure.value.followed) followed.push_back(figure.since);
  for (const Figure& figure : truth.figures)
    if (figure.chosen) chosen.push_back(figure.position);
  RC_ASSERT(forums == forums_told);
  RC_ASSERT(followed == chosen);
  RC_ASSERT(std::string(history.terms.empty() ? "" : history.terms.back().value.version) ==
            truth.version);
}

}  // namespace

TEST_CASE("the fast engine agrees with its twin") {
  CHECK(rc::check("the fast engine agrees with its twin", [] {
    History history;
    for (const Seed& seed : random_seeds(60)) history.record(decision_of(seed, history.last()));
    const Sight sight(history);
    const std::vector<Told> open = seen_by_public(history.told());
    for (int i = 0; i < 8; ++i) {
      Asked asked = random_question(history);
      replay::Branch branch(sight.select(asked));
      for (const engine::Position position : asked.without) branch.without(position);
      agree(branch.timeline().fold(), truth(asked.public_only ? open : history.told(), asked));
    }
  }));
}

TEST_CASE("the fast engine agrees with its twin on what is supposed") {
  CHECK(rc::check("the fast engine agrees with its twin on what is supposed", [] {
    History history;
    for (const Seed& seed : random_seeds(40)) history.record(decision_of(seed, history.last()));
    const Sight sight(history);
    const bool is_public = *rc::gen::arbitrary<bool>();
    if (is_public) history.forget_confidential();
    Asked asked = random_question(history);
    asked.public_only = is_public;
    replay::Branch branch(sight.select(asked));
    for (const engine::Position position : asked.without) branch.without(position);
    for (const Seed& seed : random_seeds(12)) {
      history.suppose(branch, decision_of(seed, history.last()));
      agree(branch.timeline().fold(), truth(history.told(), asked));
    }
    if (!history.told().empty()) {
      const engine::Position out{*rc::gen::inRange<std::uint64_t>(1, history.last().value + 1)};
      branch.without(out);
      asked.without.push_back(out);
      agree(branch.timeline().fold(), truth(history.told(), asked));
    }
  }));
}
