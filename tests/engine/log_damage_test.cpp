// verify() finds what breaks the format's promises, and names where.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "engine/log_format.hpp"
#include "engine/log_store.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

constexpr Instant moment{1'000};

void make_log(const std::filesystem::path& place) {
  Log log = Log::create(place);
  append(log, Batch().add({1, 10}, day(1)).add({2, 20}, day(2)), "first");
  append(log, Batch().add({3, 0x5EED5EED}, day(3), Position{1}).add({4, 40}, day(4)), "second");
}

std::string damage_found(const std::filesystem::path& place) {
  const Log log = Log::open(place);
  try {
    verify(log);
  } catch (const LogError& error) {
    if (error.kind != LogError::corrupt) throw;
    return error.detail;
  }
  return "nothing";
}

// What verify says after `change` was made to a good log behind its back.
std::string damage_after(
    const std::function<void(store::Transaction&, const std::function<store::Table(const char*)>&)>&
        change) {
  const Scratch scratch;
  make_log(scratch / "log");
  {
    store::Environment log(scratch / "log", store::Access::write, 1 << 20);
    log.write([&](store::Transaction& transaction) {
      change(transaction, [&](const char* name) { return transaction.table(name).value(); });
      return true;
    });
  }
  return damage_found(scratch / "log");
}

// What verify says of a fifth event that `change` has spoilt.
std::string damage_of_event(const std::function<void(Envelope&)>& change, std::uint64_t key = 5,
                            bool in_effect = true) {
  return damage_after([&](store::Transaction& transaction, const auto& table) {
    const Change content{5, 50};
    Envelope event{.position = {5},
                   .rank = {5},
                   .effective_on = day(5),
                   .recorded_at = moment,
                   .batch = {5},
                   .payload = std::as_bytes(std::span{&content, 1})};
    change(event);
    if (in_effect) {
      transaction.put(table(format::effect_name), format::effect_key(event.effective_on),
                      format::effect_place(event.rank, event.position));
    }
    if (event.amends) {
      transaction.put(table(format::amendments_name), store::bytes_of(event.position.value),
                      store::bytes_of(event.amends.value));
    }
    format::encode(event, transaction.append(table(format::events_name), store::bytes_of(key),
                                             format::header_size + event.payload.size()));
  });
}

}  // namespace

TEST_CASE("a good log is found good, and progress is told") {
  const Scratch scratch;
  make_log(scratch / "log");
  const Log log = Log::open(scratch / "log");
  std::uint64_t told = 0;
  log.verify([&](std::uint64_t checked, std::uint64_t total) {
    CHECK(total == 4);
    told = checked;
  });
  CHECK(told == 4);
  CHECK(damage_of_event([](Envelope&) {}) == "nothing");
  CHECK(damage_of_event([](Envelope& event) { event.amends = event.rank = {2}; }) == "nothing");
}

TEST_CASE("a flipped byte of a payload is found where it is") {
  const Scratch scratch;
  make_log(scratch / "log");
  std::string bytes = read_file(scratch / "log" / "data.mdb");
  const std::string seed("\xED\x5E\xED\x5E", 4);
  std::size_t flipped = 0;
  for (std::size_t at = bytes.find(seed); at != std::string::npos; at = bytes.find(seed, at + 1)) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    ++flipped;
  }
  REQUIRE(flipped > 0);
  write_file(scratch / "log" / "data.mdb", bytes);
  CHECK(damage_found(scratch / "log") == "position 3: its checksum does not match");
  const Log log = Log::open(scratch / "log");
  const Reading reading = log.read();
  CHECK(trouble_in([&] { (void)reading.at(Position{3}); }) == LogError::corrupt);
  CHECK(reading.at(Position{4}).has_value());
}

