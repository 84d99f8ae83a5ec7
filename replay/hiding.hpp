// What is hidden in a reading as known at a position, for those who know it by this name.
#pragma once

#include "engine/hiding.hpp"

namespace replay {

class Hiding : public engine::Hiding {
 public:
  Hiding(const engine::Reading& reading, engine::Position known_at)
      : engine::Hiding(reading, engine::Selection{.known_at = known_at}) {}

  engine::Position of(engine::Position position) const { return by(position); }
};

}  // namespace replay
