// Whether the parameters of one version of the terms of reference can hold beside each other.
#pragma once

#include <span>
#include <vector>

#include "replay/terms_file.hpp"

namespace replay {

// What is wrong with a parameter, by its place among those given, beside the others.
struct Inconsistency {
  std::size_t parameter;
  events::Message what;
};

// Of parameters of which each by itself is sound: a least share above the share or the most, shares
// or least shares of one dimension that are more than the whole, most shares that are less, limits
// of a group that is not among the groups stated, a tolerance of no share, a size that may be less
// than none. `*` stands for each value of which nothing is stated by itself.
std::vector<Inconsistency> inconsistencies(std::span<const TermsFile::Value> parameters);

}  // namespace replay
