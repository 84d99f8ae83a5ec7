#include "engine/log.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

#include "engine/errors.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr Instant noon{1'700'000'000'000'000'000};
constexpr Instant later{noon.nanoseconds + 60'000'000'000};

}  // namespace

TEST_CASE_FIXTURE(OwnLog, "a new log is empty and verifies") {
  const Reading reading = log.read();
  CHECK(reading.last() == none);
  CHECK(reading.known_at(noon) == none);
  CHECK_FALSE(reading.at(Position{1}).has_value());
  CHECK_FALSE(reading.at(none).has_value());
  CHECK(reading.amendments(Position{9}).empty());
  CHECK(changes(reading).empty());
  verify(log);
}

TEST_CASE("what was appended is read back, after reopening too") {
  const Scratch scratch;
  {
    Log log = Log::create(scratch / "log");
    Batch batch;
    batch.add({1, 5}, day(3)).add({2, 7}, day(1), Position{1}, true).because(Position{1});
    const Receipt receipt = log.append(batch, none, "first", noon).value();
    CHECK(receipt.first == Position{1});
    CHECK(receipt.last == Position{2});
    CHECK_FALSE(receipt.repeated);
  }
  const Log log = Log::open(scratch / "log");
  CHECK(log.directory() == scratch / "log");
  const Reading reading = log.read();
  CHECK(reading.last() == Position{2});
  const Envelope first = reading.at(Position{1}).value();
  CHECK(first.position == Position{1});
  CHECK(first.rank == Position{1});
  CHECK(first.effective_on == day(3));
  CHECK(first.recorded_at == noon);
  CHECK(first.amends == none);
  CHECK(first.cause == none);
  CHECK(first.batch == Position{1});
  CHECK_FALSE(first.confidential);
  CHECK_FALSE(first.supposed);
  CHECK(change_of(first) == Change{1, 5});
  const Envelope second = reading.at(Position{2}).value();
  CHECK(second.rank == Position{1});
  CHECK(second.amends == Position{1});
  CHECK(second.cause == Position{1});
  CHECK(second.batch == Position{1});
  CHECK(second.confidential);
  CHECK(change_of(second) == Change{2, 7});
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog, "payloads of every size come back whole and aligned") {
  std::vector<std::vector<std::byte>> payloads;
  std::vector<Draft> drafts;
  for (std::size_t size = 8; size <= (std::size_t{1} << 20);
       size = size < 6'000 ? size + 104 : size * 2) {
    payloads.emplace_back(size / 8 * 8, static_cast<std::byte>(size / 8));
  }
  payloads.emplace_back(std::size_t{1} << 20, std::byte{0xAB});
  for (const auto& payload : payloads)
    drafts.push_back({.effective_on = day(0), .payload = payload});
  append(log, drafts);
  const Reading reading = log.read();
  std::size_t next = 0;
  reading.by_position(Position{1}, reading.last(), [&](const Envelope& event) {
    const auto& payload = payloads[next++];
    CHECK(reinterpret_cast<std::uintptr_t>(event.payload.data()) % 8 == 0);
    REQUIRE(event.payload.size() == payload.size());
    CHECK(std::memcmp(event.payload.data(), payload.data(), payload.size()) == 0);
    return true;
  });
  CHECK(next == payloads.size());
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog,
                  "a writer that has not read the last event is told so and writes nothing") {
  Batch batch;
  batch.add({1, 1}, day(0));
  append(log, batch);
  for (const Position expected : {none, Position{2}}) {
    const auto answer = log.append(batch, expected, "", noon);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().expected == expected);
    CHECK(answer.error().found == Position{1});
  }
  CHECK(log.read().last() == Position{1});
}

TEST_CASE_FIXTURE(OwnLog, "a batch under a key already used is not written again") {
  Batch batch;
  batch.add({1, 1}, day(0)).add({1, 2}, day(0));
  append(log, batch, "once");
  append(log, batch);
  // Even for a writer that has not read the end: this is what a writer that heard no answer does.
  const Receipt again = log.append(batch, none, "once", later).value();
  CHECK(again.repeated);
  CHECK(again.first == Position{1});
  CHECK(again.last == Position{2});
  CHECK(log.read().last() == Position{4});
  CHECK_FALSE(append(log, batch, std::string(480, 'k')).repeated);
  CHECK(append(log, batch, std::string(480, 'k')).repeated);
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog, "appending nothing writes nothing") {
  const Receipt receipt = log.append({}, none, "key", noon).value();
  CHECK(receipt.first == none);
  CHECK(receipt.last == none);
  CHECK(log.read().last() == none);
  Batch batch;
  batch.add({1, 1}, day(0));
  CHECK_FALSE(append(log, batch, "key").repeated);
}

