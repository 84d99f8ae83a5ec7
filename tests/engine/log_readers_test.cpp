// Readers see one moment and hold up nobody, in this process and in others.
#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr std::int32_t jars = 4;

// Puts a marble into each jar at once: whoever sees unequal jars has seen a part of a batch.
Batch round(int on) {
  Batch batch;
  for (std::int32_t jar = 0; jar < jars; ++jar) batch.add({jar, 1}, day(on));
  return batch;
}

bool is_whole(const Shelf& shelf, Position last) {
  if (last == none) return shelf.empty();
  if (shelf.size() != jars) return false;
  for (const auto& [jar, marbles] : shelf) {
    if (static_cast<std::uint64_t>(marbles) * jars != last.value) return false;
  }
  return true;
}

constexpr int rounds = 100;

// Writes its rounds against another writer, and says whether it only ever saw whole batches.
bool write_rounds(Log& log) {
  Position seen = none;
  for (int own = 0; own < rounds;) {
    const Reading reading = log.read();
    if (!is_whole(shelf_of(reading), reading.last()) || reading.last() < seen) return false;
    seen = reading.last();
    if (log.append(round(own), seen, "", Instant{1})) ++own;
  }
  return true;
}

}  // namespace

TEST_CASE_FIXTURE(OwnLog, "a reading stays as it was while the log goes on") {
  append(log, round(1));
  const Reading before = log.read();
  const Envelope kept = before.at(Position{2}).value();
  // Enough to use again every page that nobody reads any more.
  for (int i = 0; i < 300; ++i) append(log, round(i));
  CHECK(before.last() == Position{jars});
  CHECK(is_whole(shelf_of(before), before.last()));
  CHECK(change_of(kept) == Change{1, 1});
  CHECK_FALSE(before.at(Position{jars + 1}).has_value());
  const Reading after = log.read();
  CHECK(after.last() == Position{301 * jars});
  CHECK(is_whole(shelf_of(after), after.last()));
}

TEST_CASE_FIXTURE(OwnLog, "threads read whole batches while one writes") {
  std::atomic<bool> writing = true;
  std::atomic<int> broken = 0;
  std::atomic<int> readings = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      std::uint64_t seen = 0;
      do {
        const Reading reading = log.read();
        const Shelf shelf = shelf_of(reading);
        if (!is_whole(shelf, reading.last()) || reading.last().value < seen) ++broken;
        if (shelf_of(reading) != shelf) ++broken;
        seen = reading.last().value;
        ++readings;
      } while (writing);
    });
  }
  Position last = none;
  for (int i = 0; i < 150; ++i) last = log.append(round(i), last, "", Instant{i}).value().last;
  writing = false;
  for (std::thread& reader : readers) reader.join();
  CHECK(broken == 0);
  CHECK(readings >= 3);
  CHECK(last == Position{150 * jars});
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog,
                  "of writers that have read the same end, one is heard and the others are told") {
  std::atomic<int> conflicts = 0;
  std::vector<std::thread> writers;
  for (int i = 0; i < 3; ++i) {
    writers.emplace_back([&] {
      for (int written = 0; written < 30;) {
        const Position last = log.read().last();
        log.append(round(written), last, "", Instant{1}) ? ++written : ++conflicts;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  const Reading reading = log.read();
  CHECK(reading.last() == Position{90 * jars});
  CHECK(is_whole(shelf_of(reading), reading.last()));
  verify(log);
}

TEST_CASE("a map grows while threads come and go") {
  const Scratch scratch;
  Log log = Log::create(scratch / "log", {.read_only = false, .map_bytes = 1});
  std::atomic<bool> writing = true;
  std::atomic<int> broken = 0;
  std::thread reader([&] {
    while (writing) {
      const Reading reading = log.read();
      if (!is_whole(shelf_of(reading), reading.last())) ++broken;
    }
  });
  Position last = none;
  for (int i = 0; i < 400;) {
    try {
      last = log.append(round(i), last, "", Instant{i}).value().last;
      ++i;
    } catch (const LogError& error) {
      if (error.kind != LogError::readings_open) throw;
      std::this_thread::yield();
    }
  }
  writing = false;
  reader.join();
  CHECK(broken == 0);
  verify(log);
}

TEST_CASE("another process reads whole batches while this one writes, and writes too") {
  const Scratch scratch;
  Log::create(scratch / "log");
  int go[2];
  REQUIRE(pipe(go) == 0);
  const pid_t other = start_process([&] {
    char byte = 0;
    if (read(go[0], &byte, 1) != 1) return 97;
    Log log = Log::open(scratch / "log");
    return write_rounds(log) ? 0 : 1;
  });
  Log log = Log::open(scratch / "log");
  REQUIRE(write(go[1], "x", 1) == 1);
  const Reading before = log.read();
  CHECK(write_rounds(log));
  CHECK(exit_status(other) == 0);
  close(go[0]);
  close(go[1]);
  CHECK(before.last() == none);
  CHECK(changes(before).empty());
  const Reading after = log.read();
  CHECK(after.last() == Position{2 * rounds * jars});
  CHECK(is_whole(shelf_of(after), after.last()));
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog, "too many readings are refused, and room is made when they end") {
  std::vector<Reading> readings;
  const auto open_many = [&] {
    for (int i = 0; i < 5'000; ++i) readings.push_back(log.read());
  };
  CHECK(trouble_in([&] { open_many(); }) == LogError::too_many_readings);
  CHECK(readings.size() >= 1'000);
  readings.pop_back();
  CHECK_NOTHROW(readings.push_back(log.read()));
}
