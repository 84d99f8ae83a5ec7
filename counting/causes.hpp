// The events behind a finding, while it is being made.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/envelope.hpp"

namespace counting {

class Causes {
 public:
  Causes() = default;
  Causes(std::initializer_list<engine::Position> positions) { add(std::vector(positions)); }
  explicit Causes(const std::vector<engine::Position>& positions) { add(positions); }

  // `none` adds nothing.
  void add(engine::Position position) {
    if (position) positions_.push_back(position);
  }
  void add(const std::vector<engine::Position>& positions) {
    for (const engine::Position position : positions) add(position);
  }

  // In order of position, each once.
  std::vector<engine::Position> in_order() const {
    std::vector<engine::Position> sorted = positions_;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
  }

 private:
  std::vector<engine::Position> positions_;
};

}  // namespace counting
