// Random bodies that rules are asked about: some cycles of a handful of people, with all that makes
// counting hard. A body is made from a number, and is a list of decisions that can be shortened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/reference/random_history.hpp"

namespace reference {

// A decision as JSON but for positions: "@7@" in it stands for that of the decision numbered 7.
struct Line {
  int number = 0;
  engine::Date on;
  std::string content;
};
using Lines = std::vector<Line>;

Lines random_body(std::uint64_t seed);

// Records those that can be, one after the other, as `mag import` would take them; returns the
// lines of what was recorded.
std::vector<std::string> record_admitted(History& history, const Lines& lines);

}  // namespace reference
