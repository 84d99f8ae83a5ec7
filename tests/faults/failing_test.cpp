// Any one call fails – no room, a broken disk, half of a write: the command says so with the right
// sentence and status 6, what it did not acknowledge is not there, and the log goes on.
#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"
#include "tests/faults/layer/layer.hpp"
#include "tests/faults/recording.hpp"
#include "tests/faults/story.hpp"

namespace {

using engine_tests::append;
using engine_tests::Batch;
using engine_tests::day;
using engine_tests::fills_up;
using engine_tests::make_small_log;
using engine_tests::trouble_in;
using engine_tests::verify;
using faults::Bench;
using faults::Ended;
using faults::Kind;
using faults::Operation;

// Whether the log cannot do without what this call wanted. What fails once when the lock file is
// made ready is made good by LMDB, which makes it again.
bool is_needed(const std::string& fault, const Operation& call) {
  if (call.kind == Kind::remove) return false;  // what a log was made in, of no use any more
  if (fault == "short@") return call.kind == Kind::write;
  const bool made_good = call.kind == Kind::create || fault == "EIO@";
  return !(call.path.ends_with("lock.mdb") && made_good);
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Lets each call of the command fail in each way; `before` makes the place as it was, and `look`
// sees what is left after a failure.
void fail_at_every_call(const Bench& bench, const std::vector<std::string>& command,
                        const std::function<void()>& before,
                        const std::function<void(const Ended&)>& look) {
  before();
  REQUIRE(bench.recorded(command).status == 0);
  const std::vector<Operation> calls = faults::read_recording(bench.recording());
  REQUIRE(calls.size() >= 3);
  for (const std::string fault : {"ENOSPC@", "EIO@", "short@"}) {
    for (std::size_t call = 1; call <= calls.size(); ++call) {
      before();
      const Ended ended = bench.faulty(fault + std::to_string(call), command);
      CAPTURE(fault);
      CAPTURE(call);
      CAPTURE(calls[call - 1].path);
      CAPTURE(ended.err);
      if (!is_needed(fault, calls[call - 1])) {
        CHECK(ended.status == 0);
        continue;
      }
      CHECK(ended.status == 6);
      // Half a write may be either; LMDB calls it the one or the other.
      const bool is_full = fault != "EIO@" && says(ended.err, "is full");
      CHECK((is_full || (fault != "ENOSPC@" && says(ended.err, "could not be used"))));
      look(ended);
    }
  }
}

}  // namespace

TEST_CASE("an init of which any call fails says so, and can be done again") {
  const Bench bench;
  fail_at_every_call(
      bench, {"init"}, [&] { bench.clear(); },
      [&](const Ended&) {
        CHECK(bench.mag({"init"}).status == 0);
        CHECK(bench.mag({"verify", "--quiet"}).status == 0);
      });
}

TEST_CASE("a recording of which any call fails has written nothing, and can be made again") {
  const Bench bench;
  REQUIRE(bench.mag({"init"}).status == 0);
  REQUIRE(bench.mag(faults::recording_of(1)).status == 0);
  bench.keep("one");
  fail_at_every_call(
      bench, faults::recording_of(2), [&] { bench.bring_back("one"); },
      [&](const Ended& ended) {
        CHECK(ended.out.empty());
        CHECK(bench.mag({"log", "--format", "jsonl"}).out == faults::line(1));
        CHECK(bench.mag(faults::recording_of(2)).status == 0);
        CHECK(bench.mag({"verify", "--quiet"}).status == 0);
      });
}

TEST_CASE("an import of which any call fails has kept the files that it had finished") {
  const Bench bench;
  faults::write_files(bench, 2, 1);
  REQUIRE(bench.mag({"init"}).status == 0);
  bench.keep("empty");
  fail_at_every_call(
      bench, {"import", "in"}, [&] { bench.bring_back("empty"); },
      [&](const Ended& ended) {
        const std::string kept = says(ended.out, "in/0.jsonl – ") ? faults::line(0) : "";
        CHECK_FALSE(says(ended.out, "in/1.jsonl – "));
        CHECK(bench.mag({"log", "--format", "jsonl"}).out == kept);
        CHECK(bench.mag({"import", "in"}).status == 0);
        CHECK(bench.mag({"verify", "--quiet"}).status == 0);
      });
}

TEST_CASE("a restore of which any call fails has made no log, and can be done again") {
  const Bench bench;
  const std::string backup = faults::backup_of_three(bench);
  fail_at_every_call(
      bench, {"restore", backup}, [&] { bench.clear(); },
      [&](const Ended& ended) {
        CHECK(ended.out.empty());
        CHECK(bench.mag({"restore", backup}).status == 0);
        CHECK(bench.mag({"verify", "--against", backup, "--quiet"}).status == 0);
      });
}

TEST_CASE("what is said of a full and of a broken disk, in both languages") {
  const Bench bench;
  CHECK(says(bench.faulty("ENOSPC@1", {"init"}).err, "is full"));
  CHECK(says(bench.faulty("ENOSPC@1", {"init", "--lang", "fr"}).err, "est plein"));
  CHECK(says(bench.faulty("EIO@1", {"init"}).err, "could not be used"));
  CHECK(says(bench.faulty("EIO@1", {"init", "--lang", "fr"}).err, "n’a pas pu être utilisé"));
  CHECK(bench.faulty("read-only@1", {"init"}).status == 6);
  CHECK(says(bench.faulty("read-only@1", {"init", "--lang", "fr"}).err, "écriture impossible"));
}

TEST_CASE("a disk that fills up at any call stops the append and nothing else") {
  const Bench bench;
  for (int call = 1; call <= 60; ++call) {
    CAPTURE(call);
    bench.clear();
    make_small_log(bench.log());
    const std::string fault = "full@" + std::to_string(call);
    CHECK(engine_tests::run_process([&] {
            engine::Log log = engine::Log::open(bench.log());
            faults_arm(bench.place().c_str(), fault.c_str(), nullptr);
            return fills_up(log) && trouble_in([&] {
                                      engine::Log::create(bench.place() / "second");
                                    }) == engine::LogError::disk_full
                       ? 0
                       : 1;
          }) == 0);
    // There is room again.
    engine::Log log = engine::Log::open(bench.log());
    verify(log);
    const engine::Position last = log.read().last();
    CHECK(append(log, Batch().add({1, 1}, day(0))).first == last + 1);
  }
}

TEST_CASE("on a read-only disk a log is read but not written") {
  const Bench bench;
  make_small_log(bench.log());
  CHECK(engine_tests::run_process([&] {
          faults_arm(bench.place().c_str(), "read-only@1", nullptr);
          if (trouble_in([&] { engine::Log::open(bench.log()); }) != engine::LogError::read_only)
            return 1;
          if (trouble_in([&] { engine::Log::create(bench.place() / "second"); }) !=
              engine::LogError::read_only)
            return 2;
          engine::Log log = engine::Log::open(bench.log(), {.read_only = true});
          verify(log);
          const auto trouble = trouble_in([&] { append(log, Batch().add({1, 1}, day(0))); });
          if (trouble != engine::LogError::read_only) return 3;
          return log.read().last() == engine::Position{2} ? 0 : 4;
        }) == 0);
  CHECK(faults::kept_in(bench.log()).size() == 2);
}

TEST_CASE("where address space is short, less of it is reserved") {
  const Bench bench;
  CHECK(engine_tests::run_process([&] {
          faults_arm(nullptr, "no-room@1073741824", nullptr);
          const std::vector<std::byte> large(std::size_t{1} << 20);
          const std::vector<engine::Draft> drafts(
              20, engine::Draft{.effective_on = day(0), .payload = large});
          {
            engine::Log log = engine::Log::create(bench.log());
            append(log, drafts);
          }
          engine::Log log = engine::Log::open(bench.log());
          append(log, drafts);
          verify(log);
          return log.read().last() == engine::Position{40} ? 0 : 1;
        }) == 0);
}
