// A full replay of a million events into all projections, beside one cursor of LMDB going over the
// same table; and what a replay takes from the heap.
#include <benchmark/benchmark.h>

#include <optional>
#include <string>

#include "engine/hiding.hpp"
#include "replay/walk.hpp"
#include "tests/allocations.hpp"
#include "tests/bench/bare_lmdb.hpp"
#include "tests/bench/invented.hpp"
#include "tests/bench/summary.hpp"
#include "tests/bench/turns.hpp"
#include "tests/scratch.hpp"

namespace bench {
namespace {

constexpr std::uint64_t million = 1'000'000;
constexpr int runs = 15;

// Larger than any body is, so that what a replay builds does not fit into a processor's caches.
constexpr inventions::Invention large{.cycles = 500, .seats = 1'500};

// A reading of its own, as a new question has: nothing is remembered from the replay before.
projections::Register replayed(const engine::Log& log) {
  const engine::Reading reading = log.read();
  return replay::Timeline(reading).fold();
}

struct LargeLog {
  tests::Scratch scratch{std::filesystem::current_path()};
  engine::Log log = log_of(invented(large, million), scratch / "large");
  BareEvents bare{scratch / "large"};
  BareEvents::Seen read = bare.read_all(), passed = bare.pass_all();
  std::string fingerprint = replayed(log).fingerprint();

  // Whether every recorded event is either handed to the fold or hidden by an amendment.
  bool is_whole() {
    const engine::Reading reading = log.read();
    std::uint64_t counting = 0;
    replay::Timeline(reading).each(
        [&](const events::Event&, const engine::Envelope&) { return ++counting > 0; });
    return reading.last().value == million && read.records == million &&
           counting + engine::hidden(reading, {}).size() == million;
  }
};

LargeLog& large_log() {
  static LargeLog log;
  return log;
}

using Scan = BareEvents::Seen (BareEvents::*)() const;

struct Beside {
  Scan scan;
  BareEvents::Seen LargeLog::*seen;
};

// Replays and scans in turns.
std::optional<Turns> replay_beside(benchmark::State& state, const Beside& beside) {
  LargeLog& one = large_log();
  if (!one.is_whole()) {
    state.SkipWithError("a replay does not see every event once");
    return std::nullopt;
  }
  Turns turns(Clock::processor);
  for (auto _ : state) {
    BareEvents::Seen seen;
    std::optional<projections::Register> reg;
    state.SetIterationTime(turns.take([&] { seen = (one.bare.*beside.scan)(); },
                                      [&] { reg.emplace(replayed(one.log)); }));
    if (seen != one.*beside.seen) state.SkipWithError("the scan saw something else");
    if (reg->fingerprint() != one.fingerprint)
      state.SkipWithError("the replay came to another register");
    if (state.error_occurred()) return std::nullopt;
  }
  constexpr double nanoseconds_an_event = 1e9 / million;
  state.counters["ns/event"] = turns.ours() * nanoseconds_an_event;
  state.counters["bare ns/event"] = turns.bare() * nanoseconds_an_event;
  state.counters["ratio"] = turns.ratio();
  return turns;
}

void replay_beside_scan_of_every_byte(benchmark::State& state) {
  if (const auto turns = replay_beside(state, {&BareEvents::read_all, &LargeLog::read}))
    note("replay / LMDB cursor that reads every byte", turns->ratio(), "", Wanted::at_least, 0.25);
}

// The harder comparison, without a promise that was made: the cursor does little but move on.
void replay_beside_scan_of_first_words(benchmark::State& state) {
  if (const auto turns = replay_beside(state, {&BareEvents::pass_all, &LargeLog::passed}))
    note("replay / LMDB cursor that reads one word a record", turns->ratio(), "", Wanted::at_least,
         0.2);
}

// One register that goes on from cycle to cycle, beside the replay of all.
void walk_over_every_cycle(benchmark::State& state) {
  LargeLog& one = large_log();
  const engine::Reading known = one.log.read();
  const auto cycles = replay::cycle_days(replay::Timeline(known), engine::Date::latest());
  Turns turns(Clock::processor);
  for (auto _ : state) {
    std::optional<projections::Register> whole;
    std::optional<engine::Reading> reading;
    std::optional<replay::Walk> walked;
    std::size_t current = 0;
    state.SetIterationTime(turns.take([&] { whole.emplace(replayed(one.log)); },
                                      [&] {
                                        reading = one.log.read();
                                        walked.emplace(replay::Timeline(*reading));
                                        for (const replay::CycleDay& each : cycles)
                                          current += walked->to(each.day).current() == each.cycle;
                                      }));
    if (current != cycles.size() || current < 100 || whole->fingerprint() != one.fingerprint ||
        walked->reg().fingerprint() != one.fingerprint)
      return state.SkipWithError("the walk came to another register");
  }
  state.counters["ratio"] = turns.ratio();
  note("walk over every cycle / replay", turns.ratio(), "", Wanted::at_least, 0.8);
}

void replay_allocations(benchmark::State& state) {
  LargeLog& one = large_log();
  std::uint64_t taken = 0;
  for (auto _ : state) {
    const std::uint64_t before = tests::allocations();
    const projections::Register reg = replayed(one.log);
    taken = tests::allocations() - before;
    if (taken == 0) return state.SkipWithError("allocations are not counted");
    if (reg.fingerprint() != one.fingerprint)
      return state.SkipWithError("the replay came to another register");
  }
  const double an_event = static_cast<double>(taken) / million;
  state.counters["allocations"] = static_cast<double>(taken);
  state.counters["allocations/event"] = an_event;
  note("allocations per event of a replay", an_event, "", Wanted::at_most, 0.01);
}

BENCHMARK(replay_beside_scan_of_every_byte)
    ->UseManualTime()
    ->Iterations(runs)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(replay_beside_scan_of_first_words)
    ->UseManualTime()
    ->Iterations(runs)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(walk_over_every_cycle)->UseManualTime()->Iterations(runs)->Unit(benchmark::kMillisecond);
BENCHMARK(replay_allocations)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bench
