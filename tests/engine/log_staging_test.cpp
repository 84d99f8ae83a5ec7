// A staged log is there whole or not at all, whatever ends its making; and the keys of a log.
#include "engine/log_staging.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "engine/errors.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

namespace fs = std::filesystem;

void fill(Log& log) {
  for (int i = 1; i <= 3; ++i) append(log, Batch().add({i, i}, day(i)), "key " + std::to_string(i));
}

void is_whole(const fs::path& place) {
  const Log log = Log::open(place);
  CHECK(log.read().last() == Position{3});
  CHECK(log.read().keys().size() == 3);
  verify(log);
}

}  // namespace

TEST_CASE("a staged log is seen by nobody until it is published, and is whole then") {
  const Scratch scratch;
  const fs::path place = scratch / "a" / "b";
  {
    Staging staging(place);
    fill(staging.log());
    CHECK(trouble_in([&] { Log::open(place); }) == LogError::no_log);
    staging.publish();
  }
  is_whole(place);
  for (const auto& entry : fs::directory_iterator(place))
    CHECK((entry.path().filename() == "data.mdb" || entry.path().filename() == "lock.mdb"));
}

TEST_CASE("a staging that is given up leaves nothing that was not there before") {
  const Scratch scratch;
  { const Staging staging(scratch / "a" / "b"); }
  CHECK(fs::is_empty(scratch.path()));
  fs::create_directory(scratch / "mine");
  { const Staging staging(scratch / "mine"); }
  CHECK(fs::is_empty(scratch / "mine"));
}

TEST_CASE("a place that holds anything is refused, and stays as it is") {
  const Scratch scratch;
  append(*std::make_unique<Log>(Log::create(scratch / "log")), Batch().add({1, 1}, day(1)));
  CHECK(trouble_in([&] { Staging(scratch / "log"); }) == LogError::place_taken);
  CHECK(Log::open(scratch / "log").read().last() == Position{1});
  CHECK_FALSE(fs::exists(scratch / "log" / "being-made"));
  fs::create_directory(scratch / "other");
  write_file(scratch / "other" / "letter.txt", "Dear all");
  CHECK(trouble_in([&] { Staging(scratch / "other"); }) == LogError::place_taken);
  CHECK(std::distance(fs::directory_iterator(scratch / "other"), fs::directory_iterator()) == 1);
  fs::create_directory(scratch / "begun");
  write_file(scratch / "begun" / "data.mdb", "");
  CHECK(trouble_in([&] { Staging(scratch / "begun"); }) == LogError::place_taken);
  CHECK(trouble_in([&] { Staging(scratch / "other" / "letter.txt"); }) == LogError::not_a_log);
  CHECK(read_file(scratch / "other" / "letter.txt") == "Dear all");
}

TEST_CASE("a log that came to be in the place meanwhile is not replaced") {
  const Scratch scratch;
  const fs::path place = scratch / "log";
  {
    Staging staging(place);
    fill(staging.log());
    append(*std::make_unique<Log>(Log::create(place)), Batch().add({9, 9}, day(1)));
    CHECK(trouble_in([&] { staging.publish(); }) == LogError::place_taken);
  }
  CHECK(Log::open(place).read().last() == Position{1});
  CHECK_FALSE(fs::exists(place / "being-made"));
}

TEST_CASE("a staging whose process ends at once leaves no log, and the next one clears it away") {
  const Scratch scratch;
  const fs::path place = scratch / "log";
  for (int i = 0; i < 2; ++i) {
    CHECK(run_process([&] {
            Staging staging(place);
            fill(staging.log());
            _exit(7);
            return 0;
          }) == 7);
    CHECK(fs::exists(place / "being-made" / "data.mdb"));
    CHECK(trouble_in([&] { Log::open(place); }) == LogError::no_log);
  }
  Staging staging(place);
  CHECK(staging.log().read().last() == none);
  fill(staging.log());
  staging.publish();
  is_whole(place);
}

TEST_CASE("two processes do not stage in one place") {
  const Scratch scratch;
  const fs::path place = scratch / "log";
  Staging staging(place);
  CHECK(run_process([&] {
          return trouble_in([&] { Staging{place}; }) == LogError::place_taken ? 5 : 0;
        }) == 5);
  fill(staging.log());
  staging.publish();
  is_whole(place);
}

TEST_CASE_FIXTURE(
    OwnLog, "keys come by position, with the whole of their batch, whatever their bytes are") {
  const std::string bytes("\xff\0\n", 3);
  append(log, Batch().add({1, 1}, day(1)).add({2, 2}, day(1)), "z");
  append(log, Batch().add({3, 3}, day(1)));
  append(log, Batch().add({4, 4}, day(1)), bytes);
  append(log, Batch().add({5, 5}, day(1)).add({6, 6}, day(1)), "a");
  const Reading reading = log.read();
  const std::vector<KeyedBatch> keys = reading.keys();
  REQUIRE(keys.size() == 3);
  CHECK((keys[0].key == "z" && keys[0].first == Position{1} && keys[0].last == Position{2}));
  CHECK((keys[1].key == bytes && keys[1].first == Position{4} && keys[1].last == Position{4}));
  CHECK((keys[2].key == "a" && keys[2].first == Position{5} && keys[2].last == Position{6}));
}
