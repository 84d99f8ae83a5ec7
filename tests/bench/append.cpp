// The durable append of one decision after the other, beside LMDB putting records of the same sizes
// into a store that held as many, on the same disk, each transaction synced before the next.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/log_format.hpp"
#include "tests/bench/bare_lmdb.hpp"
#include "tests/bench/invented.hpp"
#include "tests/bench/summary.hpp"
#include "tests/bench/turns.hpp"
#include "tests/scratch.hpp"

namespace bench {
namespace {

namespace format = engine::format;

constexpr std::size_t before = 20'000;  // events that are there already
constexpr int appends = 500;
constexpr inventions::Invention large_body{.cycles = 200, .seats = 100};

// What LMDB itself is to write for an event.
class Puts {
 public:
  // With the order by effect, or only the record.
  enum class Tables { events, events_and_effect };

  Puts(std::span<const events::Payload> payloads, Tables tables) {
    parts_.reserve(payloads.size());
    for (const events::Payload& payload : payloads) {
      const engine::Position position{parts_.size() + 1};
      const engine::Draft draft = events::draft_of(payload);
      Parts& parts = parts_.emplace_back();
      parts.record.resize(format::header_size + payload.bytes().size());
      format::encode(
          {.position = position, .effective_on = draft.effective_on, .payload = payload.bytes()},
          parts.record);
      parts.day = format::effect_key(draft.effective_on);
      parts.place = format::effect_place(position, position);
      puts_.push_back({parts.record, parts.day, parts.place});
      if (tables == Tables::events) puts_.back().place = {};
    }
  }

  std::span<const BareStore::Put> all() const { return puts_; }

 private:
  struct Parts {
    std::vector<std::byte> record;
    format::EffectKey day;
    format::EffectPlace place;
  };
  std::vector<Parts> parts_;
  std::vector<BareStore::Put> puts_;
};

// Whether the log holds exactly the payloads, in their order.
bool holds(const engine::Log& log, std::span<const events::Payload> payloads) {
  const engine::Reading reading = log.read();
  std::size_t same = 0;
  reading.by_position({1}, reading.last(), [&](const engine::Envelope& event) {
    if (event.position.value != same + 1 || event.position.value > payloads.size()) return false;
    const auto expected = payloads[same].bytes();
    same +=
        std::equal(event.payload.begin(), event.payload.end(), expected.begin(), expected.end());
    return true;
  });
  return reading.last().value == payloads.size() && same == payloads.size();
}

void append_beside(benchmark::State& state, Puts::Tables tables, const std::string& measure) {
  const tests::Scratch scratch{std::filesystem::current_path()};
  const std::vector<events::Payload> payloads = invented(large_body, before + appends);
  const std::span all(payloads);
  engine::Log log = log_of(all.first(before), scratch / "log");
  const Puts puts(all, tables);
  BareStore bare(scratch / "bare");
  bare.append(puts.all().first(before));

  Turns turns;
  engine::Position last{before};
  for (auto _ : state) {
    const std::size_t next = last.value;
    const auto ours = [&] {
      const engine::Draft draft = events::draft_of(payloads[next]);
      if (const auto receipt = log.append({&draft, 1}, last, "", recording)) last = receipt->last;
    };
    state.SetIterationTime(turns.take([&] { bare.append(puts.all().subspan(next, 1)); }, ours));
    if (last.value != next + 1) return state.SkipWithError("an append went wrong");
  }
  if (!holds(log, all)) return state.SkipWithError("the log holds something else");
  if (bare.records() != payloads.size()) return state.SkipWithError("LMDB holds something else");
  state.counters["ms"] = turns.ours() * 1e3;
  state.counters["bare ms"] = turns.bare() * 1e3;
  state.counters["ratio"] = turns.ratio();
  note(measure, turns.ratio(), "", Wanted::at_least, 0.8);
}

// The baseline writes the tables that the log writes.
void append_beside_same_tables(benchmark::State& state) {
  append_beside(state, Puts::Tables::events_and_effect,
                "durable append / LMDB putting into the same two tables");
}

// The baseline writes the records alone, in one table.
void append_beside_one_table(benchmark::State& state) {
  append_beside(state, Puts::Tables::events, "durable append / LMDB putting into one table");
}

BENCHMARK(append_beside_same_tables)
    ->UseManualTime()
    ->Iterations(appends)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(append_beside_one_table)
    ->UseManualTime()
    ->Iterations(appends)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bench
