// Single bits of a log's file are flipped: no answer changes, nothing ends by a signal or never,
// and what is appended to such a log, if it is, harms nothing that was there.
#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "engine/errors.hpp"
#include "tests/engine/flips.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr Log::Options small_map{.read_only = true, .map_bytes = std::size_t{1} << 24};

// A log with all that a file of ours can hold: trees of several floors, days with one event, some,
// and so many that they have a tree of their own, long records, amendments, keys, free pages.
void make_log(const std::filesystem::path& place, int appends) {
  Log log = Log::create(place);
  const std::string long_payload(20'000, 'x');
  for (int i = 0; i < appends; ++i) {
    Batch batch;
    for (int event = 0; event < 20; ++event) {
      const Position amends{event == 7 && i > 0 ? static_cast<std::uint64_t>(i) * 20 - 3 : 0};
      batch.add({event, i}, day(event % 3 == 0 ? 1 : i * 5 + event % 2), amends, event == 9);
    }
    append(log, batch, "key " + std::to_string(i));
    if (i % 10 == 0) {
      const Draft long_one{.effective_on = day(i),
                           .payload = std::as_bytes(std::span{long_payload})};
      append(log, {&long_one, 1});
    }
  }
}

// What each event says; nothing where it is damaged.
std::vector<Change> changes_by_position(const Reading& reading) {
  std::vector<Change> all;
  for (Position position{1}; position <= reading.last(); position = position + 1) {
    try {
      all.push_back(change_of(reading.at(position).value()));
    } catch (const LogError& error) {
      if (error.kind != LogError::corrupt) throw;
      all.emplace_back();
    }
  }
  return all;
}

void check(const Flips& flips) {
  MESSAGE(flips.same, " without effect, ", flips.damaged, " found");
  CHECK(flips.damaged > 0);
  for (const std::string& wrong : flips.wrong) FAIL_CHECK(wrong);
}

}  // namespace

TEST_CASE("a flipped bit changes no answer") {
  const Scratch scratch;
  const auto place = scratch / "log";
  make_log(place, 40);
  const std::uint64_t digest = digest_of(Log::open(place, small_map));
  const auto file = place / "data.mdb";
  const auto bits = some_bits(file, long_run() ? 100'000 : 3'000, told_seed());
  check(flip(file, bits, [&] {
    return digest_of(Log::open(place, small_map)) == digest ? Told::same : Told::another;
  }));
}

TEST_CASE("a flipped bit lets no append harm what is there") {
  const Scratch scratch;
  const auto place = scratch / "log", copy = scratch / "copy";
  make_log(place, 12);
  const auto file = place / "data.mdb";
  const auto bits = some_bits(file, long_run() ? 20'000 : 500, told_seed());
  const std::vector<Change> before = changes_by_position(Log::open(place, small_map).read());
  check(flip(file, bits, [&] {
    std::filesystem::remove_all(copy);
    std::filesystem::create_directory(copy);
    std::filesystem::copy_file(file, copy / "data.mdb");
    Log log = Log::open(copy, {.map_bytes = small_map.map_bytes});
    Batch batch;
    for (int i = 0; i < 5; ++i) batch.add({99, i}, day(10'000));
    append(log, batch, "more");
    std::vector<Change> after = changes_by_position(log.read());
    if (after.size() != before.size() + 5) return Told::another;
    after.resize(before.size());
    // The one event in which the bit may be is told by its checksum.
    std::size_t harmed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) harmed += before[i] != after[i];
    if (harmed > 1) return Told::another;
    verify(log);
    return harmed == 0 ? Told::same : Told::another;
  }));
}
