// How the difference between a list and the record is kept: as the claim of a source, or as a
// correction.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "decisions/roster_comparison.hpp"

namespace decisions {

// A decision that keeps a difference: its kind, what it states, and the source and line of the list
// that it rests on.
struct Kept {
  std::string_view kind;
  boost::json::object content;
  std::string source;
  std::size_t line = 0;
};

// The term of the cycle before that was said to end with it, of somebody who is on the list after
// all; null when there is none.
const Term* lapsed_before(const ListRead& list, const Difference& added);

// By the stance, which is not unsaid: a claim for each difference; or what corrects the record by
// them, several of one event together. Sources are those of the lines, or `all` of the list. A
// mistake when an event cannot state what the list does.
tl::expected<std::vector<Kept>, CsvMistake> keep(const std::vector<Difference>& differences,
                                                 const ListRead& list, const Stance& stance,
                                                 const std::string& all);

}  // namespace decisions
