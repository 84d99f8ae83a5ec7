#include "tests/engine/jars.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace engine_tests {

static_assert(sizeof(Change) == 8);

Change change_of(const engine::Envelope& event) {
  Change change;
  if (event.payload.size() < sizeof change) throw std::runtime_error("no change in the payload");
  std::memcpy(&change, event.payload.data(), sizeof change);
  return change;
}

void apply(Shelf& shelf, const engine::Envelope& event) {
  const Change change = change_of(event);
  std::int32_t& jar = shelf[change.jar];
  jar = std::max(0, jar + change.marbles);
}

Shelf shelf_of(const engine::Reading& reading, const engine::Selection& selection) {
  Shelf shelf;
  engine::fold(reading, selection, [&](const engine::Envelope& event) {
    apply(shelf, event);
    return true;
  });
  return shelf;
}

Batch& Batch::add(Change change, engine::Date on, engine::Position amends, bool confidential) {
  const Change& kept = changes_.emplace_back(change);
  drafts_.push_back({.effective_on = on,
                     .amends = amends,
                     .cause = {},
                     .confidential = confidential,
                     .payload = std::as_bytes(std::span{&kept, 1})});
  return *this;
}

Batch& Batch::because(engine::Position cause) {
  drafts_.back().cause = cause;
  return *this;
}

engine::Envelope supposed(const Change& change, engine::Date on) {
  engine::Envelope event;
  event.effective_on = on;
  event.supposed = true;
  event.payload = std::as_bytes(std::span{&change, 1});
  return event;
}

engine::Date day(int count) { return engine::date_of(2020, 1, 1).value() + count; }

engine::Receipt append(engine::Log& log, std::span<const engine::Draft> drafts,
                       std::string_view key) {
  const engine::Position last = log.read().last();
  return log.append(drafts, last, key, engine::Instant{1'000}).value();
}

std::vector<Change> changes(const engine::Reading& reading, const engine::Selection& selection) {
  std::vector<Change> all;
  engine::fold(reading, selection, [&](const engine::Envelope& event) {
    all.push_back(change_of(event));
    return true;
  });
  return all;
}

void verify(const engine::Log& log) {
  log.verify([](std::uint64_t, std::uint64_t) {});
}

bool fills_up(engine::Log& log) {
  bool full = false;
  for (std::size_t size = 64; size > 0; size /= 4) {
    for (int i = 0; i < 10'000; ++i) {
      Batch batch;
      for (std::size_t n = 0; n < size; ++n) batch.add({1, 1}, day(i));
      const engine::Position last = log.read().last();
      const auto trouble = trouble_in([&] { append(log, batch); });
      if (!trouble) continue;
      full = true;
      if (trouble != engine::LogError::disk_full || log.read().last() != last) return false;
      break;
    }
  }
  verify(log);
  return full;
}

void make_small_log(const std::filesystem::path& place) {
  engine::Log log = engine::Log::create(place);
  append(log, Batch().add({1, 5}, day(1)).add({2, 6}, day(2)), "start");
}

void check_small_log(const std::filesystem::path& place) {
  const engine::Log log = engine::Log::open(place);
  verify(log);
  CHECK(shelf_of(log.read()) == Shelf{{1, 5}, {2, 6}});
}

}  // namespace engine_tests
