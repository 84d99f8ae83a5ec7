// Rule folders are whole, and every source is compiled.
#include <algorithm>
#include <set>
#include <string>

#include "tests/scratch.hpp"
#include "tests/tidy/checks.hpp"

namespace tidy {
namespace {

namespace fs = std::filesystem;

bool holds_something(const fs::path& file) {
  std::error_code trouble;
  return fs::is_regular_file(file, trouble) && fs::file_size(file, trouble) > 0;
}

constexpr std::ptrdiff_t widest_example = 120;

// Characters, however many bytes each has.
std::ptrdiff_t columns_of(std::string_view line) {
  return std::count_if(line.begin(), line.end(),
                       [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
}

// What stands in quotes after each `key`.
std::set<std::string> quoted_after(std::string_view key, std::string_view text) {
  std::set<std::string> found;
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at)) {
    at += key.size();
    found.emplace(text.substr(at, text.find('"', at) - at));
  }
  return found;
}

// The sources that `compile_commands` names, and those that are compiled several as one.
std::set<std::string> compiled(std::string_view compile_commands) {
  std::set<std::string> files = quoted_after("\"file\": \"", compile_commands);
  for (const std::string& file : std::set(files))
    if (file.find("/Unity/") != std::string::npos)
      files.merge(quoted_after("#include \"", tests::read_file(file)));
  return files;
}

}  // namespace

Complaints rule_folders(const Tree& tree) {
  Complaints complaints;
  const fs::path rules = tree.root / "rules";
  const std::string catalogue = tests::read_file(rules / "catalogue.cpp");
  if (!fs::is_directory(rules)) return {"there is no rules/"};
  for (const auto& entry : fs::directory_iterator(rules)) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename().string();
    for (const std::string& part :
         {std::string("clause.md"), std::string("examples.json"), name + ".cpp", name + ".hpp"})
      if (!holds_something(entry.path() / part))
        complaints.push_back("rules/" + name + ": no " + part);
    if (catalogue.find(" " + name + "::rule(),\n") == std::string::npos)
      complaints.push_back("rules/" + name + ": not in rules/catalogue.cpp");
    std::size_t number = 0;
    const std::string examples = tests::read_file(entry.path() / "examples.json");
    for (const std::string_view line : lines_of(examples)) {
      ++number;
      if (columns_of(line) > widest_example)
        complaints.push_back("rules/" + name + "/examples.json:" + std::to_string(number) + ": " +
                             std::to_string(columns_of(line)) + " columns");
    }
  }
  std::sort(complaints.begin(), complaints.end());
  return complaints;
}

Complaints targets(const Tree& tree, std::string_view compile_commands,
                   const std::vector<std::string>& not_built) {
  const std::set<std::string> files = compiled(compile_commands);
  Complaints complaints;
  for (const File& file : tree.files) {
    const bool optional = std::any_of(
        not_built.begin(), not_built.end(),
        [&](const std::string& part) { return file.path.find(part) != std::string::npos; });
    if (file.path.ends_with(".cpp") && !optional &&
        !files.contains((tree.root / file.path).string()))
      complaints.push_back(file.path + ": no target compiles it");
  }
  return complaints;
}

}  // namespace tidy
