// The log: an append-only sequence of events in an LMDB environment, the only truth that there is.
// Its format is described in docs/log-format.md.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <tl/expected.hpp>

#include "engine/reading.hpp"

namespace engine {

// The log has moved on: its last position is not the one that the writer had read.
struct Conflict {
  Position expected;
  Position found;
};

// What an append wrote, or had written earlier under the same key.
struct Receipt {
  Position first;
  Position last;
  bool repeated = false;
};

class Log {
 public:
  struct Options {
    bool read_only = false;
    // Address space to reserve, in bytes; the file grows only as events arrive, and the map grows
    // by itself when they no longer fit. Fewer are reserved where the system grants fewer.
    std::size_t map_bytes = std::size_t{1} << 36;
    // False for a reader of a few events, who calls neither by_effect nor keys(): the pages are
    // then looked at by LMDB alone. What is handed on is checked all the same, but a page that
    // leads astray may end the program by a signal.
    bool check_pages = true;
    // False for a log that only counts once it is whole: an append returns before it is on disk.
    bool durable = true;
  };

  // Makes an empty log in `directory`, which is created and must hold no log. What an earlier
  // making left when it was cut short is completed. Throws LogError::log_exists,
  // LogError::read_only, LogError::disk_full, LogError::not_a_log (something else is there).
  static Log create(const std::filesystem::path& directory);
  static Log create(const std::filesystem::path& directory, Options options);
  // Opens the log in `directory`. Throws LogError::no_log, LogError::not_a_log,
  // LogError::newer_version, LogError::corrupt, LogError::no_access, LogError::second_name (its
  // file is reached by two names, whose locks are not the same), LogError::open_twice and, unless
  // `read_only`, LogError::read_only.
  static Log open(const std::filesystem::path& directory);
  static Log open(const std::filesystem::path& directory, Options options);

  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;
  ~Log();

  const std::filesystem::path& directory() const;

  // Throws LogError::too_many_readings, and LogError::readings_open when another process has let
  // the log grow past this one's map, which older readings of this process still hold.
  Reading read() const;

  // Appends all of `drafts`, in order, or nothing. `expected` is the last position that the writer
  // had read; when another is found, nothing is written and the Conflict tells both. The same
  // non-empty `key` (at most 480 bytes) again writes nothing and returns the first Receipt.
  // `now` is the moment of recording; a moment before the last recorded one is moved up to it.
  // When this returns, the events are on disk. Throws LogError::invalid_draft (also when a batch
  // amends or follows from what is not before it), LogError::disk_full, LogError::read_only,
  // LogError::readings_open, LogError::corrupt, LogError::storage_failed. No drafts: writes
  // nothing, receipt of none.
  tl::expected<Receipt, Conflict> append(std::span<const Draft> drafts, Position expected,
                                         std::string_view key, Instant now);

  // Re-reads everything that the log's format promises: positions without a gap, records well
  // formed and aligned, recorded times in order, both orders and all amendments in agreement.
  // Throws LogError::corrupt naming the first position that breaks a promise. `progress`, if it is
  // called, is told every so often how many events were checked.
  void verify(FunctionRef<void(std::uint64_t checked, std::uint64_t total)> progress) const;

 private:
  struct State;
  explicit Log(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace engine
