// Best evidence: named seats where they cover what was published, else the published figure, else
// nothing. Sources publish how many sat and name only some of them; a rule says which it counted.
#pragma once

#include <optional>
#include <vector>

#include "projections/register.hpp"
#include "rules/rule.hpp"

namespace rules {

struct Counted {
  std::int64_t value = 0;
  Evidence evidence = Evidence::none;  // none: not known
  // What shows it; where everyone is named, also the seat of which the record does not say enough
  // to be counted.
  std::vector<engine::Position> because;
};

// What is asked of a seat: to be of a group, a region, a country or a gender, or of several of them
// at once. The rest stays unstated.
struct Trait {
  events::Group group = events::Group::unstated;
  events::Region region = events::Region::unstated;
  events::Country country{};
  events::Gender gender = events::Gender::unstated;
};

// Whether the seat has it; unstated when the record does not say.
events::Answer has(const projections::Register& reg, const projections::Term& term, Trait trait);

// Which seats are counted; observers never are (clause IV.5).
struct Counting {
  bool host_seats = false;
  bool chair = false;
};

// The seats that count in the running cycle, one for each person, as indexes into Service::terms().
std::vector<std::int32_t> counted_seats(const projections::Register& reg, Counting counting);

// The figure that the record follows for a measure of a cycle: the one chosen by a figureFollowed,
// else the value that most sources state, else the first recorded; nothing when none was published.
const projections::Known<projections::Figure>* followed(
    const projections::Register& reg, events::Cycle cycle, events::Measure measure,
    events::Group group = events::Group::unstated, events::Region region = events::Region::unstated,
    events::Country country = {});

// Whether the named seats of a cycle are all its seats: its roster is complete, or as many seats
// are named as were published.
bool names_everyone(const projections::Register& reg, events::Cycle cycle);

// How many members the running cycle has, and how many of a group, or with another trait. Named
// seats are counted only if the record says of each whether it has the trait.
Counted members(const projections::Register& reg, events::Cycle cycle, Counting counting);
Counted members_of(const projections::Register& reg, events::Cycle cycle, events::Group group,
                   Counting counting);
Counted members_with(const projections::Register& reg, events::Cycle cycle, Trait trait,
                     Counting counting);

}  // namespace rules
