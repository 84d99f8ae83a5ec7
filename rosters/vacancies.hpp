// The vacant seats of a list beside those that the record has for its cycle.
#pragma once

#include <vector>

#include "rosters/comparison.hpp"

namespace rosters {

// What the list shows of vacant seats.
class Vacancies {
 public:
  explicit Vacancies(const ListRead& list);

  // Whether the record has the vacant seat of the entry at this place: each of several like seats
  // once, and what one of the two leaves open may be anything.
  bool is_recorded(std::size_t place) const;
  // The event of a vacancy on record, not on this list, into which this entry puts somebody from
  // that day on; none when there is none. Each is given once.
  engine::Position filled_by(const RosterEntry& entry);

 private:
  std::vector<projections::Known<projections::VacantSeat>> left_;
  std::vector<bool> recorded_;  // by place
};

}  // namespace rosters
