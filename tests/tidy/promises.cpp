// What documents say is tested.
#include <algorithm>
#include <set>

#include "tests/tidy/checks.hpp"

namespace tidy {
namespace {

// The string that begins at `at`, behind its quote, in as many pieces as it is written.
std::string whole_string(std::string_view text, std::size_t at) {
  std::string whole;
  while (at < text.size() && text[at] != '"') {
    if (text[at] == '\\') ++at;
    whole += text[at++];
    if (text[at] != '"') continue;
    const std::size_t next = text.find_first_not_of(" \n", at + 1);
    if (next != std::string_view::npos && text[next] == '"') at = next + 1;
  }
  return whole;
}

std::set<std::string> names_of_tests(const Tree& tree) {
  std::set<std::string> names;
  for (const File& file : tree.files) {
    if (!file.path.starts_with("tests/")) continue;
    for (std::size_t at = file.text.find("TEST_CASE"); at != std::string::npos;
         at = file.text.find("TEST_CASE", at)) {
      at = file.text.find('"', at);
      if (at != std::string::npos) names.insert(whole_string(file.text, ++at));
    }
  }
  return names;
}

}  // namespace

Complaints promises(const Tree& tree, std::string_view document) {
  Complaints complaints;
  const std::set<std::string> names = names_of_tests(tree);
  std::size_t number = 0;
  for (const std::string_view line : lines_of(document)) {
    ++number;
    const std::size_t cell = line.rfind(" | ");
    if (!line.starts_with("| ") || cell == std::string_view::npos || line.ends_with("| tests |") ||
        line.starts_with("| ---"))
      continue;
    std::string_view rest = line.substr(cell);
    const std::string place = "line " + std::to_string(number) + ": ";
    if (rest.find('`') == std::string_view::npos) complaints.push_back(place + "no test is named");
    for (std::size_t open = rest.find('`'); open != std::string_view::npos; open = rest.find('`')) {
      rest.remove_prefix(open + 1);
      const std::string name(rest.substr(0, rest.find('`')));
      if (!names.contains(name)) complaints.push_back(place + "there is no test \"" + name + "\"");
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
  }
  return complaints;
}

}  // namespace tidy
