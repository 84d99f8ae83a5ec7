// mag init and mag generate: an invented body, from nothing to an audit.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>

#include "tests/app/shape.hpp"

namespace {

using namespace test;

}  // namespace

TEST_CASE("init answers a program with an empty log") {
  const Folder folder;
  const auto document = parsed(folder.mag("init --format json --quiet"));
  CHECK(keys(document) == "knownAt");
  CHECK(at(document, "knownAt") == 0);
  CHECK(folder.mag("init --log deep/er/log.d").status == 0);
  CHECK(folder.mag("init --log 'a name with spaces'").status == 0);
  CHECK(folder.mag("verify --log 'a name with spaces'").status == 0);
  CHECK(test::typed(folder.mag("init --lang fr --log autre").out) == "Journal vide créé : autre\n");
}

TEST_CASE("a body that keeps every rule has no breach and no departure in any cycle") {
  const EmptyLog folder;
  const Answer invented =
      folder.mag("generate --cycles 8 --seats 40 --seed 3 --irregular 0 --first-cycle 2001");
  REQUIRE(invented.status == 0);
  REQUIRE(folder.mag("import - --quiet", invented.out).status == 0);
  const Answer audit = folder.mag("audit --from 2001 --to 2008 --fail-on departure");
  CAPTURE(audit.out);
  CHECK(audit.status == 0);
}

TEST_CASE("a body that bends rules on purpose is found to, and every cycle names everyone") {
  const EmptyLog folder;
  const std::string lines =
      folder.mag("generate --cycles 8 --seats 40 --seed 3 --irregular 1/2 --first-cycle 2001").out;
  REQUIRE(folder.mag("import - --quiet", lines).status == 0);
  CHECK(folder.mag("audit --from 2001 --to 2008 --fail-on departure --quiet").status == 1);
  const auto cycles = parsed(folder.mag("composition --cycles --format json"));
  CHECK(at(cycles, "cycles").as_array().size() == 8);
  CHECK(folder.mag("import -", lines).out.starts_with("stdin – decisions recorded: 0; "));
}

TEST_CASE("a pipe from generate to import needs no file, and closing it early is no harm") {
  const EmptyLog folder;
  folder.mag("generate --cycles 2 --seats 10 --first-cycle 2001 | " MAG_BINARY
             " import - >piped 2>&1 #");
  CHECK(says(folder.read("piped"), "already there: 0"));
  folder.mag("generate --cycles 500 --seats 500 | head -1 >first; echo done >after #");
  CHECK(folder.read("first").starts_with("{\"effectiveOn\""));
  CHECK(folder.read("after") == "done\n");
}
