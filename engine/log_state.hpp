// What Log and Reading are made of; shared by the files that implement them.
#pragma once

#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/log.hpp"
#include "engine/log_format.hpp"
#include "engine/log_place.hpp"
#include "engine/log_records.hpp"
#include "engine/log_store.hpp"
#include "engine/readable.hpp"

namespace engine {

inline store::Bytes text_bytes(std::string_view text) { return std::as_bytes(std::span{text}); }

template <class Plain>
store::Bytes object_bytes(const Plain& object) {
  return std::as_bytes(std::span{&object, 1});
}

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

class LogReading final : public Readable {
 public:
  LogReading(const Tables& tables, store::Environment& environment);

  Position last() const override { return last_; }
  std::optional<Envelope> at(Position position) override;
  void by_position(Position first, Position last, Visitor visit) override;
  void by_effect(Position known_at, Date from, Date until, Visitor visit) override;
  std::vector<Amendment> amendments(Position known_at) override;
  std::vector<KeyedBatch> keys() override;

 private:
  // All records, checked, and the amendments held against them: on first use.
  const Records& found();

  const Tables& tables_;
  const std::filesystem::path& directory_;
  store::Transaction transaction_;
  Position last_;
  std::optional<Records> records_;
  bool in_order_ = false;  // the order by effect was gone through and is that of the records
};

// A reading of which every page was checked. Throws LogError::corrupt.
store::Transaction checked_reading(store::Environment& environment);

// Throws LogError::corrupt naming `position`.
[[noreturn]] void fail_at(Position position, format::Fault fault,
                          const std::filesystem::path& directory);

// Throws LogError::corrupt naming `position` if there is a fault.
inline void require(format::Fault fault, Position position,
                    const std::filesystem::path& directory) {
  if (fault != nullptr) fail_at(position, fault, directory);
}

// The position that is a key or value of a table sorted by number. Throws LogError::corrupt.
inline Position position_of(store::Bytes bytes, const std::filesystem::path& directory) {
  Position position;
  if (bytes.size() != sizeof position.value)
    fail_at(none, "a key or value has a wrong length", directory);
  std::memcpy(&position.value, bytes.data(), sizeof position.value);
  return position;
}

// The last event of `transaction`'s log, its payload included, or nothing. Throws
// LogError::corrupt, also when the table does not count as many events.
std::optional<Envelope> last_event(const store::Transaction& transaction, const Tables& tables,
                                   const std::filesystem::path& directory);

// The batch that a value of the table `keys` says. Throws LogError::corrupt.
format::Batch batch_in(store::Bytes value, const std::filesystem::path& directory);

// The batches that have keys, by position, of a log that ends at `last`. Throws LogError::corrupt.
std::vector<KeyedBatch> keyed_batches(const store::Transaction& transaction, const Tables& tables,
                                      Position last, const std::filesystem::path& directory);

// The event at `position`. Throws LogError::corrupt when there is none.
Envelope event_at(const store::Transaction& transaction, const Tables& tables, Position position,
                  const std::filesystem::path& directory);

// The event in `record`. Throws LogError::corrupt when it is not what was written at `position`.
Envelope event_in(store::Bytes record, Position position, const std::filesystem::path& directory);

}  // namespace engine
