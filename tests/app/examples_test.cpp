// Every example that help, the manuals and the README give works as it is typed, on the real
// record.
#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "app/cli/verb.hpp"
#include "app/help/fields.hpp"
#include "app/help/page.hpp"
#include "events/catalogue.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/scratch.hpp"

namespace {

using namespace test;

namespace fs = std::filesystem;

// A folder as somebody has it who keeps the record of the MAG: its data, its log, an older copy, a
// backup, a new list of members, a decision, a scenario.
struct Desk : Folder {
  Desk() {
    fs::create_directory_symlink(MAG_SOURCE_DIR "/data", path() / "data");
    fs::copy(record_of_the_mag().path() / "mag.log.d", path() / "mag.log.d");
    write("decision.json",
          R"({"effectiveOn":"2012-06-01","authority":"member","basis":"stated",)"
          R"("source":"letter of 1 June 2012","memberResigned":{"person":"p-0020"}})");
    write("agreed.json", R"({"format":"mag-scenario/1","add":[{"effectiveOn":"2012-06-01",)"
                         R"("memberResigned":{"person":"p-0020"}}]})");
    write("members.csv",
          "cycle,effective_on,name,country,group,affiliation,seat,source,complete\n"
          "2026,2026-03-01,Ada Lind,SE,civilSociety,,stakeholder,https://example.org/list,no\n");
    write("two-terms.json", R"({"format":"mag-scenario/1","name":"two terms",)"
                            R"("parameters":{"termLimit.maxConsecutiveTerms":"2"}})");
    // Whether Graphviz is there or not.
    write(".bin/dot", "#!/bin/sh\nexec cat\n");
    fs::permissions(path() / ".bin" / "dot", fs::perms::owner_all);
  }

  void keep_copies() const {
    fs::copy(path() / "mag.log.d", path() / "old.log.d");
    REQUIRE(shell("mag backup 2026-11-24.jsonl && gzip -k 2026-11-24.jsonl").status == 0);
  }
};

void check_done(const Answer& answer, const std::string& command) {
  CAPTURE(command);
  CAPTURE(answer.err);
  CHECK(answer.status == 0);
  CHECK(answer.err.find("mag: ") == std::string::npos);
}

// The lines of the blocks of shell in a text that begin with `mag` or belong to such a block.
std::vector<std::string> blocks_of(const std::string& markdown) {
  std::vector<std::string> blocks;
  std::istringstream lines(markdown);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (!inside && line == "```sh") {
      inside = true;
      blocks.emplace_back();
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  std::erase_if(blocks, [](const std::string& block) {
    return block.find("mag ") == std::string::npos || block.find("./run") != std::string::npos;
  });
  return blocks;
}

}  // namespace

TEST_CASE("every example of a command works as it is typed") {
  std::size_t count = 0;
  for (const app::Verb& verb : app::verbs())
    for (const app::Example& example : verb.examples) {
      if (verb.name == "serve") continue;  // it does not end by itself: serve_test.cpp has it
      const Desk desk;
      const std::string command(example.command);
      if (verb.name != "backup") desk.keep_copies();
      if (verb.name == "init") fs::remove_all(desk.path() / "mag.log.d");
      check_done(desk.shell(command), command);
      ++count;
    }
  CHECK(count > 30);
}

// The real record holds already what some examples would decide, and seats that rest on the opening
// which one of them withdraws; that is said, and no mistake.
TEST_CASE("every example of a decision can be typed, and is recorded unless the record has it") {
  const std::set<std::string> there = {"bodyEstablished",  "affiliationChanged", "forumHeld",
                                       "hostSeatVacated",  "observerWithdrawn",  "cycleOpened",
                                       "termRenewed",      "termRenewedTacitly", "termExpired",
                                       "memberRotatedOut", "figureFollowed",     "eventCorrected"};
  for (const events::Language language : {events::Language::en, events::Language::fr})
    for (const events::Declaration& kind : events::decision_structure().kinds) {
      const Desk desk;
      const std::string command = app::example_of(kind, app::Page(language));
      const Answer answer = desk.shell(command + " --acknowledge 'an example'");
      CAPTURE(command);
      CAPTURE(answer.err);
      CHECK(answer.status == (there.contains(std::string(kind.name)) ? 3 : 0));
      CHECK((answer.status == 0 || answer.err.starts_with("mag: refused: ")));
    }
}

TEST_CASE("the commands of the README work as they are typed") {
  std::size_t count = 0;
  for (std::string block : blocks_of(tests::read_file(MAG_SOURCE_DIR "/README.md"))) {
    const Desk desk;
    // What it keeps in /tmp is kept here.
    for (std::size_t at = block.find("/tmp/"); at != std::string::npos; at = block.find("/tmp/"))
      block.replace(at, 5, "./");
    check_done(desk.shell(block), block);
    ++count;
  }
  CHECK(count == 3);
}
