// A toy domain with no law in it: jars on a shelf, into which marbles are put and from which they
// are taken. Taking more than there are empties the jar, so the order of events matters.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "engine/fold.hpp"
#include "engine/log.hpp"
#include "tests/engine/scratch.hpp"

namespace engine_tests {

struct Change {
  std::int32_t jar = 0;
  std::int32_t marbles = 0;

  friend bool operator==(const Change&, const Change&) = default;
};

// Empty, a test's own, gone at its end.
struct OwnLog {
  Scratch scratch;
  engine::Log log = engine::Log::create(scratch / "log");
};

using Shelf = std::map<std::int32_t, std::int32_t>;

Change change_of(const engine::Envelope& event);
void apply(Shelf& shelf, const engine::Envelope& event);
Shelf shelf_of(const engine::Reading& reading, const engine::Selection& selection = {});

// Drafts and the payloads that they point to.
class Batch {
 public:
  Batch& add(Change change, engine::Date on, engine::Position amends = {},
             bool confidential = false);
  Batch& because(engine::Position cause);
  std::span<const engine::Draft> drafts() const { return drafts_; }
  operator std::span<const engine::Draft>() const { return drafts_; }  // NOLINT: stands for them

 private:
  std::deque<Change> changes_;
  std::vector<engine::Draft> drafts_;
};

// A supposed event; `change` must outlive it.
engine::Envelope supposed(const Change& change, engine::Date on);

// The `count`th day after some first day.
engine::Date day(int count);

// Appends at the log's end, whatever it is.
engine::Receipt append(engine::Log& log, std::span<const engine::Draft> drafts,
                       std::string_view key = {});

// Every change that `selection` lets through, in order.
std::vector<Change> changes(const engine::Reading& reading,
                            const engine::Selection& selection = {});

void verify(const engine::Log& log);

// Appends until the disk is full, smaller and smaller batches at the end, and checks that each
// failure left the log as it was.
bool fills_up(engine::Log& log);

// A log of two events, and that a log is that one still.
void make_small_log(const std::filesystem::path& place);
void check_small_log(const std::filesystem::path& place);

}  // namespace engine_tests
