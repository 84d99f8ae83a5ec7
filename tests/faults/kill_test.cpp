// A process that ends at any one of its calls – before it, after it, in the middle of what it
// writes – leaves a sound log, with everything that it acknowledged and no part of anything else.
#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <random>

#include "engine/errors.hpp"
#include "tests/engine/scratch.hpp"
#include "tests/faults/layer/layer.hpp"
#include "tests/faults/story.hpp"

namespace {

using faults::Bench;
using faults::Ended;
using faults::Kept;

constexpr std::array moments{"kill-before@", "kill-torn@", "kill-after@"};
// Runs the command once for each of its calls and each moment of it, until it comes to its end
// without meeting the call; `before` makes the place as it was, and `look` sees what each run left.
// Returns the number of calls.
int end_at_every_call(const Bench& bench, const std::vector<std::string>& command,
                      const std::function<void()>& before,
                      const std::function<void(const Ended&)>& look) {
  int calls = 0;
  for (const std::string moment : moments) {
    for (int call = 1;; ++call) {
      CAPTURE(moment);
      CAPTURE(call);
      before();
      const Ended ended = bench.faulty(moment + std::to_string(call), command);
      CAPTURE(ended.err);
      look(ended);
      calls = call - 1;
      if (ended.status == 0) break;
      REQUIRE(ended.status == -SIGKILL);
    }
  }
  return calls;
}

// The same of a command that makes a log: wherever it ends it has, or can be done again; `look`
// sees the log that there is then.
void make_at_every_call(const Bench& bench, const std::vector<std::string>& command,
                        const std::function<void()>& look) {
  int made = 0, not_made = 0;
  const int calls = end_at_every_call(
      bench, command, [&] { bench.clear(); },
      [&](const Ended& ended) {
        const Ended again = bench.mag(command);
        ++(again.status == 0 ? not_made : made);
        if (ended.status == 0) CHECK(again.status == 2);
        CHECK((again.status == 0 || again.status == 2));
        look();
      });
  CHECK(calls > 8);
  CHECK(made > 3);  // one for each moment, which came to its end
  CHECK(not_made > calls);
}

// Appends batches until it is killed, and says after each where the log ends. The payload of each
// event is the number of events in its batch.
int write_until_killed(const Bench& bench, const std::string& fault, int out, unsigned seed) {
  std::mt19937_64 random(seed);
  engine::Log log = engine::Log::open(bench.log(), faults::tiny);
  faults_arm(bench.place().c_str(), fault.c_str(), nullptr);
  engine::Position last = log.read().last();
  while (true) {
    const std::size_t size = random() % 7 + 1;
    std::vector<std::byte> payload(8 * (random() % 200 + 1));
    payload[0] = static_cast<std::byte>(size);
    std::vector<engine::Draft> drafts;
    for (std::size_t i = 0; i < size; ++i)
      drafts.push_back({.effective_on{static_cast<std::int32_t>(random() % 50)},
                        .amends{last && random() % 3 == 0 ? random() % last.value + 1 : 0},
                        .payload = payload});
    const std::string key = random() % 2 == 0 ? "batch " + std::to_string(last.value) : "";
    last = log.append(drafts, last, key, engine::Instant{1}).value().last;
    if (write(out, &last.value, sizeof last.value) != sizeof last.value) return 1;
  }
}

bool has_whole_batches_only(const std::vector<Kept>& all) {
  for (std::size_t first = 0; first < all.size();) {
    const auto size = static_cast<unsigned char>(all[first].payload[0]);
    if (first + size > all.size()) return false;
    for (std::size_t each = first; each < first + size; ++each)
      if (all[each].batch.value != first + 1) return false;
    first += size;
  }
  return true;
}

// The last position that a writer acknowledged before it was killed.
std::uint64_t acknowledged_by_writer(const Bench& bench, const std::string& fault, unsigned seed) {
  int said[2];
  REQUIRE(pipe(said) == 0);
  const pid_t writer = engine_tests::start_process([&] {
    close(said[0]);
    return write_until_killed(bench, fault, said[1], seed);
  });
  close(said[1]);
  std::uint64_t last = 0;
  while (read(said[0], &last, sizeof last) == sizeof last) {
  }
  close(said[0]);
  REQUIRE(engine_tests::exit_status(writer) == -SIGKILL);
  return last;
}

}  // namespace

