// The house as it stands.
#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>

#include "tests/scratch.hpp"
#include "tests/tidy/checks.hpp"

namespace {

const tidy::Tree& house() {
  static const tidy::Tree tree = tidy::read_tree(MAG_SOURCE_DIR);
  return tree;
}

void none(const tidy::Complaints& complaints) {
  for (const std::string& complaint : complaints) FAIL_CHECK(complaint);
}

}  // namespace

TEST_CASE("the sources are found") {
  CHECK(house().files.size() > 100);
  for (const std::string& floor : tidy::floors())
    CHECK_MESSAGE(house().find(floor + "/CMakeLists.txt"), floor);
}

TEST_CASE("arrows between folders point upwards only") { none(tidy::arrows(house())); }
TEST_CASE("outside libraries stay at home") { none(tidy::libraries(house())); }
TEST_CASE("no header passes on what is costly to read") { none(tidy::costly_headers(house())); }
TEST_CASE("every source includes its own header first") { none(tidy::own_header_first(house())); }
TEST_CASE("every source uses the names that it is using") { none(tidy::unused_usings(house())); }
TEST_CASE("no word stands where it has no place") { none(tidy::forbidden_words(house())); }
TEST_CASE("nothing is left open") { none(tidy::open_ends(house())); }
TEST_CASE("no function is too long") { none(tidy::function_lengths(house())); }
TEST_CASE("every rule has its clause, its examples and its line in the catalogue") {
  none(tidy::rule_folders(house()));
}

TEST_CASE("what the site promises is tested") {
  none(tidy::promises(house(), tests::read_file(MAG_SOURCE_DIR "/docs/security.md")));
  const auto told = tidy::promises(house(),
                                   "| promise | tests |\n| --- | --- |\n| a | nothing |\n"
                                   "| b | `no file is too long` `no such test` |\n");
  REQUIRE(told.size() == 2);
  CHECK(told[0] == "line 3: no test is named");
  CHECK(told[1] == "line 4: there is no test \"no such test\"");
}

TEST_CASE("no file is too long") {
  none(tidy::file_lengths(house()));
  const tidy::Complaints to_look_at = tidy::long_files(house());
  std::string list;
  for (const std::string& line : to_look_at) list += "\n  " + line;
  if (!list.empty()) MESSAGE("over 200 lines:" << list);
}

TEST_CASE("LMDB has exactly one home in the program") {
  const auto includes_lmdb = [](const tidy::File& file) {
    return !file.path.starts_with("tests/") && file.text.find("<lmdb.h>") != std::string::npos;
  };
  CHECK(std::count_if(house().files.begin(), house().files.end(), includes_lmdb) == 1);
}

TEST_CASE("every source is compiled") {
  none(tidy::targets(house(), tests::read_file(MAG_BUILD_DIR "/compile_commands.json"),
                     {MAG_NOT_BUILT}));
}
