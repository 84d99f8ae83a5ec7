// A folder for each scenario, named after what it shows:
//   decisions.jsonl   what was decided, imported first
//   roster.csv        a list of members, imported next, with aliases.csv beside it
//   igf-mag           a marker, whatever it holds: the real record is imported in their place
//   questions         a command on each line, without `mag` and without --log; # begins a remark
//   answer.txt        remarks, commands and what the real binary answered
// Other files are there for the questions to import. Every answer is the same on any day and any
// machine: a question names the day it asks about, and moments of recording are not shown. What
// `record` and `import` foretell goes up to today, so after what they change another cycle opens.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <vector>

#include "tests/app/command.hpp"
#include "tests/scratch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path home = fs::path(MAG_SOURCE_DIR) / "tests" / "scenarios";

std::vector<fs::path> scenarios() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(home))
    if (entry.is_directory()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Without the moments of recording.
std::string timeless(const std::string& text) {
  static const std::regex moments(
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{9}Z"
      "|[0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9]{2}:[0-9]{2} UTC"
      "|[^ ]+, [0-9]{2}\u00A0h\u00A0[0-9]{2}\u00A0\\(TU\\)");
  return std::regex_replace(text, moments, "(moment)");
}

void fill(const test::Folder& folder, const fs::path& scenario) {
  for (const auto& entry : fs::directory_iterator(scenario))
    fs::copy_file(entry.path(), folder.path() / entry.path().filename());
  std::vector<std::string> sources;
  if (fs::exists(scenario / "igf-mag")) sources.emplace_back("'" MAG_SOURCE_DIR "/data/igf-mag'");
  for (const char* name : {"decisions.jsonl", "roster.csv"})
    if (fs::exists(scenario / name)) sources.emplace_back(name);
  REQUIRE_FALSE(sources.empty());
  REQUIRE(folder.mag("init").status == 0);
  for (const std::string& source : sources) {
    const test::Answer imported = folder.mag("import " + source);
    REQUIRE_MESSAGE(imported.status == 0, scenario.filename() << ": " << imported.err);
  }
}

// The answer to all questions, as answer.txt has it.
std::string answered(const fs::path& scenario) {
  const test::Folder folder;
  fill(folder, scenario);
  std::string told;
  for (const std::string& question : lines_of(tests::read_file(scenario / "questions"))) {
    if (question.empty() || question.front() == '#') {
      told += question + "\n";
      continue;
    }
    const test::Answer answer = folder.mag(question);
    told += "$ mag " + question + "\n" + timeless(answer.out);
    if (answer.status == 0) continue;
    for (const std::string& line : lines_of(answer.err)) told += "! " + line + "\n";
    told += "(exit status " + std::to_string(answer.status) + ")\n";
  }
  return told;
}

// Around the first line that differs, what was expected and what came.
std::string difference(const std::string& expected, const std::string& found) {
  constexpr std::size_t shown = 6;
  const auto before = lines_of(expected), after = lines_of(found);
  const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto at = static_cast<std::size_t>(first.first - before.begin());
  std::string command;
  for (std::size_t i = 0; i < std::min(at + 1, after.size()); ++i)
    if (after[i].starts_with("$ ")) command = after[i];
  std::string told = "\n" + command + "\nline " + std::to_string(at + 1) + ":\n";
  const auto show = [&](const char* sign, const std::vector<std::string>& lines,
                        const std::vector<std::string>& others) {
    for (std::size_t i = at; i < std::min(at + shown, lines.size()); ++i) {
      if (i < others.size() && lines[i] == others[i]) break;
      told += sign + lines[i] + "\n";
    }
  };
  show("  - ", before, after);
  show("  + ", after, before);
  return told;
}

}  // namespace

TEST_CASE("every scenario gives the answer that was found right") {
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const fs::path& scenario : scenarios()) {
    const std::string found = answered(scenario);
    if (update) std::ofstream(scenario / "answer.txt", std::ios::binary) << found;
    const std::string expected = tests::read_file(scenario / "answer.txt");
    const bool same = expected == found;
    CHECK_MESSAGE(same, scenario.filename()
                            << difference(expected, found)
                            << "If the new answer is right, this keeps it: "
                               "UPDATE_GOLDEN=1 ctest --preset release -R scenarios");
  }
}

TEST_CASE("every scenario says what it shows, in both languages between them, and on a given day") {
  CHECK(scenarios().size() >= 12);
  std::size_t french = 0, programs = 0;
  for (const fs::path& scenario : scenarios()) {
    CAPTURE(scenario.filename().string());
    const auto lines = lines_of(tests::read_file(scenario / "questions"));
    REQUIRE(lines.size() > 1);
    CHECK(lines.front().starts_with("# "));
    for (const std::string& line : lines) {
      french += line.find("--lang fr") != std::string::npos;
      programs += line.find("--format json") != std::string::npos;
      CHECK(line.find("--log") == std::string::npos);
      for (const char* verb : {"audit", "composition", "blame", "why "})
        if (line.starts_with(verb))
          CHECK_MESSAGE((line.find("--as-of") != std::string::npos ||
                         line.find("--from") != std::string::npos),
                        line);
    }
  }
  CHECK(french >= 12);
  CHECK(programs >= 12);
}
