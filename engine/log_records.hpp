// The records of a reading, found and checked once. To walk down the tree for each event would cost
// many times the event when the order by effect jumps about. So the records are gone through from
// the first to the last, and where each lies is remembered: 8 bytes an event.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/envelope.hpp"
#include "engine/log_store.hpp"
#include "engine/reading.hpp"

namespace engine {

class Records {
 public:
  // Finds the records from 1 to `last`, the reading's last event. Throws LogError::corrupt when one
  // is missing, malformed or not the one that was written there.
  void find(const store::Transaction& transaction, store::Table events, Position last,
            const std::filesystem::path& directory);

  // The record at `position`, which is from 1 to the last that was found.
  const std::byte* at(Position position) const { return found_[position.value - 1]; }
  // What amends what, by the records themselves.
  const std::vector<Amendment>& amendments() const { return amendments_; }

 private:
  std::vector<const std::byte*> found_;
  std::vector<Amendment> amendments_;
};

}  // namespace engine
