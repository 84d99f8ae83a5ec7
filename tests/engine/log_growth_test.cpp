// The map grows with the log, whoever writes it.
#include <doctest/doctest.h>
#include <unistd.h>

#include <optional>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr Log::Options tiny{.read_only = false, .map_bytes = 1};

// A batch of `count` events of `size` bytes each.
struct Bulk {
  Bulk(std::size_t count, std::size_t size)
      : bytes(size), drafts(count, Draft{.effective_on = day(0), .payload = bytes}) {}

  std::vector<std::byte> bytes;
  std::vector<Draft> drafts;
};

}  // namespace

TEST_CASE("a log outgrows any map that it began with") {
  const Scratch scratch;
  {
    Log log = Log::create(scratch / "log", tiny);
    const Bulk small(10, 512);
    for (int i = 0; i < 200; ++i) append(log, small.drafts);
    const Bulk large(20, std::size_t{1} << 20);
    append(log, large.drafts);
    CHECK(log.read().last() == Position{2'020});
    verify(log);
  }
  Log log = Log::open(scratch / "log", tiny);
  verify(log);
  append(log, Bulk(30, std::size_t{1} << 20).drafts);
  CHECK(log.read().last() == Position{2'050});
}

TEST_CASE("a map cannot grow under a reading, and nothing is lost by trying") {
  const Scratch scratch;
  Log log = Log::create(scratch / "log", tiny);
  append(log, Bulk(1, 512).drafts);
  const Bulk large(1, std::size_t{1} << 20);
  {
    const Reading reading = log.read();
    CHECK(trouble_in([&] { (void)log.append(large.drafts, Position{1}, "key", Instant{1}); }) ==
          LogError::readings_open);
    CHECK(log.read().last() == Position{1});
    CHECK(reading.at(Position{1}).has_value());
  }
  const Receipt receipt = log.append(large.drafts, Position{1}, "key", Instant{1}).value();
  CHECK_FALSE(receipt.repeated);
  verify(log);
}

TEST_CASE("a log that another process has let grow is read and written on") {
  const Scratch scratch;
  Log::create(scratch / "log", tiny);
  int start[2];
  REQUIRE(pipe(start) == 0);
  const pid_t other = start_process([&] {
    char byte = 0;
    if (read(start[0], &byte, 1) != 1) return 97;
    Log log = Log::open(scratch / "log", tiny);
    append(log, Bulk(3, std::size_t{1} << 20).drafts);
    return 0;
  });
  Log log = Log::open(scratch / "log", tiny);
  std::optional<Reading> before = log.read();
  REQUIRE(write(start[1], "x", 1) == 1);
  CHECK(exit_status(other) == 0);
  close(start[0]);
  close(start[1]);
  CHECK(before->last() == none);
  // The map is too small now, and the reading holds it.
  CHECK(trouble_in([&] { (void)log.read(); }) == LogError::readings_open);
  SUBCASE("by reading") {
    before.reset();
    CHECK(log.read().last() == Position{3});
  }
  SUBCASE("by writing") {
    before.reset();
    CHECK(log.append(Bulk(1, 8).drafts, Position{3}, "", Instant{1'000}).has_value());
  }
  verify(log);
}

TEST_CASE("a batch of a hundred thousand events is one append") {
  const Scratch scratch;
  Log log = Log::create(scratch / "log", tiny);
  const Receipt receipt = append(log, Bulk(100'000, 64).drafts);
  CHECK(receipt.last == Position{100'000});
  verify(log);
}
