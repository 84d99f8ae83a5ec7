// Events held in memory, and read like a log that holds just these.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/reading.hpp"

namespace engine {

class Held {
 public:
  // Takes in the next event, and its payload with it; gives its position. It is of the batch that
  // begins at `batch`, and was recorded no earlier than the one before. Throws std::logic_error
  // when it amends an event that is not before it.
  Position add(const Draft& draft, Instant recorded_at, Position batch);

  Position last() const { return {events_.size()}; }

  // All that was taken in. No batch of it has a key. Unlike the reading of a log it stands on
  // nothing else, ends when it likes, and may be used by several threads at once.
  Reading read() &&;

 private:
  std::vector<Envelope> events_;      // by position; of each payload only the size is right
  std::vector<std::uint64_t> words_;  // the payloads, one after another
};

}  // namespace engine
