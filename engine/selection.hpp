// A selection: which events of a reading count, and which suppositions are laid over them.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "engine/envelope.hpp"

namespace engine {

struct Selection {
  // What was known: events up to this position. Positions past the log's end mean its end.
  Position known_at{std::numeric_limits<std::uint64_t>::max()};
  // What had taken effect: events up to and including this day.
  Date until = Date::latest();
  // Events left out as if they had never been recorded or supposed. An amendment that is left out
  // amends nothing.
  std::vector<Position> without{};
  // Events laid over the reading; their payloads must outlive the fold. Each must have `supposed`
  // set. A rank of none stands after every recorded event of the same day, in the order given. A
  // position past the log's end, if it has one, is that by which `without` and later suppositions
  // know it.
  std::vector<Envelope> supposed{};
};

}  // namespace engine
