// A value and the event that made it known.
#pragma once

#include "engine/envelope.hpp"

namespace projections {

template <class Value>
struct Known {
  Value value{};
  engine::Position since;  // none: nothing has been recorded

  explicit operator bool() const { return static_cast<bool>(since); }
};

}  // namespace projections