TEST_CASE("init that ends at any of its calls has made a log, or can be done again") {
  const Bench bench;
  make_at_every_call(bench, {"init"}, [&] {
    CHECK(faults::kept_in(bench.log()).empty());
    CHECK(bench.mag(faults::recording_of(1)).status == 0);
    CHECK(bench.mag({"verify", "--quiet"}).status == 0);
  });
}

TEST_CASE("an import that ends at any of its calls has taken in each file whole or not at all") {
  const Bench bench;
  const std::string whole = faults::write_files(bench, 3, 5);
  REQUIRE(bench.mag({"init"}).status == 0);
  bench.keep("empty");
  std::size_t partly = 0;
  const int calls = end_at_every_call(
      bench, {"import", "in"}, [&] { bench.bring_back("empty"); },
      [&](const Ended& ended) {
        std::size_t told = 0;
        for (const char* name : {"in/0.jsonl – ", "in/1.jsonl – ", "in/2.jsonl – "})
          told += ended.out.find(name) == std::string::npos ? 0 : 5;
        const std::size_t found = faults::kept_in(bench.log()).size();
        CHECK(found % 5 == 0);
        CHECK(found >= told);
        CHECK(found <= told + 5);  // at most the file that was being written
        if (ended.status == 0) CHECK(told == 15);
        partly += found == 5 || found == 10 ? 1 : 0;
        CHECK(bench.mag({"import", "in"}).status == 0);
        CHECK(bench.mag({"log", "--format", "jsonl"}).out == whole);
        CHECK(bench.mag({"verify", "--quiet"}).status == 0);
      });
  CHECK(calls > 8);
  CHECK(partly > 6);
}

TEST_CASE("a recording that ends at any of its calls is there whole or not at all") {
  const Bench bench;
  REQUIRE(bench.mag({"init"}).status == 0);
  REQUIRE(bench.mag(faults::recording_of(1)).status == 0);
  bench.keep("one");
  const int calls = end_at_every_call(
      bench, faults::recording_of(2), [&] { bench.bring_back("one"); },
      [&](const Ended& ended) {
        const std::size_t found = faults::kept_in(bench.log()).size();
        CHECK((found == 1 || found == 2));
        if (ended.status == 0 || !ended.out.empty()) CHECK(found == 2);
        CHECK(bench.mag(faults::recording_of(2)).status == 0);
        CHECK(bench.mag({"log", "--format", "jsonl"}).out == faults::line(1) + faults::line(2));
        CHECK(bench.mag({"verify", "--quiet"}).status == 0);
      });
  CHECK(calls >= 3);
}

TEST_CASE("a restore that ends at any of its calls has made the whole log, or can be done again") {
  const Bench bench;
  const std::string backup = faults::backup_of_three(bench);
  make_at_every_call(bench, {"restore", backup}, [&] {
    CHECK(bench.mag({"verify", "--against", backup, "--quiet"}).status == 0);
    CHECK(faults::kept_in(bench.log()).size() == 3);
  });
}

TEST_CASE(
    "a log whose writers are killed at one call after another, while its map grows, is sound") {
  const Bench bench;
  const auto seed = static_cast<unsigned>(engine_tests::told_seed());
  std::mt19937 random(seed);
  engine::Log::create(bench.log(), faults::tiny);
  std::size_t before = 0;
  const int most = engine_tests::long_run() ? 400 : 60;
  for (int call = 1; call <= most; ++call) {
    for (const std::string moment : moments) {
      CAPTURE(seed);
      CAPTURE(moment);
      CAPTURE(call);
      const std::uint64_t acknowledged = acknowledged_by_writer(
          bench, moment + std::to_string(call), static_cast<unsigned>(random()));
      const std::vector<Kept> all = faults::kept_in(bench.log());
      REQUIRE(all.size() >= acknowledged);
      REQUIRE(all.size() >= before);
      REQUIRE(has_whole_batches_only(all));
      before = all.size();
    }
  }
  CHECK(before > static_cast<std::size_t>(most));
}
