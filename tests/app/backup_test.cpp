// mag backup, mag restore and mag verify --against, as a user meets them.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/app/command.hpp"
#include "tests/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using test::Answer;
using test::Folder;
using test::says;

struct KeptBody : test::SmallBody {
  KeptBody() {
    REQUIRE(mag("record memberEvaluated --person p-0001 --cycle 2020 --evaluation positive "
                "--effective-on 2020-12-01 --authority secretariat --basis stated --source s/6")
                .status == 0);
    REQUIRE(mag("backup b.jsonl").status == 0);
  }
  void more() const {
    REQUIRE(
        mag("record memberResigned --person p-0003 --effective-on 2020-12-02 --authority member "
            "--basis stated --source s/7 --acknowledge 'it is so'")
            .status == 0);
  }
};

std::size_t entries(const fs::path& folder) {
  std::size_t count = 0;
  for (auto entry = fs::recursive_directory_iterator(folder);
       entry != fs::recursive_directory_iterator(); ++entry)
    ++count;
  return count;
}

std::string known_on_that_day(const KeptBody& body, const std::string& log) {
  std::string answers;
  for (const char* question : {"composition", "audit --all", "blame", "log", "show 14"})
    answers += body.mag(std::string(question) +
                        " --as-of 2020-12-31 --known-at 2021-06-30 --format json --log " + log)
                   .out;
  return answers;
}

}  // namespace

TEST_CASE("a log that was backed up and restored is the same log") {
  const KeptBody body;
  const std::string backup = body.read("b.jsonl");
  const Answer restored = body.mag("restore b.jsonl --log there/copy.d");
  CHECK(restored.status == 0);
  CHECK(restored.err.empty());
  CHECK(test::says(restored.out, "there/copy.d – events restored: 14; digest: " +
                                     backup.substr(backup.size() - 67, 64)));
  CHECK(body.mag("backup - --log there/copy.d").out == backup);
  for (const char* question : {"log --format json", "verify", "composition --as-of 2020-12-31"}) {
    CAPTURE(question);
    const std::string asked(question);
    const std::string here = body.mag(asked).out;
    std::string there = body.mag(asked + " --log there/copy.d").out;
    if (const auto at = there.find("there/copy.d"); at != std::string::npos)
      there.replace(at, 12, "./mag.log.d");
    CHECK(here == there);
  }
  // What was recorded once is recognised in the copy, too.
  CHECK(body.mag("import body.jsonl --log there/copy.d").out ==
        "body.jsonl – decisions recorded: 0; already there: 13\n");
  CHECK(body.mag("backup - --log there/copy.d").out == backup);
}

TEST_CASE("what was known on a day is known in the copy, but not in a log that was imported anew") {
  const KeptBody body;
  // As if all but the last event had been recorded in 2021.
  std::string backup;
  const std::string recorded = body.read("b.jsonl");
  std::istringstream in(recorded.substr(0, recorded.rfind("{\"events\"")));
  for (std::string line; std::getline(in, line);) {
    const std::size_t at = line.find("\"recordedAt\":\"");
    if (at != std::string::npos && !says(line, "memberEvaluated"))
      line.replace(at + 14, 10, "2021-06-01");
    backup += line + "\n";
  }
  body.write("old.jsonl", backup + R"({"events":14,"sha256":")" + std::string(64, '0') + "\"}\n");
  const std::string told = body.mag("restore old.jsonl --log old.d").err;
  const std::string expected = "expected: ";
  backup += R"({"events":14,"sha256":")" + told.substr(told.find(expected) + 10, 64) + "\"}\n";
  body.write("old.jsonl", backup);
  REQUIRE(body.mag("restore old.jsonl --log old.d").status == 0);
  REQUIRE(body.mag("backup - --log old.d").out == backup);
  REQUIRE(body.mag("restore - --log copy.d", backup).status == 0);
  CHECK(says(known_on_that_day(body, "old.d"), "\"knownAt\":13"));
  CHECK(known_on_that_day(body, "old.d") == known_on_that_day(body, "copy.d"));
  body.mag("init --log anew.d");
  REQUIRE(
      body.mag("import - --log anew.d", body.mag("log --log old.d --format jsonl").out).status ==
      0);
  CHECK(says(known_on_that_day(body, "anew.d"), "\"knownAt\":0"));
}

