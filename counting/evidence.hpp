// Best evidence: named seats where they cover what was published, else the published figure, else
// nothing. Sources publish how many sat and name only some of them; a rule says which it counted.
#pragma once

#include <optional>
#include <vector>

#include "counting/situation.hpp"
#include "events/message.hpp"
#include "projections/register.hpp"

namespace counting {

struct Counted {
  std::int64_t value = 0;
  Evidence evidence = Evidence::none;  // none: not known
  // What shows it; where everyone is named, also the seats of which the record does not say enough
  // to be counted.
  std::vector<engine::Position> because;
  // Where it is not known: what would decide it, "missing.list", "missing.group" …
  events::Message missing{};
  bool exact = true;  // false: at least so many
};

// What is asked of a seat: to be of a group, a region, a country or a gender, or of several of them
// at once. The rest stays unstated. A country is the same under an earlier or later code.
struct Trait {
  events::Group group = events::Group::unstated;
  events::Region region = events::Region::unstated;
  events::Country country{};
  events::Gender gender = events::Gender::unstated;
};

// Whether the seat has it, on the day asked about; unstated when the record does not say. The chair
// sits for no group unless one is stated.
events::Answer has_trait(const Situation& situation, const projections::Term& term, Trait trait);

// The figure that the record follows for a measure of a cycle: the one chosen by a figureFollowed,
// else the value that most sources state, else the first recorded; nothing when none was published.
const projections::Known<projections::Figure>* followed(
    const projections::Register& reg, events::Cycle cycle, events::Measure measure,
    events::Group group = events::Group::unstated, events::Region region = events::Region::unstated,
    events::Country country = {});

// The events that published it and chose it.
void explain(const projections::Known<projections::Figure>& figure, Causes& causes);

// How many persons hold a seat of the running cycle, observers apart: who is named on record.
std::int64_t persons_seated(const Seats& seats);
// Which members a number counts, by what is held besides their own seats: "members.all",
// "members.withoutChair" …; of a published figure "members.published".
events::Message counted_members(const Seats& seats, Counting counting,
                                Evidence evidence = Evidence::seats);

// How many members the running cycle has: persons, also where one holds several seats that count.
Counted count_members(const Situation& situation, Counting counting);
// How many of the seats that count have a trait, and how many there are when it asks for nothing.
// Named seats are counted only if the record says of each whether it has the trait.
Counted count_seats(const Situation& situation, Trait trait, Counting counting);
// The same where everyone is named or a figure reaches the names; else the seats that are named and
// known to have the trait, as the least that there are.
Counted count_at_least(const Situation& situation, Trait trait, Counting counting);

// How many of the seats that count have a trait at the least and at the most, whoever holds those
// that are not named or of which the record does not say it. Nothing where it is not known how many
// seats there are, or the names contradict that.
struct Bounds {
  std::int64_t least = 0, most = 0, of = 0;
};
std::optional<Bounds> bounds(const Situation& situation, Trait trait, Counting counting);

// Members of the running cycle whom a list that names some of them does not name.
struct Unnamed {
  // Who is named: everyone on record, or the members' own seats where the figure does not reach
  // all of them, so that it leaves somebody out.
  std::int64_t named = 0;
  std::optional<std::int64_t> published{};
  std::vector<engine::Position> because{};

  bool is_known() const { return published && *published > named; }
};
Unnamed unnamed(const Situation& situation);

}  // namespace counting
