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

// In the order of the text.
std::span<const Clause> clauses();
// The heading of a part: "IV", composition. "P" is what stands before the first.
events::Label heading_of_part(std::string_view part);

}  // namespace words
