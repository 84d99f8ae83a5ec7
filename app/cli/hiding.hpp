// Which event hides which: the withdrawn and replaced events of a reading, with what hides them.
#pragma once

#include <algorithm>
#include <unordered_map>

#include "engine/fold.hpp"

namespace app {

class Hiding {
 public:
  Hiding(const engine::Reading& reading, engine::Position known_at) {
    engine::Selection selection;
    selection.known_at = known_at;
    const auto hidden = engine::hidden(reading, selection);
    for (const engine::Amendment& amendment : reading.amendments(known_at))
      if (!std::binary_search(hidden.begin(), hidden.end(), amendment.by) &&
          !by_.try_emplace(amendment.target.value, amendment.by).second)
        instead_.try_emplace(amendment.target.value, amendment.by);
  }

  // The event that took the place of the one at `position`, or none when it was only withdrawn.
  engine::Position replacement_of(engine::Position position) const {
    const auto found = instead_.find(position.value);
    return found == instead_.end() ? engine::none : found->second;
  }

  // The first event that hides the one at `position`, or none when it counts.
  engine::Position of(engine::Position position) const {
    const auto found = by_.find(position.value);
    return found == by_.end() ? engine::none : found->second;
  }

 private:
  std::unordered_map<std::uint64_t, engine::Position> by_, instead_;
};

}  // namespace app
