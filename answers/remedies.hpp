// Remedies: what single change would keep something supposed from standing against a clause – a
// member less, or one parameter with another value. Found by laying the change over the record and
// asking the rules again, not by reasoning about them: so it holds for rules to come.
#pragma once

#include <string>
#include <vector>

#include "answers/members.hpp"
#include "answers/view.hpp"
#include "replay/difference.hpp"

namespace answers {

// Whether a clause is departed from or broken, and was not before, or less so: what was found
// before was nearer to what is required.
bool counts_against(const replay::FindingChange& change);

// A parameter with another value than the one in force.
struct OtherValue {
  std::string name, value, in_force;
};

struct Remedies {
  std::vector<Member> absences;  // each by itself; in the order of seats
  // Each by itself, with the nearest value that was found: the one with which the measure would lie
  // just within, or a nearer whole number, of a fraction a nearer hundredth.
  std::vector<OtherValue> parameters;
};

// `supposed` shows the day of `record` with something more, of which `changes` count against it;
// members of the record who leave on `from`, or when they came if that was later, are absent.
// `group` is whose seat is supposed. Borrows from `record`.
Remedies remedies(const View& record, const View& supposed,
                  const std::vector<replay::FindingChange>& changes, events::Person whose,
                  events::Group group, engine::Date from);

}  // namespace answers
