// Each command with each of the options that all commands share: it changes the answer, or it is
// refused by name. None is passed over.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "app/cli/verb.hpp"
#include "tests/app/command.hpp"

namespace {

using namespace test;

using Names = std::set<std::string>;

// A command that works on the small body, and which options it offers.
struct Asked {
  std::string verb, operands;
  app::Reads reads;
  Names formats;
  bool writes = false;
};

const std::string resignation =
    "memberResigned --person p-0001 --effective-on 2020-05-01 --authority member --basis stated "
    "--source s";

const std::vector<Asked>& commands() {
  using app::Reads;
  static const std::vector<Asked> all = {
      {"help", "", Reads::nothing, {"text"}},
      {"init", "", Reads::log, {"text", "json"}, true},
      {"generate", "--cycles 1 --seats 5", Reads::nothing, {"text", "jsonl"}},
      {"import", "more.jsonl", Reads::log, {"text", "json"}, true},
      {"record", resignation, Reads::log, {"text", "json"}, true},
      {"cycle", "open 2021 --on 2021-02-01 --source s", Reads::log, {"text", "json"}, true},
      {"log", "", Reads::day, {"text", "json", "jsonl", "csv", "atom"}},
      {"find", "person", Reads::day, {"text", "json"}},
      {"forums", "", Reads::day, {"text", "json", "csv"}},
      {"meetings", "", Reads::day, {"text", "json", "csv"}},
      {"sources", "", Reads::day, {"text", "json", "csv"}},
      {"sources", "3", Reads::day, {"text", "json", "csv"}},
      {"show", "2", Reads::moment, {"text", "json", "jsonl"}},
      {"composition", "", Reads::day, {"text", "json", "csv"}},
      {"composition", "--cycles", Reads::day, {"text", "json", "csv"}},
      {"seats", "", Reads::day, {"text", "json", "csv", "svg"}},
      {"coverage", "", Reads::day, {"text", "json", "csv"}},
      {"days", "", Reads::day, {"text", "json", "csv"}},
      {"blame", "", Reads::day, {"text", "json", "csv"}},
      {"next", "", Reads::day, {"text", "json", "csv", "ics"}},
      {"people", "", Reads::day, {"text", "json", "csv", "svg"}},
      {"people", "Person 0004", Reads::day, {"text", "json", "csv", "svg"}},
      {"why", "Person 0004", Reads::day, {"text", "json", "dot"}},
      {"why-not", "Person 0004", Reads::day, {"text", "json"}},
      {"audit", "", Reads::day, {"text", "json", "jsonl", "csv"}},
      {"audit", "--summary --all", Reads::day, {"text"}},
      {"audit", "--by-clause", Reads::day, {"text", "json", "csv"}},
      {"clauses", "", Reads::day, {"text", "json", "csv"}},
      {"clauses", "V.4", Reads::day, {"text", "json", "csv"}},
      {"diff", "@8 2020", Reads::day, {"text", "json", "csv"}},
      {"what-if", "other.json", Reads::day, {"text", "json"}},
      {"terms", "", Reads::day, {"text", "json", "csv"}},
      {"terms", "rotation.share", Reads::day, {"text", "json", "csv"}},
      {"terms", "adopt terms.toml", Reads::log, {"text", "json"}, true},
      {"verify", "", Reads::log, {"text", "json"}},
      {"backup", "kept.jsonl", Reads::log, {"text", "json"}, true},
      {"backup", "-", Reads::log, {"text"}},
      {"restore", "kept.jsonl", Reads::log, {"text", "json"}, true}};
  return all;
}

// A log, an empty one beside it, and what a command may read.
struct Prepared : SmallBody {
  Prepared() {
    write("other.json", R"({"format":"mag-scenario/1","withdraw":[4]})");
    write("more.jsonl",
          R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s",)"
          R"("personDescribed":{"person":"p-0009","name":"Ada Lind"}})"
          "\n");
    write("terms.toml",
          "version = \"one\"\nadopted = 2020-02-01\nsource = \"s\"\nclauses = [\"V.1\"]\n");
    mag("init --log other.log.d");
  }
};

// The answer of a command that writes, in a place of its own.
Answer written(const Asked& asked, const std::string& question) {
  const Prepared place;
  if (asked.verb == "restore") place.mag("backup kept.jsonl");
  if (asked.verb == "init" || asked.verb == "restore")
    for (const char* log : {"mag.log.d", "other.log.d"})
      std::filesystem::remove_all(place.path() / log);
  Answer told = place.mag(question);
  if (place.read("mag.log.d/data.mdb").empty()) told.out += "(not here)";
  return told;
}

// Asked once: many a case compares with the answer without an option.
const Answer& answer(const Asked& asked, const std::string& option) {
  static const Prepared read_only;
  static std::map<std::string, Answer> answers;
  const std::string question = asked.verb + " " + asked.operands + " " + option;
  const auto [place, is_new] = answers.try_emplace(question);
  Answer& told = place->second;
  if (!is_new) return told;
  told = asked.writes ? written(asked, question) : read_only.mag(question);
  // Moments, and what follows from them, are others each time.
  static const std::regex moment("[0-9-]{10}T[0-9:]{8}\\.[0-9]{9}Z|[0-9a-f]{64}");
  told.out = std::regex_replace(told.out, moment, "…");
  return told;
}

void check_refused(const Asked& asked, const std::string& option) {
  const Answer told = answer(asked, option);
  CAPTURE(asked.verb + " " + asked.operands + " " + option);
  CAPTURE(told.err);
  CHECK(told.status == 2);
  CHECK(told.out.find_first_not_of("(not here)") == std::string::npos);
  CHECK(told.err.find(option.substr(0, option.find(' '))) != std::string::npos);
}

void check_heeded(const Asked& asked, const std::string& option) {
  const Answer plain = answer(asked, ""), told = answer(asked, option);
  CAPTURE(asked.verb + " " + asked.operands + " " + option);
  CAPTURE(told.err);
  CHECK(plain.status == 0);
  // What is asked about may not be there then; the option itself is fine.
  CHECK((told.status == 0 ||
         told.err.find(option.substr(0, option.find(' ')) + ":") == std::string::npos));
  CHECK((told.out != plain.out || told.err != plain.err));
}

void check(const Asked& asked, bool offered, const std::string& option) {
  offered ? check_heeded(asked, option) : check_refused(asked, option);
}

}  // namespace

