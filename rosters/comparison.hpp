// A list beside the members whom the record has for its cycle: where they differ.
#pragma once

#include <string>
#include <vector>

#include "decisions/seats.hpp"
#include "rosters/roster.hpp"

namespace rosters {

// The list as it was read: the register of `day`, the day on which its cycle opens, and the people
// of its entries, none where a seat is vacant.
struct ListRead {
  const Register& reg;
  engine::Date day, opened_on;
  const RosterCycle& cycle;
  bool is_complete;
  const std::vector<events::Person>& people;
  const NameIndex& roll;
  const Logged& logged;
};

// Where they differ, in the order of the lines and then of the record; not where the record was
// derived from this very source and corrected since. Of the entry at a place, `seat` tells whether
// the log holds what would give it, `affiliation` whether it holds what would state that; both
// whether or not it still counts.
using Recorded = engine::FunctionRef<bool(std::size_t place)>;
std::vector<Difference> compare(const ListRead& list, Recorded seat, Recorded affiliation);

// What the source of the list claims of a difference.
struct Claim {
  std::string field, stated;
};
Claim claim_of(const Difference& difference, const RosterCycle& cycle);

}  // namespace rosters
