// Events held in memory against a log of the same.
#include "engine/held.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <tuple>

#include "tests/engine/jars.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

bool same(const Envelope& one, const Envelope& other) {
  const auto plain = [](const Envelope& each) {
    return std::tuple(each.position, each.rank, each.effective_on, each.recorded_at, each.amends,
                      each.cause, each.batch, each.confidential, each.supposed);
  };
  return plain(one) == plain(other) && std::ranges::equal(one.payload, other.payload);
}

// What `read` hands on, up to the one that it may end with.
template <class Read>
std::vector<Envelope> handed_on(std::size_t enough, const Read& read) {
  std::vector<Envelope> all;
  read([&](const Envelope& event) {
    all.push_back(event);
    return all.size() < enough;
  });
  return all;
}

void check_same(const std::vector<Envelope>& one, const std::vector<Envelope>& other) {
  RC_ASSERT(std::ranges::equal(one, other, same));
}

int roll(int from, int to) { return *rc::gen::inRange(from, to + 1); }

Position roll_up_to(Position last) {
  return {static_cast<std::uint64_t>(roll(0, static_cast<int>(last.value)))};
}

// Batches of events, some of which amend others, at moments of which some are the same.
void record(Log& log) {
  Position last;
  Instant now{1'000'000};
  for (int batches = roll(0, 12); batches > 0; --batches) {
    engine_tests::Batch batch;
    Position own = last;
    for (int left = roll(1, 4); left > 0; --left) {
      const Position amends = roll(0, 2) == 0 ? roll_up_to(own) : none;
      batch.add({static_cast<int>(own.value), roll(0, 9)}, day(roll(0, 6)), amends,
                roll(0, 3) == 0);
      batch.because(roll_up_to(own));
      own = own + 1;
    }
    REQUIRE(log.append(batch, last, {}, now));
    last = own;
    now.nanoseconds += roll(0, 2);
  }
}

Held held(const Reading& reading) {
  Held held;
  reading.by_position(Position{1}, reading.last(), [&](const Envelope& each) {
    held.add({each.effective_on, each.amends, each.cause, each.confidential, each.payload},
             each.recorded_at, each.batch);
    return true;
  });
  return held;
}

}  // namespace

TEST_CASE("events that are held in memory are read as from a log that holds them") {
  CHECK(rc::check([] {
    OwnLog own;
    record(own.log);
    const Reading log = own.log.read();
    const Reading memory = held(log).read();
    const Position last = log.last();
    RC_ASSERT(memory.last() == last);
    for (Position each; each <= last + 2; each = each + 1) {
      const auto one = log.at(each), other = memory.at(each);
      RC_ASSERT(one.has_value() == other.has_value());
      if (one) RC_ASSERT(same(*one, *other));
      RC_ASSERT(log.amendments(each) == memory.amendments(each));
    }
    for (std::int64_t moment = 999'999; moment < 1'000'026; ++moment)
      RC_ASSERT(log.known_at({moment}) == memory.known_at({moment}));
    for (int i = 0; i < 10; ++i) {
      const auto enough = static_cast<std::size_t>(roll(1, 40));
      const Position first = roll_up_to(last + 2), end = roll_up_to(last + 2);
      const Date from = day(roll(-1, 7)), until = day(roll(-1, 7));
      const auto each_of = [&](const auto& ask) {
        check_same(handed_on(enough, [&](Visitor visit) { ask(log, visit); }),
                   handed_on(enough, [&](Visitor visit) { ask(memory, visit); }));
      };
      each_of([&](const Reading& it, Visitor visit) { it.by_position(first, end, visit); });
      each_of([&](const Reading& it, Visitor visit) { it.by_effect(end, until, visit); });
      each_of([&](const Reading& it, Visitor visit) { it.by_effect(end, from, until, visit); });
    }
    RC_ASSERT(memory.keys().empty());
  }));
}

TEST_CASE("what was read stays as it was when more is taken in") {
  CHECK(rc::check([] {
    OwnLog own;
    record(own.log);
    const Reading log = own.log.read();
    Held growing;
    std::vector<Reading> earlier;
    log.by_position(Position{1}, log.last(), [&](const Envelope& each) {
      growing.add({each.effective_on, each.amends, each.cause, each.confidential, each.payload},
                  each.recorded_at, each.batch);
      earlier.push_back(growing.read());
      return true;
    });
    for (std::size_t at = 0; at < earlier.size(); ++at) {
      const Position known{at + 1};
      RC_ASSERT(earlier[at].last() == known);
      RC_ASSERT(earlier[at].amendments(log.last()) == log.amendments(known));
      const auto in_order = [&](const Reading& read) {
        return handed_on(SIZE_MAX, [&](Visitor visit) { read.by_effect(known, day(9), visit); });
      };
      check_same(in_order(log), in_order(earlier[at]));
    }
  }));
}

TEST_CASE("more is held than one page of events") {
  Held events;
  std::vector<Change> all;
  for (std::int32_t number = 1; number <= 1000; ++number) {
    all.push_back({number, number});
    const auto payload = std::as_bytes(std::span{&all.back(), 1});
    events.add({.effective_on = day(1), .payload = payload}, {}, {1});
  }
  CHECK(changes(events.read()) == all);
}

TEST_CASE_FIXTURE(OwnLog, "what is held stands when the log it was taken from is gone") {
  std::optional<Reading> memory;
  {
    engine_tests::Batch batch;
    append(log, batch.add({1, 5}, day(1)).add({2, 3}, day(0)));
    const Reading reading = log.read();
    memory = held(reading).read();
  }
  const Reading moved = std::move(*memory);
  memory.reset();
  CHECK(changes(moved) == std::vector<Change>{{2, 3}, {1, 5}});
}

TEST_CASE("nothing that is held amends what is not before it") {
  Held events;
  const Change change{1, 1};
  const auto payload = std::as_bytes(std::span{&change, 1});
  CHECK(events.add({.effective_on = day(1), .payload = payload}, {}, {1}) == Position{1});
  CHECK_THROWS_AS(events.add({.effective_on = day(1), .amends = {2}, .payload = payload}, {}, {1}),
                  std::logic_error);
  CHECK(events.last() == Position{1});
}

TEST_CASE("nothing is read where nothing is held") {
  const Reading nothing = Held().read();
  CHECK(nothing.last() == none);
  CHECK_FALSE(nothing.at({1}));
  CHECK(changes(nothing).empty());
}
