// Counts what is taken from the heap: a fold takes the same for one event as for thousands.
#include <doctest/doctest.h>

#include "engine/fold.hpp"
#include "tests/allocations.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using tests::allocations;
using namespace engine;
using namespace engine_tests;

namespace {

std::uint64_t allocations_of_fold(const Log& log, const Selection& selection) {
  const Reading reading = log.read();
  const std::uint64_t before = allocations();
  std::uint64_t events = 0;
  fold(reading, selection, [&](const Envelope&) {
    ++events;
    return true;
  });
  CHECK(events > 0);
  return allocations() - before;
}

}  // namespace

TEST_CASE_FIXTURE(OwnLog, "a fold allocates nothing per event") {
  Batch batch;
  for (int i = 0; i < 20'000; ++i) batch.add({i, 1}, day(i * 7 % 900));
  append(log, batch);
  const Change change{1, 1};
  Selection few{.known_at = {10}, .without = {{3}}, .supposed = {supposed(change, day(0))}};
  Selection many = few;
  many.known_at = {20'000};
  CHECK(allocations_of_fold(log, few) == allocations_of_fold(log, many));
  CHECK(allocations_of_fold(log, many) < 20);
}
