// Which event hides which: the withdrawn and replaced events of a reading, with what hides them.
#pragma once

#include <algorithm>
#include <unordered_map>

#include "engine/fold.hpp"

namespace replay {

class Hiding {
 public:
  Hiding(const engine::Reading& reading, engine::Position known_at) {
    engine::Selection selection;
    selection.known_at = known_at;
    const auto hidden = engine::hidden(reading, selection);
    for (const engine::Amendment& amendment : reading.amendments(known_at)) {
      const bool hides = !std::binary_search(hidden.begin(), hidden.end(), amendment.by);
      // The correction comes first; what takes the place may itself be replaced since.
      if (hides && by_.try_emplace(amendment.target.value, amendment.by).second) continue;
      if (by_.contains(amendment.target.value))
        instead_.try_emplace(amendment.target.value, amendment.by);
    }
  }

  // The event that took the place of the one at `position`, whether or not it counts still, or none
  // when that was only withdrawn.
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

}  // namespace replay
