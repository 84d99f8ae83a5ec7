// How files of examples are read.
#include <doctest/doctest.h>

#include "tests/rules/examples.hpp"
#include "tests/scratch.hpp"

namespace {

// An example whose one decision is this.
std::string example(const std::string& name, const std::string& decision) {
  return "{\n  \"example\": \"" + name + "\",\n  \"given\": [\n    " + decision +
         "\n  ],\n  \"on\": \"2020-06-01\",\n  \"then\": []\n}";
}

}  // namespace

TEST_CASE("an example that cannot be read is named with what is wrong, and the others are read") {
  const tests::Scratch scratch;
  const auto file = scratch / "examples.json";
  const std::string opened = R"({"effectiveOn": "2020-02-01", "cycleOpened": {"cycle": 2020}})";
  const std::string no_date = R"({"effectiveOn": "2020-02-31", "cycleOpened": {}})";
  tests::write_file(file, "[\n" + example("one", opened) + ",\n" + example("no date", no_date) +
                              ",\n" + example("no JSON", R"({"effectiveOn": )") + ",\n" +
                              example("two", opened) + "\n]\n");
  const auto found = rules_tests::read_examples(file);
  REQUIRE(found.size() == 4);
  for (const std::size_t whole : {0, 3}) {
    CHECK(found[whole].mistake.empty());
    CHECK(found[whole].given.size() == 1);
  }
  CHECK(found[1].name == "no date");
  CHECK(found[1].place == file.string() + ":10");
  CHECK(found[1].mistake.starts_with("effectiveOn: \"2020-02-31\" is not valid; expected: a day"));
  CHECK(found[2].place == file.string() + ":18");
  CHECK(found[2].mistake.starts_with("it is no JSON on its line 5: "));
}
