// The clock of the machine: the only place that reads it.
#pragma once

#include <chrono>

#include "engine/time.hpp"

namespace app {

inline engine::Instant now_of_clock() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::nanoseconds>(since).count()};
}

}  // namespace app
