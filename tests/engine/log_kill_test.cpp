// A process killed at any moment leaves a log that verifies, with every batch that it acknowledged
// and no part of another.
#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr int kills = 300;
constexpr int kills_of_one_log = 30;

// Appends batches for as long as it lives and says after each where the log ends. The payload of
// each event says how many there are in its batch.
int write_for_ever(const std::filesystem::path& place, int out, unsigned seed) {
  std::minstd_rand random(seed);
  Log log = Log::open(place);
  Position last = log.read().last();
  while (true) {
    const auto size = static_cast<std::int32_t>(random() % 7 + 1);
    Batch batch;
    for (std::int32_t i = 0; i < size; ++i) {
      const Position amends{random() % 3 == 0 && last ? random() % last.value + 1 : 0};
      batch.add({i, size}, day(static_cast<int>(random() % 50)), amends);
    }
    const std::string key = random() % 2 == 0 ? "batch " + std::to_string(last.value) : "";
    last = log.append(batch, last, key, Instant{1}).value().last;
    if (write(out, &last.value, sizeof last.value) != sizeof last.value) return 1;
  }
}

bool has_whole_batches_only(const Reading& reading) {
  std::uint64_t left = 0;
  bool whole = true;
  reading.by_position(Position{1}, reading.last(), [&](const Envelope& event) {
    if (left == 0) {
      whole = whole && event.batch == event.position;
      left = static_cast<std::uint64_t>(change_of(event).marbles);
    }
    --left;
    return whole;
  });
  return whole && left == 0;
}

// Lets a process write for a while, kills it, and returns the last position that it acknowledged.
Position write_and_die(const std::filesystem::path& place, std::chrono::microseconds life,
                       unsigned seed) {
  int acknowledged[2];
  REQUIRE(pipe(acknowledged) == 0);
  const pid_t writer = start_process([&] {
    close(acknowledged[0]);
    return write_for_ever(place, acknowledged[1], seed);
  });
  close(acknowledged[1]);
  std::this_thread::sleep_for(life);
  kill(writer, SIGKILL);
  CHECK(exit_status(writer) == -SIGKILL);
  Position last = none;
  while (read(acknowledged[0], &last.value, sizeof last.value) == sizeof last.value) {
  }
  close(acknowledged[0]);
  return last;
}

}  // namespace

TEST_CASE("a writer killed hundreds of times loses nothing that it acknowledged") {
  std::random_device entropy;
  const unsigned seed = entropy();
  CAPTURE(seed);
  std::minstd_rand random(seed);
  std::uint64_t written = 0;
  for (int killed = 0; killed < kills;) {
    const Scratch scratch;
    Log::create(scratch / "log");
    Position before = none;
    for (int i = 0; i < kills_of_one_log; ++i, ++killed) {
      const std::chrono::microseconds life(random() % 12'000);
      const Position acknowledged =
          write_and_die(scratch / "log", life, static_cast<unsigned>(random()));
      const Log log = Log::open(scratch / "log");
      verify(log);
      const Reading reading = log.read();
      REQUIRE(reading.last() >= acknowledged);
      REQUIRE(reading.last() >= before);
      REQUIRE(has_whole_batches_only(reading));
      before = reading.last();
    }
    written += before.value;
  }
  CHECK(written > 0);
}

TEST_CASE("a making killed at any moment can be made again") {
  std::random_device entropy;
  const unsigned seed = entropy();
  CAPTURE(seed);
  std::minstd_rand random(seed);
  int cut_short = 0;
  for (int i = 0; i < 100; ++i) {
    const Scratch scratch;
    const pid_t maker = start_process([&] {
      Log::create(scratch / "log");
      return 0;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 4'000));
    kill(maker, SIGKILL);
    (void)exit_status(maker);
    bool made = true;
    try {
      Log::open(scratch / "log");
    } catch (const NoLog&) {
      made = false;
      ++cut_short;
    }
    if (made) {
      CHECK_THROWS_AS(Log::create(scratch / "log"), LogExists);
    } else {
      CHECK_NOTHROW(Log::create(scratch / "log"));
    }
    Log log = Log::open(scratch / "log");
    Batch batch;
    batch.add({1, 1}, day(1));
    append(log, batch);
    verify(log);
  }
  MESSAGE("cut short before it was a log: ", cut_short, " of 100");
}