TEST_CASE("a backup goes to a new file, whole, which only its owner may read") {
  const KeptBody body;
  const std::string before = body.read("b.jsonl");
  CHECK((fs::status(body.path() / "b.jsonl").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  body.more();
  const Answer again = body.mag("backup b.jsonl");
  CHECK(again.status == 2);
  CHECK(again.err == "mag: this place is taken: b.jsonl; nothing was changed\n");
  CHECK(body.read("b.jsonl") == before);
  CHECK(test::typed(body.mag("backup mag.log.d --lang fr").err) ==
        "mag: emplacement déjà occupé : mag.log.d ; rien n'a été modifié\n");
  check_fails(body.mag("backup no/such/folder.jsonl"), 6,
              {"no/such/folder.jsonl cannot be written"});
  const Answer told = body.mag("backup c.jsonl --format json");
  CHECK(told.out.starts_with(R"({"file":"c.jsonl","events":15,"sha256":")"));
  CHECK(body.mag("backup d.jsonl --format csv").status == 2);
  CHECK(body.mag("backup - --format json").status == 2);
  CHECK(body.mag("backup").status == 2);
  CHECK(body.mag("backup e.jsonl --log nothing.d").status == 2);
  for (const auto& entry : fs::directory_iterator(body.path()))
    CHECK_FALSE(says(entry.path().filename().string(), ".part-"));
  CHECK_FALSE(fs::exists(body.path() / "e.jsonl"));
}

TEST_CASE("a backup to an output that cannot be written is not a success") {
  const KeptBody body;
  body.mag("backup - >/dev/full 2>told; echo $? >status #");
  CHECK(body.read("status") == "6\n");
}

TEST_CASE("a damaged log is not backed up") {
  const KeptBody body;
  std::string bytes = body.read("mag.log.d/data.mdb");
  for (std::size_t at = bytes.find("Person 0001"); at != std::string::npos;
       at = bytes.find("Person 0001", at + 1))
    bytes.replace(at, 6, "Nobody");
  body.write("mag.log.d/data.mdb", bytes);
  CHECK(body.mag("backup c.jsonl").status == 4);
  CHECK_FALSE(fs::exists(body.path() / "c.jsonl"));
}

TEST_CASE("a backup that was cut or changed is refused whole, and nothing is left in the place") {
  const KeptBody body;
  const std::string backup = body.read("b.jsonl");
  std::string changed = backup;
  changed.replace(changed.find("moved on"), 8, "moved in");
  const auto refused = [&](const std::string& text, const std::string& place,
                           const std::string& said, const char* lang = "en") {
    body.write("bad.jsonl", text);
    const Answer answer =
        body.mag("restore bad.jsonl --log " + place + " --lang " + std::string(lang));
    CHECK(answer.status == 3);
    CHECK(answer.out.empty());
    CHECK_MESSAGE(test::typed(answer.err).starts_with("mag: bad.jsonl:" + said), answer.err);
    CHECK(says(answer.err, std::string(lang) == "fr" ? " ; rien n'a été restauré\n"
                                                     : "; nothing was restored\n"));
  };
  fs::create_directory(body.path() / "empty.d");
  refused(changed, "new.d/in/new.d", "16: sha256: ");
  refused(changed, "empty.d", "16: sha256 : valeur ", "fr");
  refused(backup.substr(0, backup.rfind("{\"events\"")), "empty.d", "16: missing; expected: ");
  refused(backup.substr(0, 300), "empty.d", "2:");
  refused(test::small_body, "empty.d", "1:1: {");
  CHECK_FALSE(fs::exists(body.path() / "new.d"));
  CHECK(entries(body.path() / "empty.d") == 0);
  CHECK(body.mag("restore no.jsonl --log empty.d").status == 3);
  CHECK(body.mag("restore b.jsonl --log empty.d --format json")
            .out.starts_with(R"({"knownAt":14,"sha256":")"));
}

TEST_CASE("a backup with a right digest that no log ever gave is refused") {
  const KeptBody body;
  const std::string backup = body.read("b.jsonl");
  const auto with_digest = [&](const std::string& lines, int events) {
    std::string changed = lines + R"({"events":)" + std::to_string(events) + R"(,"sha256":")" +
                          std::string(64, '0') + "\"}\n";
    const std::string told = body.mag("restore - --log no.d", changed).err;
    const std::string expected = "expected: ";
    changed.replace(changed.size() - 67, 64, told.substr(told.rfind(expected) + 10, 64));
    return changed;
  };
  const std::string events = backup.substr(0, backup.rfind('\n', backup.size() - 2) + 1);
  REQUIRE(with_digest(events, 14) == backup);
  // The last event of the first batch is left out; of what follows nothing is there.
  std::size_t end = 0;
  for (int line = 0; line < 13; ++line) end = events.find('\n', end) + 1;
  const Answer cut = body.mag("restore - --log cut.d", with_digest(events.substr(0, end), 12));
  check_fails(cut, 3, {"stdin:2: key", "some were changed or left out"});
  CHECK_FALSE(fs::exists(body.path() / "cut.d" / "data.mdb"));
}

TEST_CASE("nothing is restored over what is there") {
  const KeptBody body;
  body.more();
  const std::string before = body.mag("log --format json").out;
  const Answer answer = body.mag("restore b.jsonl");
  CHECK(answer.status == 2);
  CHECK(answer.err == "mag: ./mag.log.d is not empty; nothing was changed\n");
  CHECK(test::typed(body.mag("restore b.jsonl --lang fr").err) ==
        "mag: ./mag.log.d n'est pas vide ; rien n'a été modifié\n");
  CHECK(body.mag("log --format json").out == before);
  body.write("letters/one.txt", "Dear all");
  CHECK(body.mag("restore b.jsonl --log letters").status == 2);
  CHECK(entries(body.path() / "letters") == 1);
}

TEST_CASE("verify says whether a log contains all that a backup holds") {
  const KeptBody body;
  REQUIRE(body.mag("restore b.jsonl --log copy.d").status == 0);
  body.more();
  CHECK(says(body.mag("verify --against b.jsonl").out,
             "Backup b.jsonl: all of its events are in the log, unchanged (14).\n"));
  CHECK(says(body.mag("verify --against b.jsonl --lang fr").out,
             "Sauvegarde b.jsonl : tous ses événements sont dans le journal, tels quels (14).\n"));
  CHECK(says(body.mag("verify --against b.jsonl --format json").out,
             R"(,"contains":{"events":14,"sha256":")"));
  CHECK(says(body.mag("verify --format json").out, R"(,"contains":null})"));
  REQUIRE(body.mag("backup grown.jsonl").status == 0);
  const Answer shorter = body.mag("verify --log copy.d --against grown.jsonl");
  CHECK(shorter.status == 4);
  CHECK(shorter.out.empty());
  CHECK(shorter.err == "mag: grown.jsonl:16: event 15 is not in the log, which ends at event 14\n");
  // The same decisions, recorded at another time.
  body.mag("init --log anew.d");
  REQUIRE(body.mag("import body.jsonl --log anew.d").status == 0);
  const Answer other = body.mag("verify --log anew.d --against b.jsonl --lang fr");
  CHECK(other.status == 4);
  CHECK(
      test::typed(other.err).starts_with("mag: b.jsonl:2: l'événement 1 diffère – sauvegarde : "));
  // A backup that is not sound says nothing of the log, whatever differs before its mistake.
  std::string text = body.read("b.jsonl");
  body.write("cut.jsonl", text.substr(0, text.size() - 20));
  for (const char* log : {"copy.d", "anew.d"})
    CHECK(body.mag("verify --against cut.jsonl --log " + std::string(log)).status == 3);
  CHECK(body.mag("verify --against no.jsonl").status == 3);
}

TEST_CASE("the first backup of all is restored for ever: the same bytes, the same members") {
  const Folder folder;
  const std::string golden = MAG_SOURCE_DIR "/tests/golden/backup-v1";
  REQUIRE(folder.mag("restore " + golden + ".jsonl").status == 0);
  const Answer again = folder.mag("backup -");
  CHECK(again.status == 0);
  CHECK(again.out == tests::read_file(golden + ".jsonl"));
  CHECK(folder.mag("verify --against " + golden + ".jsonl").status == 0);
  CHECK(folder.mag("composition --as-of 2008-12-31 --format csv").out ==
        tests::read_file(golden + ".csv"));
}
