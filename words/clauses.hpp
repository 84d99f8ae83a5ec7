// The clauses of the terms of reference of the MAG. The terms themselves number only their parts;
// the project numbers the sentences of each, in order, and says each in its own words.
#pragma once

#include <span>
#include <string_view>

#include "events/catalogue.hpp"

namespace words {

struct Clause {
  std::string_view number;  // "IV.4"
  events::Label says;
  // The command that shows it best, besides those that follow from its events and its rule; or "".
  std::string_view shown_by;
  // What of it is not modelled, and why; "" where events and rules cover it.
  events::Label remark{};
};

// How the record names the body whose terms of reference these are, or how that name begins. What a
// clause of the same number says in the terms of another is not known here.
inline constexpr std::string_view body_of_clauses = "Multistakeholder Advisory Group";

// In the order of the text.
std::span<const Clause> clauses();
// The clause of this number, or null.
const Clause* clause_numbered(std::string_view number);
// Whether one stands before the other; those that are not known stand behind, by their number, and
// "" last.
bool comes_before(std::string_view one, std::string_view other);
// The heading of a part: "IV", composition. "P" is what stands before the first.
events::Label heading_of_part(std::string_view part);

}  // namespace words