TEST_CASE_FIXTURE(OwnLog, "recorded times never go back, and tell what was known") {
  Batch batch;
  batch.add({1, 1}, day(0)).add({1, 1}, day(0));
  CHECK(log.append(batch, none, "", noon).has_value());
  CHECK(log.append(batch, Position{2}, "", Instant{noon.nanoseconds - 5}).has_value());
  CHECK(log.append(batch, Position{4}, "", later).has_value());
  const Reading reading = log.read();
  CHECK(reading.at(Position{3})->recorded_at == noon);
  CHECK(reading.known_at(Instant{noon.nanoseconds - 1}) == none);
  CHECK(reading.known_at(noon) == Position{4});
  CHECK(reading.known_at(Instant{later.nanoseconds - 1}) == Position{4});
  CHECK(reading.known_at(later) == Position{6});
  CHECK(reading.known_at(Instant{later.nanoseconds + 1}) == Position{6});
}

TEST_CASE_FIXTURE(
    OwnLog, "an amendment takes the rank of what it amends, through chains and within a batch") {
  append(log, Batch().add({1, 1}, day(0)).add({2, 1}, day(0)).add({3, 1}, day(0), Position{1}));
  append(log, Batch().add({4, 1}, day(0), Position{3}).add({5, 1}, day(0), Position{2}));
  const Reading reading = log.read();
  CHECK(reading.at(Position{3})->rank == Position{1});
  CHECK(reading.at(Position{4})->rank == Position{1});
  CHECK(reading.at(Position{5})->rank == Position{2});
  const auto amendments = reading.amendments(Position{4});
  REQUIRE(amendments.size() == 2);
  CHECK(amendments[0].by == Position{3});
  CHECK(amendments[0].target == Position{1});
  CHECK(amendments[1].by == Position{4});
  CHECK(amendments[1].target == Position{3});
  std::vector<std::uint64_t> order;
  reading.by_effect(reading.last(), Date::latest(), [&](const Envelope& event) {
    order.push_back(event.position.value);
    return true;
  });
  CHECK(order == std::vector<std::uint64_t>{1, 3, 4, 2, 5});
  verify(log);
}

TEST_CASE_FIXTURE(OwnLog,
                  "a draft that breaks the form is refused and nothing of its batch is written") {
  const std::vector<std::byte> bytes((std::size_t{1} << 20) + 8);
  const Draft good{.effective_on = day(0), .payload = std::span{bytes}.first(8)};
  const auto refused = [&](Draft bad, std::string_view key = {}) {
    const std::vector<Draft> drafts{good, bad};
    CHECK(trouble_in([&] { (void)log.append(drafts, none, key, noon); }) ==
          LogError::invalid_draft);
    CHECK(log.read().last() == none);
  };
  Draft bad = good;
  bad.payload = {};
  refused(bad);
  bad.payload = std::span{bytes}.first(12);
  refused(bad);
  bad.payload = bytes;
  refused(bad);
  bad = good;
  bad.amends = Position{2};
  refused(bad);
  bad = good;
  bad.cause = Position{3};
  refused(bad);
  refused(good, std::string(481, 'k'));
  bad = good;
  bad.amends = Position{1};
  bad.cause = Position{1};
  CHECK(log.append(std::vector{good, bad}, none, "", noon).has_value());
}

TEST_CASE_FIXTURE(OwnLog,
                  "visits stop when the visitor says so and stay within what was asked for") {
  Batch batch;
  for (int i = 0; i < 10; ++i) batch.add({i, 1}, day(10 - i));
  append(log, batch);
  const Reading reading = log.read();
  std::vector<std::uint64_t> seen;
  const auto until_three = [&](const Envelope& event) {
    seen.push_back(event.position.value);
    return seen.size() < 3;
  };
  reading.by_position(Position{4}, Position{99}, until_three);
  CHECK(seen == std::vector<std::uint64_t>{4, 5, 6});
  seen.clear();
  reading.by_effect(Position{9}, Date::latest(), until_three);
  CHECK(seen == std::vector<std::uint64_t>{9, 8, 7});
  seen.clear();
  reading.by_effect(Position{99}, day(2), until_three);
  CHECK(seen == std::vector<std::uint64_t>{10, 9});
}

TEST_CASE_FIXTURE(OwnLog, "dates from the earliest to the latest sort as dates") {
  Batch batch;
  batch.add({1, 1}, Date::latest()).add({2, 1}, Date{0}).add({3, 1}, Date::earliest());
  batch.add({4, 1}, Date{-1}).add({5, 1}, Date{1});
  append(log, batch);
  std::vector<std::int32_t> jars;
  for (const Change& change : changes(log.read())) jars.push_back(change.jar);
  CHECK(jars == std::vector<std::int32_t>{3, 4, 2, 5, 1});
}
