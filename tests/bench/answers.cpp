// Answers about a body of fifty seats after twenty cycles: from opening its log to the answer, but
// without the start of a program and without the rendering of text.
#include <benchmark/benchmark.h>

#include <optional>
#include <string>

#include "replay/difference.hpp"
#include "replay/explanation.hpp"
#include "replay/scenario.hpp"
#include "replay/walk.hpp"
#include "tests/bench/invented.hpp"
#include "tests/bench/summary.hpp"
#include "tests/bench/turns.hpp"
#include "tests/scratch.hpp"

namespace bench {
namespace {

constexpr int cycles = 20;
constexpr inventions::Invention body{.cycles = cycles, .seats = 50};
constexpr double most_milliseconds = 100;

engine::Date end_of(int year) { return *engine::date_of(year, 12, 31); }

std::vector<rules::Finding> found_at(const replay::Timeline& timeline, engine::Date day) {
  replay::Walk walk(timeline, replay::Walk::Shows::findings);
  walk.to(day);
  return walk.findings();
}

struct SmallLog {
  tests::Scratch scratch{std::filesystem::current_path()};
  engine::Date before_end = end_of(body.first_cycle + cycles - 2);
  engine::Date end = end_of(body.first_cycle + cycles - 1);
  events::Person member;   // somebody who sits at the end
  std::string finding_id;  // something that the rules find then

  SmallLog() {
    const engine::Log log = log_of(invented(body, 1'000'000), path());
    const engine::Reading reading = log.read();
    const replay::Timeline timeline = replay::Timeline(reading).until(end);
    const projections::Register reg = timeline.fold();
    member = reg.composition().in(reg.current()).at(0).person;
    finding_id = found_at(timeline, end).at(0).id;
  }

  std::filesystem::path path() const { return scratch / "small"; }
};

const SmallLog& small_log() {
  static const SmallLog log;
  return log;
}

// Answers, and says whether the answer is right.
using Answer = engine::FunctionRef<bool(const replay::Timeline&)>;

void answer(benchmark::State& state, const std::string& measure, Answer answer) {
  const SmallLog& small = small_log();
  Times times;
  for (auto _ : state) {
    bool right = false;
    state.SetIterationTime(times.take([&] {
      const engine::Log log = engine::Log::open(small.path(), {.read_only = true});
      const engine::Reading reading = log.read();
      right = answer(replay::Timeline(reading));
    }));
    if (!right) return state.SkipWithError("a wrong answer");
  }
  note(measure, times.median() * 1e3, "ms", Wanted::at_most, most_milliseconds);
}

void composition(benchmark::State& state) {
  answer(state, "composition of 50 seats after 20 cycles", [](const replay::Timeline& timeline) {
    const projections::Register reg = timeline.until(small_log().end).fold();
    const auto held = reg.composition().in(reg.current());
    std::size_t stakeholders = 0;
    for (const projections::SeatHeld& seat : held)
      stakeholders += seat.seat == events::Seat::stakeholder;
    // An invented group may be a few too large.
    return reg.current().year == body.first_cycle + cycles - 1 && stakeholders >= 50 &&
           stakeholders < 60;
  });
}

void audit(benchmark::State& state) {
  answer(state, "audit of the last cycle", [](const replay::Timeline& timeline) {
    const auto findings = found_at(timeline, small_log().end);
    return findings.size() > 5 && findings.at(0).id == small_log().finding_id;
  });
}

void audit_of_every_cycle(benchmark::State& state) {
  answer(state, "audit of each of 20 cycles", [](const replay::Timeline& timeline) {
    std::size_t audited = 0;
    replay::Walk walk(timeline, replay::Walk::Shows::findings);
    for (int cycle = 0; cycle < cycles; ++cycle) {
      walk.to(end_of(body.first_cycle + cycle));
      audited += !walk.findings().empty();
    }
    return audited == cycles;
  });
}

void why_a_seat(benchmark::State& state) {
  answer(state, "why somebody has a seat", [](const replay::Timeline& timeline) {
    replay::Walk walk(timeline, replay::Walk::Shows::findings);
    walk.to(small_log().end);
    const auto why = replay::why(walk, small_log().member);
    return why && why->held && why->person == small_log().member && !why->chain.empty();
  });
}

void why_a_finding(benchmark::State& state) {
  answer(state, "why the rules find something", [](const replay::Timeline& timeline) {
    replay::Walk walk(timeline, replay::Walk::Shows::findings);
    walk.to(small_log().end);
    const auto why = replay::why(walk, small_log().finding_id);
    return why && why->finding.id == small_log().finding_id && !why->chain.empty();
  });
}

void diff(benchmark::State& state) {
  answer(state, "diff between the last two cycles", [](const replay::Timeline& timeline) {
    const auto difference =
        replay::compare(timeline.until(small_log().before_end), timeline.until(small_log().end));
    return !difference.seats.empty();
  });
}

// Had a member never sat, and terms been limited otherwise.
void what_if(benchmark::State& state) {
  answer(state, "a scenario against the record", [](const replay::Timeline& timeline) {
    const replay::Timeline record = timeline.until(small_log().end);
    replay::Scenario scenario;
    record.each([&](const events::Event& event, const engine::Envelope&) {
      const auto* appointed = std::get_if<events::MemberAppointed>(&event.content);
      if (appointed == nullptr || appointed->person != small_log().member) return true;
      scenario.hypotheses.push_back({replay::Hypothesis::Kind::withdrawn, event.position});
      return false;
    });
    scenario.hypotheses.push_back({.kind = replay::Hypothesis::Kind::changed,
                                   .parameter = "termLimit.maxConsecutiveTerms",
                                   .value = "2"});
    const auto laid = replay::lay(scenario, record);
    return laid && !replay::compare(record, laid->timeline()).seats.empty();
  });
}

BENCHMARK(composition)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(audit)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(audit_of_every_cycle)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(why_a_seat)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(why_a_finding)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(diff)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(what_if)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bench