TEST_CASE("an event that breaks a promise is named") {
  CHECK(damage_of_event([](Envelope& event) { event.position = {6}; }) ==
        "position 5: its checksum does not match");
  CHECK(damage_of_event([](Envelope&) {}, 6) == "position 5: it is missing");
  CHECK(damage_of_event([](Envelope& event) { event.rank = {4}; }) ==
        "position 5: its rank is wrong");
  CHECK(damage_of_event([](Envelope& event) { event.recorded_at = {999}; }) ==
        "position 5: it was recorded before the event before it");
  CHECK(damage_of_event([](Envelope& event) {
          event.batch = {3};
          event.recorded_at = {1'001};
        }) == "position 5: it was not recorded with the rest of its batch");
  CHECK(damage_of_event([](Envelope& event) { event.batch = {4}; }) ==
        "position 5: it belongs to no batch");
  CHECK(damage_of_event([](Envelope& event) { event.amends = {5}; }) ==
        "position 5: it amends an event that is not before it");
  CHECK(damage_of_event([](Envelope& event) { event.cause = {7}; }) ==
        "position 5: its cause is an event that is not before it");
  CHECK(damage_of_event([](Envelope& event) { event.payload = {}; }) ==
        "position 5: its payload is empty or too long");
  CHECK(damage_of_event([](Envelope&) {}, 5, false) ==
        "position 5: the order by effect does not have it");
}

TEST_CASE("a record whose length or flags are wrong is named, by folds too") {
  const auto spoilt = [](std::size_t size, std::size_t at, std::byte with) {
    return damage_after([&](store::Transaction& transaction, const auto& table) {
      const std::uint64_t fifth = 5;
      const auto record =
          transaction.append(table(format::events_name), store::bytes_of(fifth), size);
      std::fill(record.begin(), record.end(), std::byte{0});
      record[at] = with;
      transaction.put(table(format::effect_name), format::effect_key(day(5)),
                      format::effect_place({5}, {5}));
    });
  };
  CHECK(spoilt(48, 0, std::byte{0}) == "position 5: its record is too short");
  CHECK(spoilt(64, 4, std::byte{16}) == "position 5: its record has a wrong length");
  CHECK(spoilt(56, 20, std::byte{2}) == "position 5: its record has unknown flags");
  CHECK(spoilt(60, 4, std::byte{4}) == "position 5: its record is not aligned");

  const Scratch scratch;
  make_log(scratch / "log");
  {
    store::Environment log(scratch / "log", store::Access::write, 1 << 20);
    log.write([&](store::Transaction& transaction) {
      transaction.put(transaction.table(format::effect_name).value(), format::effect_key(day(9)),
                      format::effect_place({9}, {4}));
      const std::uint64_t second = 2;
      transaction.put(transaction.table(format::events_name).value(), store::bytes_of(second),
                      store::bytes_of(second));
      return true;
    });
  }
  const Log log = Log::open(scratch / "log");
  CHECK(trouble_in([&] { (void)changes(log.read()); }) == LogError::corrupt);
}

TEST_CASE("entries of no event are found") {
  CHECK(damage_after([](store::Transaction& transaction, const auto& table) {
          transaction.put(table(format::effect_name), format::effect_key(day(9)),
                          format::effect_place({4}, {4}));
        }) == "position 4: the order by effect has it wrongly");
  CHECK(damage_after([](store::Transaction& transaction, const auto& table) {
          const std::uint64_t by = 4;
          const std::uint64_t target = 2;
          transaction.put(table(format::amendments_name), store::bytes_of(by),
                          store::bytes_of(target));
        }) == "there are amendments by events that amend nothing");
  CHECK(damage_after([](store::Transaction& transaction, const auto& table) {
          const std::uint64_t by = 3;
          const std::uint64_t target = 2;
          transaction.put(table(format::amendments_name), store::bytes_of(by),
                          store::bytes_of(target));
        }) == "position 3: the amendments do not have it");
}

TEST_CASE("a key that names no batch, or one that has a key, is found") {
  const auto with_key = [](format::Batch batch) {
    return damage_after([&](store::Transaction& transaction, const auto& table) {
      const std::string_view key = "third";
      transaction.put(table(format::keys_name), std::as_bytes(std::span{key}),
                      std::as_bytes(std::span{&batch, 1}));
    });
  };
  CHECK(with_key({.first = 1, .last = 2}) == "position 1: its batch has two keys");
  CHECK(with_key({.first = 1, .last = 3}) == "position 1: a key's batch is not one");
  CHECK(with_key({.first = 3, .last = 3}) == "position 3: a key's batch is not one");
  CHECK(with_key({.first = 2, .last = 2}) == "position 2: a key's batch is not one");
  CHECK(with_key({.first = 3, .last = 9}) == "position 3: a key's batch is not in the log");
  CHECK(with_key({.first = 0, .last = 2}) == "position 0: a key's batch is not in the log");
}

TEST_CASE("a page of nothing is damage, not the end of the program") {
  constexpr std::size_t page = 4096;
  const Scratch scratch;
  {
    Log log = Log::create(scratch / "log");
    Batch many;
    for (int i = 1; i <= 400; ++i) many.add({i, i + 1}, day(i % 50));
    append(log, many, "many");
  }
  const std::uintmax_t size = std::filesystem::file_size(scratch / "log" / "data.mdb");
  std::size_t damaged = 0;
  for (std::uintmax_t at = 2 * page; at + page <= size; at += page) {
    const auto copy = scratch / ("copy" + std::to_string(at));
    std::filesystem::copy(scratch / "log", copy);
    std::fstream file(copy / "data.mdb", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file << std::string(page, '\0') << std::flush;
    try {
      damaged += damage_found(copy) != "nothing";
    } catch (const LogError& error) {
      damaged += error.kind == LogError::corrupt;  // seen on opening
    }
  }
  CHECK(damaged > 3);
}
