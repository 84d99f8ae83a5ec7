// Where a log cannot be written, or not read: each a clear error, and nothing lost.
#include <doctest/doctest.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <string>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;
namespace fs = std::filesystem;

namespace {

constexpr uid_t nobody = 65'534;

// Runs `body` as a user without special rights and returns its status.
int run_as_nobody(const std::function<int()>& body) {
  return run_process([&] {
    if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setuid(nobody) != 0)) return 98;
    return body();
  });
}

}  // namespace

TEST_CASE("a limit on the size of files is a full disk too") {
  const Scratch scratch;
  const int status = run_process([&] {
    signal(SIGXFSZ, SIG_IGN);
    Log log = Log::create(scratch / "log");
    const rlimit limit{300'000, 300'000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 97;
    return fills_up(log) ? 0 : 1;
  });
  CHECK(status == 0);
  verify(Log::open(scratch / "log"));
}

TEST_CASE("a log opened for reading is not written") {
  const Scratch scratch;
  make_small_log(scratch / "log");
  {
    Log log = Log::open(scratch / "log", {.read_only = true});
    CHECK(trouble_in([&] { append(log, Batch().add({1, 1}, day(0))); }) == LogError::read_only);
    CHECK(shelf_of(log.read()) == Shelf{{1, 5}, {2, 6}});
  }
  check_small_log(scratch / "log");
}

TEST_CASE("a user without the right to write may read, one without the right to read may not") {
  const Scratch scratch;
  const fs::path place = scratch / "log";
  make_small_log(place);
  chmod((place / "data.mdb").c_str(), 0444);
  chmod((place / "lock.mdb").c_str(), 0444);
  chmod(place.c_str(), 0555);
  CHECK(run_as_nobody([&] {
          if (trouble_in([&] { Log::open(place); }) != LogError::read_only) return 1;
          if (trouble_in([&] { Log::create(place / "below"); }) != LogError::read_only) return 2;
          const Log log = Log::open(place, {.read_only = true});
          verify(log);
          return shelf_of(log.read()) == Shelf{{1, 5}, {2, 6}} ? 0 : 3;
        }) == 0);
  // Without the lock file a writer would not know of the reader, and could write over its pages.
  chmod((place / "data.mdb").c_str(), 0644);
  chmod((place / "lock.mdb").c_str(), 0644);
  {
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t reader = start_process([&] {
      char byte = 0;
      if (read(ready[0], &byte, 1) != 1) return 97;
      if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setuid(nobody) != 0)) return 98;
      return trouble_in([&] { Log::open(place, {.read_only = true}); }) == LogError::no_access ? 0
                                                                                               : 1;
    });
    const Log log = Log::open(place);
    chmod((place / "lock.mdb").c_str(), 0444);  // whoever has it open already may go on
    REQUIRE(write(ready[1], "x", 1) == 1);
    close(ready[0]);
    close(ready[1]);
    CHECK(exit_status(reader) == 0);
  }
  chmod((place / "lock.mdb").c_str(), 0644);
  chmod((place / "data.mdb").c_str(), 0000);
  CHECK(run_as_nobody([&] {
          if (trouble_in([&] { Log::open(place, {.read_only = true}); }) != LogError::no_access)
            return 1;
          return trouble_in([&] { Log::open(place); }) == LogError::no_access ? 0 : 2;
        }) == 0);
  chmod((place / "data.mdb").c_str(), 0644);
  chmod(place.c_str(), 0000);
  CHECK(run_as_nobody([&] {
          return trouble_in([&] { Log::open(place, {.read_only = true}); }) == LogError::no_access
                     ? 0
                     : 1;
        }) == 0);
  chmod(place.c_str(), 0755);
  check_small_log(place);
}
