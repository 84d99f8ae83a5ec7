// Every state in which a power cut may leave the files of a log: each opens, verifies, holds all
// that was acknowledged by then and whole batches only, and can be written on.
#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "engine/errors.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"
#include "tests/faults/disk.hpp"
#include "tests/faults/story.hpp"

namespace {

namespace fs = std::filesystem;
using faults::Bench;
using faults::Disk;
using faults::Kept;
using faults::Kind;
using faults::Operation;

// What had been acknowledged at some time: nothing, or that there is a log with so many events.
using Acknowledged = std::optional<std::uint64_t>;

// A file of any content, as one that was mapped may be after a cut.
void leave_lock_file(const fs::path& log, std::mt19937_64& random) {
  if (!fs::exists(log)) return;
  std::string bytes(std::size_t{17} * 4096, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  std::ofstream(log / "lock.mdb", std::ios::binary) << bytes;
}

// Throws what is wrong with the log that a cut left; where there is none, one can be made.
void check_left(const fs::path& log, Acknowledged acknowledged, const std::vector<Kept>& all) {
  std::vector<Kept> some;
  try {
    some = faults::kept_in(log);
  } catch (const engine::LogError& error) {
    if (acknowledged || error.kind != engine::LogError::no_log) throw;
    engine::Log::create(log, faults::tiny);
  }
  if (some.size() < acknowledged.value_or(0)) throw std::runtime_error("less than acknowledged");
  if (!faults::whole_batches(some, all)) throw std::runtime_error("not whole batches");
  {
    engine::Log going_on = engine::Log::open(log, faults::tiny);
    append(going_on, engine_tests::Batch().add({1, 1}, engine_tests::day(1)));
  }
  if (faults::kept_in(log).size() != some.size() + 1) throw std::runtime_error("it does not go on");
}

class Cuts {
 public:
  Cuts(const Bench& bench, std::vector<Kept> all, std::uint64_t seed)
      : bench_(bench),
        calls_(faults::read_recording(bench.recording())),
        all_(std::move(all)),
        seed_(seed) {}

  // At each sync, before which most may be missing, and at the end: all states where they are few,
  // else `at_random` of them.
  void run(std::uint64_t at_random) {
    Disk disk(bench_.place());
    for (at_ = 0; at_ < calls_.size(); ++at_) {
      const Operation& call = calls_[at_];
      if (call.kind == Kind::mark) acknowledged_ = call.offset;
      disk.begin(call);
      if (Disk::promises(call)) leave(disk, at_random);
      disk.finish(call);
    }
    leave(disk, at_random);
    // Nothing was written past the layer: what it recorded is what is there.
    CHECK(disk.content(bench_.log() / "data.mdb") ==
          engine_tests::read_file(bench_.log() / "data.mdb"));
    MESSAGE(left_, " states after ", calls_.size(), " calls");
  }

  std::uint64_t left() const { return left_; }

 private:
  void leave(const Disk& disk, std::uint64_t at_random) {
    constexpr std::uint64_t few = 512;
    const std::uint64_t states = disk.states();
    for (std::uint64_t number = 0; number < std::min(states, states <= few ? few : at_random);
         ++number) {
      if (states <= few) {
        faults::Numbered choice(number);
        check(disk, choice, number);
      } else {
        faults::Chance choice(random_, disk.ways());
        check(disk, choice, number);
      }
    }
  }

  void check(const Disk& disk, faults::Choice& choice, std::uint64_t number) {
    const fs::path place = bench_.folder() / "left";
    disk.leave(place, choice);
    if (left_++ % 2 == 0) leave_lock_file(place / "log", random_);
    try {
      check_left(place / "log", acknowledged_, all_);
    } catch (const std::exception& trouble) {
      FAIL_CHECK("MAG_SEED=", seed_, ", cut at call ", at_ + 1, " of ", calls_.size(), ", state ",
                 number, ": ", std::string(trouble.what()));
    }
  }

  const Bench& bench_;
  std::vector<Operation> calls_;
  std::vector<Kept> all_;
  std::uint64_t seed_;
  std::mt19937_64 random_{seed_};
  std::size_t at_ = 0;
  Acknowledged acknowledged_;
  std::uint64_t left_ = 0;
};

// Makes a log and lets it grow, small batches and large, through maps that were too small; marks
// what it acknowledged.
int write_a_log(const Bench& bench, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  faults_arm(bench.place().c_str(), nullptr, bench.recording().c_str());
  engine::Log log = engine::Log::create(bench.log(), faults::tiny);
  faults::add_mark(bench.recording(), 0);
  engine::Position last;
  for (int i = 0; i < 30; ++i) {
    const std::size_t size = i % 10 == 9 ? 30'000 : 8 * (random() % 40 + 1);
    const std::vector<std::byte> bytes(size, static_cast<std::byte>(i));
    std::vector<engine::Draft> drafts;
    for (std::size_t n = random() % 9 + 1; n > 0; --n)
      drafts.push_back({.effective_on = engine_tests::day(static_cast<int>(random() % 50)),
                        .amends{last && random() % 3 == 0 ? random() % last.value + 1 : 0},
                        .payload = bytes});
    const std::string key = random() % 2 == 0 ? "batch " + std::to_string(i) : "";
    last = log.append(drafts, last, key, engine::Instant{i}).value().last;
    faults::add_mark(bench.recording(), last.value);
  }
  return 0;
}

}  // namespace

TEST_CASE("whatever a power cut leaves of a growing log opens, verifies and goes on") {
  const Bench bench;
  const std::uint64_t seed = engine_tests::told_seed();
  REQUIRE(engine_tests::run_process([&] { return write_a_log(bench, seed); }) == 0);
  Cuts cuts(bench, faults::kept_in(bench.log()), seed);
  cuts.run(engine_tests::long_run() ? 300 : 30);
  CHECK(cuts.left() > 1'000);
}

TEST_CASE("whatever a power cut leaves of what the command made, imported and recorded is whole") {
  const Bench bench;
  faults::write_files(bench, 3, 8);
  REQUIRE(bench.recorded({"init"}).status == 0);
  faults::add_mark(bench.recording(), 0);
  REQUIRE(bench.recorded({"import", "in"}).status == 0);
  faults::add_mark(bench.recording(), 24);
  for (int number = 25; number <= 28; ++number) {
    REQUIRE(bench.recorded(faults::recording_of(number)).status == 0);
    faults::add_mark(bench.recording(), static_cast<std::uint64_t>(number));
  }
  const std::vector<Kept> all = faults::kept_in(bench.log());
  REQUIRE(all.size() == 28);
  Cuts cuts(bench, all, engine_tests::told_seed());
  cuts.run(engine_tests::long_run() ? 1'000 : 60);
  CHECK(cuts.left() > 500);
}

TEST_CASE("whatever a power cut leaves of a restore is the log as it was backed up, or none") {
  const Bench bench;
  const std::string backup = faults::backup_of_three(bench);
  REQUIRE(bench.recorded({"restore", backup}).status == 0);
  faults::add_mark(bench.recording(), 3);
  const std::vector<Kept> all = faults::kept_in(bench.log());
  REQUIRE(all.size() == 3);
  Cuts cuts(bench, all, engine_tests::told_seed());
  cuts.run(engine_tests::long_run() ? 1'000 : 60);
  CHECK(cuts.left() > 50);
}
