// What the terms of reference leave to a number, a yes or no or a list, with the value in force on
// a day: what somebody may suppose to have been otherwise.
#pragma once

#include <string>
#include <vector>

#include "answers/view.hpp"

namespace answers {

struct Adjustable {
  std::string name;
  const rules::Declared* declared;
  std::string value;  // stated, or the default; "" where nothing is required
  bool is_stated = false;
  std::string clause;
};

// Every parameter of a clause that is in force, and every one that is stated; of a family those
// that stand beside one that is stated. In the order of the rules.
std::vector<Adjustable> adjustable(const View& view);

}  // namespace answers
