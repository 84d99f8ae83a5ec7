// What Log and Reading are made of; shared by the files that implement them.
#pragma once

#include <optional>
#include <string>

#include "engine/log.hpp"
#include "engine/log_format.hpp"
#include "engine/log_place.hpp"
#include "engine/log_store.hpp"

namespace engine {

struct Tables {
  store::Table events = 0;
  store::Table effect = 0;
  store::Table amendments = 0;
  store::Table keys = 0;
};

struct Log::State {
  State(const std::filesystem::path& directory, store::Access access, std::size_t map_bytes)
      : claim(directory), environment(directory, access, map_bytes) {}

  place::Claim claim;
  store::Environment environment;
  Tables tables;
};

struct Reading::State {
  State(const Tables& tables_of_log, store::Environment& environment);

  const Tables& tables;
  const std::filesystem::path& directory;
  store::Transaction transaction;
  Position last;
};

// The position that is a key or value of a table sorted by number. Throws CorruptLog.
Position position_of(store::Bytes bytes, const std::filesystem::path& directory);

// The last event of `transaction`'s log, its payload included, or nothing. Throws CorruptLog.
std::optional<Envelope> last_event(const store::Transaction& transaction, const Tables& tables,
                                   const std::filesystem::path& directory);

// The event at `position`, its checksum not looked at. Throws CorruptLog when there is none.
Envelope event_at(const store::Transaction& transaction, const Tables& tables, Position position,
                  const std::filesystem::path& directory);

// Throws CorruptLog naming `position` if there is a fault.
void require(format::Fault fault, Position position, const std::filesystem::path& directory);

}  // namespace engine
