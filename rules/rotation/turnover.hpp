// How many stakeholder seats have changed hands since the cycle before.
#pragma once

#include "counting/evidence.hpp"
#include "rules/finding.hpp"

namespace rules::rotation {

struct Turnover {
  // The record names everyone and nobody sits; or figures give more new members than members.
  enum class Obstacle { none, nobody, contradiction };

  std::int64_t fresh = 0, all = 0;  // members new in the cycle, and all its members
  Evidence evidence = Evidence::none;
  std::vector<engine::Position> because{};
  Obstacle obstacle = Obstacle::none;
  // Where it is not known: what would decide it.
  events::Message missing{};

  Fraction value() const { return {fresh, all}; }
};

// Of a group, or of all when `group` is unstated. Counted on named seats when the record names
// everyone and says of each who sits whether they sat in the cycle before; else the published
// figures, approximate ones too, also for a cycle that none precedes. Who takes over a seat in
// mid-cycle stands for whom they follow.
Turnover turnover(const Situation& situation, events::Group group);

// How many are new at the least and at the most, whoever is not named. Nothing where it is not
// known how many there are.
std::optional<counting::Bounds> possible_turnover(const Situation& situation, events::Group group);

// What was planned, when only that was published: seats to be renewed, and those with seats to
// stay.
Turnover planned_turnover(const Situation& situation, events::Group group);

}  // namespace rules::rotation
