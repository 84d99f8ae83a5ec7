// A backup gives back the log that it was written from, byte for byte, and says where it cannot.
#include "events/backup.hpp"

#include <doctest/doctest.h>

#include "events/catalogue.hpp"
#include "tests/events/carrying.hpp"
#include "tests/events/made_decision.hpp"
#include "tests/scratch.hpp"

using namespace events_tests;

namespace {

// Everything that two logs hold.
void are_equal(engine::Log& one, engine::Log& other) {
  const engine::Reading first = one.read();
  const engine::Reading second = other.read();
  REQUIRE(first.last() == second.last());
  first.by_position({1}, first.last(), [&](const engine::Envelope& event) {
    const auto twin = second.at(event.position);
    CHECK(twin->rank == event.rank);
    CHECK(twin->effective_on == event.effective_on);
    CHECK(twin->recorded_at == event.recorded_at);
    CHECK(twin->amends == event.amends);
    CHECK(twin->cause == event.cause);
    CHECK(twin->batch == event.batch);
    CHECK(twin->confidential == event.confidential);
    CHECK(std::equal(event.payload.begin(), event.payload.end(), twin->payload.begin(),
                     twin->payload.end()));
    return true;
  });
  const auto keys = first.keys();
  const auto twins = second.keys();
  REQUIRE(keys.size() == twins.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    CHECK(keys[i].first == twins[i].first);
    CHECK(keys[i].last == twins[i].last);
    CHECK(keys[i].key == twins[i].key);
  }
  other.verify([](std::uint64_t, std::uint64_t) {});
}

void comes_back(engine::Log& log) {
  const std::string backup = backup_of(log.read());
  CarriedLog copy;
  CHECK(mistake_of_restoring(backup, copy.log()) == "nothing");
  CHECK(backup_of(copy.log().read()) == backup);
  are_equal(log, copy.log());
}

}  // namespace

TEST_CASE("the example of the format's page is the backup of its log") {
  CarriedLog log;
  write_example(log);
  const std::string page = tests::read_file(MAG_SOURCE_DIR "/docs/backup-format.md");
  const std::string mark = "```backup\n";
  const std::size_t start = page.find(mark) + mark.size();
  REQUIRE(start > mark.size());
  CHECK(page.substr(start, page.find("```", start) - start) == backup_of(log.log().read()));
}

TEST_CASE("what was backed up is restored: times, batches, keys, causes, amendments, the flag") {
  CarriedLog log;
  comes_back(log.log());
  write_example(log);
  comes_back(log.log());
}

TEST_CASE("every kind, field and code comes back") {
  CarriedLog log;
  Turns choose;
  for (std::size_t place = 0; place < events::kind_count; ++place)
    for (const Fields fields : {Fields::required, Fields::all, Fields::some}) {
      const auto payload =
          events::from_json(make_decision(static_cast<events::Kind>(place), fields, choose));
      const engine::Position last = log.log().read().last();
      engine::Draft draft = events::draft_of(payload.value());
      // What is made at random may point to what is not there.
      if (draft.amends > last || draft.cause > last) continue;
      REQUIRE(log.log().append({&draft, 1}, last, "", engine::Instant{1}).has_value());
    }
  CHECK(log.log().read().last().value > events::kind_count);
  comes_back(log.log());
}

TEST_CASE("texts that nobody would be let record today come back") {
  CarriedLog log;
  log.add({R"({"effectiveOn":"2006-05-17","authority":"mag","basis":"stated","source":"s",)"
           R"("personDescribed":{"person":"p-0001","name":"Ana)"
           "\u200b"
           R"(","aliases":["\u202eanA"]}})"},
          "2026-11-24");
  comes_back(log.log());
}

TEST_CASE("keys come back whatever their bytes are") {
  CarriedLog log;
  const std::string decision =
      R"({"effectiveOn":"2006-05-17","authority":"mag","basis":"stated","source":"s","cycleOpened":{"cycle":2006}})";
  const std::string moment = "2026-11-24T10:00:00.000000000Z";
  for (const std::string& key :
       {std::string("import:1"), std::string("clé"), std::string("a \"b\""), std::string("a\\b"),
        std::string("\n"), std::string("\0", 1), std::string("\xff\xfe"), std::string(480, 'k'),
        std::string(480, '\x01'), std::string("6b"), std::string(" ")})
    log.add({decision, decision}, moment, key);
  comes_back(log.log());
  CHECK(backup_of(log.log().read()).find("\"key\":\"clé\",") != std::string::npos);
}

TEST_CASE("what others write meanwhile is not in it") {
  CarriedLog log;
  write_example(log);
  const std::string before = backup_of(log.log().read());
  std::string during;
  const engine::Reading reading = log.log().read();
  CHECK(events::write_backup(reading, [&](std::string_view line, engine::Position position) {
          if (position == engine::Position{2}) write_example(log);
          during.append(line).append("\n");
          return true;
        }).has_value());
  CHECK(log.log().read().last() > reading.last());
  CHECK(during == before);
}

TEST_CASE("nothing is written behind what could not be written") {
  CarriedLog log;
  write_example(log);
  int lines = 0;
  CHECK(events::write_backup(log.log().read(), [&](std::string_view, engine::Position) {
          return ++lines < 3;
        }).has_value());
  CHECK(lines == 3);
}

TEST_CASE("an event that would not come back is named") {
  const auto found = [](const auto& spoil) -> std::string {
    CarriedLog log;
    log.add(
        {R"({"effectiveOn":"2006-05-17","authority":"mag","basis":"stated","source":"s","cycleOpened":{"cycle":2006}})"},
        "2026-11-24");
    const auto payload = events::from_json(
        R"({"effectiveOn":"2006-05-18","authority":"mag","basis":"stated","source":"s","cause":1,"cycleOpened":{"cycle":2007}})");
    engine::Draft draft = events::draft_of(payload.value());
    engine::Instant moment = engine::parse_instant("2026-11-25").value();
    spoil(draft, moment);
    REQUIRE(log.log().append({&draft, 1}, {1}, "", moment).has_value());
    try {
      return backup_of(log.log().read()).empty() ? "" : "nothing";
    } catch (const std::runtime_error& mistake) {
      return mistake.what();
    }
  };
  constexpr std::uint64_t nonsense = 0x5EED5EED5EED5EED;
  CHECK(found([](engine::Draft&, engine::Instant&) {}) == "nothing");
  CHECK(found([&](engine::Draft& draft, engine::Instant&) {
          draft.payload = std::as_bytes(std::span{&nonsense, 1});
        }).starts_with("2 expected."));
  CHECK(found([](engine::Draft& draft, engine::Instant&) {
          draft.effective_on = draft.effective_on + 1;
        }) == "2 expected.carried");
  CHECK(found([](engine::Draft& draft, engine::Instant&) { draft.cause = {}; }) ==
        "2 expected.carried");
  CHECK(found([](engine::Draft& draft, engine::Instant&) { draft.amends = {1}; }) ==
        "2 expected.carried");
  CHECK(found([](engine::Draft& draft, engine::Instant&) { draft.confidential = true; }) ==
        "nothing");
}