TEST_CASE("every command is tried with every option") {
  for (const app::Verb& verb : app::verbs()) {
    if (verb.name == "serve") continue;  // it does not end by itself: serve_test.cpp has it
    const auto& all = commands();
    CHECK_MESSAGE(std::any_of(all.begin(), all.end(),
                              [&](const Asked& each) {
                                return each.verb == verb.name && each.reads == verb.reads;
                              }),
                  verb.name);
  }
}

TEST_CASE("--as-of, --known-at and --log change the answer, or are refused by name") {
  for (const Asked& asked : commands()) {
    check(asked, asked.reads >= app::Reads::day, "--as-of 2020-01-15");
    check(asked, asked.reads >= app::Reads::moment, "--known-at 1");
    check(asked, asked.reads >= app::Reads::log, "--log other.log.d");
  }
}

TEST_CASE("--format gives the formats that a command offers, and names itself otherwise") {
  for (const Asked& asked : commands())
    for (const std::string format : {"json", "jsonl", "csv", "dot", "svg", "xml"})
      if (asked.verb == "generate" && format == "jsonl")
        CHECK(answer(asked, "--format jsonl").out == answer(asked, "").out);
      else
        check(asked, asked.formats.contains(format), "--format " + format);
}

TEST_CASE("--for excel goes with CSV only") {
  for (const Asked& asked : commands()) {
    check_refused(asked, "--for excel");
    check_refused(asked, "--for word");
    if (!asked.formats.contains("csv")) continue;
    const Answer plain = answer(asked, "--format csv");
    const Answer excel = answer(asked, "--format csv --for excel");
    CHECK(excel.status == 0);
    CHECK(excel.out != plain.out);
  }
}

TEST_CASE("--lang and --quiet go with every command") {
  for (const Asked& asked : commands()) {
    CAPTURE(asked.verb);
    const bool is_data = asked.verb == "generate" || asked.operands == "-";
    if (is_data)
      CHECK(answer(asked, "--lang fr").out == answer(asked, "").out);
    else
      check_heeded(asked, "--lang fr");
    check_refused(asked, "--lang de");
    const Answer quiet = answer(asked, "--quiet");
    CHECK(quiet.status == 0);
    CHECK(quiet.err.empty());
    CHECK(quiet.out == answer(asked, "").out);
  }
}

TEST_CASE("help shows one page at a time") {
  const Folder folder;
  CHECK(folder.mag("help --markdown --rules").status == 2);
  CHECK(folder.mag("help --markdown audit").status == 2);
  CHECK(folder.mag("--version --log x").status == 2);
  CHECK(folder.mag("--help --as-of 2010").status == 2);
  CHECK(folder.mag("audit --help --as-of 2010").status == 0);
}

TEST_CASE("what is said of lists is refused where there is none") {
  const SmallBody body;
  for (const std::string option : {"--disagrees", "--corrects"})
    check_fails(body.mag("import body.jsonl " + option + " reason"), 2, {option});
}
