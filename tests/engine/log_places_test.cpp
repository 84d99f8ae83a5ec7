// Where a log is not, or cannot be: each a clear error, and nothing touched.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "engine/log_format.hpp"
#include "engine/log_store.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;
namespace fs = std::filesystem;

TEST_CASE("no log where there is nothing, and looking makes none") {
  const Scratch scratch;
  CHECK(trouble_in([&] { Log::open(scratch / "nowhere"); }) == LogError::no_log);
  CHECK(trouble_in([&] { Log::open(scratch / "no" / "where"); }) == LogError::no_log);
  CHECK_FALSE(fs::exists(scratch / "nowhere"));
  fs::create_directory(scratch / "empty");
  CHECK(trouble_in([&] { Log::open(scratch / "empty"); }) == LogError::no_log);
  CHECK(fs::is_empty(scratch / "empty"));
}

TEST_CASE("what is no log is left alone") {
  const Scratch scratch;
  write_file(scratch / "file", "a letter");
  fs::create_directory(scratch / "papers");
  write_file(scratch / "papers" / "letter", "a letter");
  fs::create_directory(scratch / "foreign");
  write_file(scratch / "foreign" / "data.mdb", std::string(20'000, 'x'));
  fs::create_directory(scratch / "odd");
  fs::create_directory(scratch / "odd" / "data.mdb");
  for (const char* name : {"file", "papers", "foreign", "odd"}) {
    CAPTURE(name);
    CHECK(trouble_in([&] { Log::open(scratch / name); }) == LogError::not_a_log);
    CHECK(trouble_in([&] { Log::create(scratch / name); }) == LogError::not_a_log);
  }
  CHECK(trouble_in([&] { Log::open(scratch / "file" / "below"); }) == LogError::not_a_log);
  CHECK(trouble_in([&] { Log::create(scratch / "file" / "below"); }) == LogError::not_a_log);
  CHECK(read_file(scratch / "file") == "a letter");
  CHECK(read_file(scratch / "foreign" / "data.mdb") == std::string(20'000, 'x'));
  CHECK_FALSE(fs::exists(scratch / "papers" / "data.mdb"));
}

TEST_CASE("another program's LMDB environment is no log") {
  const Scratch scratch;
  fs::create_directory(scratch / "other");
  {
    store::Environment other(scratch / "other", store::Access::create, 1 << 20);
    other.write([](store::Transaction& transaction) {
      transaction.made_table("theirs", store::Order::by_bytes);
      return true;
    });
  }
  CHECK(trouble_in([&] { Log::open(scratch / "other"); }) == LogError::not_a_log);
  CHECK(trouble_in([&] { Log::create(scratch / "other"); }) == LogError::not_a_log);
}

TEST_CASE("a log is created once and opened once in a process") {
  const Scratch scratch;
  make_small_log(scratch / "log");
  CHECK(trouble_in([&] { Log::create(scratch / "log"); }) == LogError::log_exists);
  {
    const Log log = Log::open(scratch / "log");
    CHECK(trouble_in([&] { Log::open(scratch / "log"); }) == LogError::open_twice);
    CHECK(trouble_in([&] { Log::open(scratch / "log", {.read_only = true}); }) ==
          LogError::open_twice);
    fs::create_symlink(scratch / "log", scratch / "alias");
    CHECK(trouble_in([&] { Log::open(scratch / "alias"); }) == LogError::open_twice);
    Log moved = Log::create(scratch / "second");
    moved = Log::create(scratch / "third");
    CHECK(trouble_in([&] { Log::open(scratch / "third"); }) == LogError::open_twice);
    CHECK_NOTHROW(Log::open(scratch / "second"));
  }
  check_small_log(scratch / "log");
  check_small_log(scratch / "alias");
}

TEST_CASE("a directory is made with all that leads to it") {
  const Scratch scratch;
  make_small_log(scratch / "a" / "b" / "c");
  check_small_log(scratch / "a" / "b" / "c");
}

TEST_CASE("a making cut short can be made again") {
  const Scratch scratch;
  SUBCASE("before its file has any byte") {
    fs::create_directory(scratch / "log");
    write_file(scratch / "log" / "data.mdb", "");
  }
  SUBCASE("before its bytes reached the disk") {
    fs::create_directory(scratch / "log");
    write_file(scratch / "log" / "data.mdb", std::string(8192, '\0'));
  }
  SUBCASE("before its tables were committed") {
    fs::create_directory(scratch / "log");
    store::Environment(scratch / "log", store::Access::create, 1 << 20);
  }
  CHECK(trouble_in([&] { Log::open(scratch / "log"); }) == LogError::no_log);
  make_small_log(scratch / "log");
  check_small_log(scratch / "log");
}

TEST_CASE("a log of a newer version is not touched") {
  const Scratch scratch;
  make_small_log(scratch / "log");
  const auto set_version = [&](std::uint32_t version) {
    store::Environment log(scratch / "log", store::Access::write, 1 << 20);
    log.write([&](store::Transaction& transaction) {
      format::Mark mark;
      mark.version = version;
      const auto key = std::as_bytes(std::span{format::mark_key});
      transaction.put(*transaction.table(format::meta_name), key,
                      std::as_bytes(std::span{&mark, 1}));
      return true;
    });
  };
  set_version(2);
  CHECK(trouble_in([&] { Log::open(scratch / "log"); }) == LogError::newer_version);
  CHECK(trouble_in([&] { Log::create(scratch / "log"); }) == LogError::log_exists);
  set_version(0);
  CHECK(trouble_in([&] { Log::open(scratch / "log"); }) == LogError::corrupt);
  set_version(1);
  check_small_log(scratch / "log");
}

TEST_CASE("a file cut short is refused, not mapped") {
  const Scratch scratch;
  make_small_log(scratch / "log");
  const auto whole = fs::file_size(scratch / "log" / "data.mdb");
  for (const auto size :
       {whole - 1, whole / 2, std::uintmax_t{8192}, std::uintmax_t{5000}, std::uintmax_t{100}}) {
    CAPTURE(size);
    fs::resize_file(scratch / "log" / "data.mdb", size);
    CHECK(trouble_in([&] { Log::open(scratch / "log"); }) == LogError::corrupt);
    CHECK(trouble_in([&] { Log::open(scratch / "log", {.read_only = true}); }) ==
          LogError::corrupt);
  }
}
