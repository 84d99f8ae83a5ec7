// Every refusal of the sources has a test here.
#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tests/scratch.hpp"

namespace {

namespace fs = std::filesystem;

std::set<std::string> refusals_in(const char* folder) {
  const std::regex pattern("\"(refused\\.[A-Za-z]+)\"");
  std::set<std::string> keys;
  for (const auto& entry : fs::directory_iterator(fs::path(MAG_SOURCE_DIR) / folder)) {
    const std::string text = tests::read_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
      keys.insert((*at)[1]);
  }
  return keys;
}

}  // namespace

TEST_CASE("every refusal is tested") {
  const std::set<std::string> tested = refusals_in("tests/decisions");
  const std::set<std::string> refusals = refusals_in("decisions");
  CHECK(refusals.size() > 30);
  CHECK(tested == refusals);
}
