// A backup: the whole of a log as readable lines (docs/backup-format.md), written and read back. It
// is read more strictly than a file of decisions: nothing is accepted that would not be written
// again byte for byte.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/function_ref.hpp"
#include "engine/log.hpp"
#include "events/backup_line.hpp"
#include "events/digest.hpp"

namespace events {

// An event that would not come back as it is.
struct Uncarried {
  engine::Position position;
  Mistake mistake;
};

// The lines of a log's events, which are asked for in their order: the first of a batch has its
// key.
class EventLines {
 public:
  explicit EventLines(const engine::Reading& reading) : keys_(reading.keys()) {}
  std::string of(const engine::Envelope& event);

 private:
  std::vector<engine::KeyedBatch> keys_;
  std::size_t next_key_ = 0;
};

// Hands on everything that the reading holds, line by line, without line ends, until `write`
// returns false. Each event is read back from its line first; after one that does not come back as
// it is, the lines so far are no backup. Throws LogError::corrupt.
tl::expected<Backed, Uncarried> write_backup(
    const engine::Reading& reading,
    engine::FunctionRef<bool(std::string_view line, engine::Position position)> write);

struct BackupMistake {
  std::size_t line = 0;  // the first is 1
  Mistake mistake;
};

// Where an event stands among those before it: positions without a gap, times in order, whole
// batches, and nothing that points forward.
class Succession {
 public:
  std::optional<Mistake> follow(const Carried& event);
  std::uint64_t count() const { return last_.value; }

 private:
  engine::Position last_, batch_;
  engine::Instant recorded_at_;
};

// Reads a backup event by event. They count only once the last line was read, which has the digest
// of all before it.
class BackupReader {
 public:
  explicit BackupReader(std::istream& in) : in_(in) {}

  // The next event; nothing after the last line. Not to be asked again after a mistake.
  tl::expected<std::optional<Carried>, BackupMistake> next();

  const std::string& line() const { return line_; }    // read last, without its end
  std::size_t line_number() const { return number_; }  // of that line
  std::uint64_t bytes() const { return bytes_; }       // read so far
  const Backed& backed() const { return backed_; }     // once the last line was read

 private:
  using Troubled = std::optional<BackupMistake>;

  Troubled read_line();
  Troubled begin();
  Troubled note_body(std::string_view stated);
  Troubled finish();
  BackupMistake here(Mistake mistake) const { return {number_, std::move(mistake)}; }

  std::istream& in_;
  std::string line_;
  std::size_t number_ = 0;
  std::uint64_t bytes_ = 0;
  Digest digest_;
  Succession succession_;
  std::string body_;               // as the first line has it
  bool body_established_ = false;  // by an event so far
  Backed backed_;
};

// Appends all that a backup holds to an empty log, batch by batch. After a mistake the log holds a
// part of it. `progress` is told how many bytes were read. Throws what Log::append throws.
tl::expected<Backed, BackupMistake> restore(BackupReader& backup, engine::Log& log,
                                            engine::FunctionRef<void(std::uint64_t)> progress);

}  // namespace events
