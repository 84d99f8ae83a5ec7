// LMDB with nothing around it: what the log is measured against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace bench {

// The table of events of a log that is there already, for reading only.
class BareEvents {
 public:
  explicit BareEvents(const std::filesystem::path& directory);
  BareEvents(BareEvents&&) noexcept;
  ~BareEvents();

  struct Seen {
    std::uint64_t records = 0, bytes = 0, sum = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  // Goes with one cursor from the first record to the last and adds up every 8-byte word of each,
  // header and payload, so that every byte of every record is read.
  Seen read_all() const;
  // Goes the same way and reads one word of each record, the first of its header.
  Seen pass_all() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// An environment of its own, with tables made like those of the log.
class BareStore {
 public:
  explicit BareStore(const std::filesystem::path& directory);
  BareStore(BareStore&&) noexcept;
  ~BareStore();

  using Bytes = std::span<const std::byte>;
  struct Put {
    Bytes record;
    Bytes day, place;  // empty: none
  };
  // One transaction, durable when this returns. Puts each record behind the last in the table of
  // events and, unless `place` is empty, `place` under `day` in that of effect.
  void append(std::span<const Put> puts);
  // Records in the table of events.
  std::uint64_t records() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bench
