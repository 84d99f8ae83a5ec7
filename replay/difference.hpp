// Comparison: what changed between two states of the same body – seats, counts and findings.
#pragma once

#include <optional>
#include <vector>

#include "projections/register.hpp"
#include "replay/timeline.hpp"

namespace replay {

// A seat is changed when its holder has another group, country or kind of seat. `because` is, of a
// seat gained or changed, the first event of the service that took effect after the earlier state,
// or else the one that made the term; of a seat lost the event that ended it or declined its
// renewal, or that corrected the record.
struct SeatChange {
  enum class What { gained, lost, changed } what;
  events::Person person;
  std::optional<projections::SeatHeld> before, after;
  engine::Position because;  // the event that made the change, or none when a seat merely lapsed
};

struct CountChange {
  events::Seat seat;
  events::Group group;
  long before = 0, after = 0;
};

struct FindingChange {
  std::optional<rules::Finding> before, after;  // at least one; verdict or measure differ
};

struct Difference {
  std::vector<SeatChange> seats;        // by person
  std::vector<CountChange> counts;      // by seat kind and group, only those that changed
  std::vector<FindingChange> findings;  // by id
};

// Findings of different cycles are matched by rule, clause and subject. One that holds and has
// nothing to be matched with (of a person who came or left) is no change.
Difference compare(const Timeline& from, const Timeline& to);
// The same of what was folded and found already.
struct State {
  const Timeline& timeline;
  const projections::Register& reg;
  std::vector<rules::Finding> findings;
};
Difference compare(const State& from, const State& to);
std::vector<FindingChange> compare(const std::vector<rules::Finding>& before,
                                   const std::vector<rules::Finding>& after);

}  // namespace replay
