// Where the records of a reading lie in memory, by position. To walk down the tree for each event
// would cost many times the event when the order by effect jumps about. So the records are gone
// through once, as far as asked for, and what was passed is remembered for later and for the
// reading's further folds: 8 bytes an event.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "engine/envelope.hpp"
#include "engine/log_store.hpp"

namespace engine {

class Records {
 public:
  Records(const store::Transaction& transaction, store::Table events,
          const std::filesystem::path& directory)
      : transaction_(transaction), events_(events), directory_(directory) {}

  // The well-formed record at `position`, which is from 1 to `last`, the reading's last event.
  // Throws CorruptLog when it, or one before it, is missing or malformed.
  const std::byte* at(Position position, Position last) {
    if (position.value > found_.size()) find(position, last);
    return found_[position.value - 1];
  }

 private:
  void find(Position position, Position last);

  const store::Transaction& transaction_;
  store::Table events_;
  const std::filesystem::path& directory_;
  std::optional<store::Cursor> cursor_;
  std::vector<const std::byte*> found_;
};

}  // namespace engine
