// Ways in which a log or its answers could be hurt from outside: closed streams, a second name of
// its file, files that are none, readers that go away.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <vector>

#include "tests/app/command.hpp"
#include "tests/engine/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using test::Answer;
using test::says;

struct GuardedBody : test::SmallBody {
  GuardedBody() { log = mag("log --format jsonl").out; }
  void check_unharmed() const {
    CHECK(mag("verify").status == 0);
    CHECK(mag("log --format jsonl").out == log);
  }
  std::string log;
};

// The surroundings in which the streams are directed so, after all else.
std::string streams(const std::string& directed) {
  return R"(LANG=C sh -c '"$0" "$@" )" + directed + "'";
}

}  // namespace

TEST_CASE("a closed standard stream harms no log, and is one that cannot be used") {
  const GuardedBody body;
  for (const char* asked : {"composition", "log", "verify", "import body.jsonl", "backup -"}) {
    CAPTURE(asked);
    check_fails(body.mag(asked, "", streams(">&-")), 6, {"standard output"});
    CHECK(body.mag(asked, "", streams("<&-")).status == 0);
    CHECK(body.mag(asked, "", streams("2>&-")).status == 0);
    CHECK(body.mag(asked, "", streams("<&- >&- 2>&-")).status == 6);
  }
  CHECK(body.mag("import -", "", streams("<&-")).status == 3);
  body.check_unharmed();
}

TEST_CASE("a log whose file has a second name is not used, by either") {
  const GuardedBody body;
  const fs::path file = body.path() / "mag.log.d" / "data.mdb", other = body.path() / "other";
  fs::create_directory(other);
  fs::create_hard_link(file, other / "data.mdb");
  for (const char* log : {"mag.log.d", "other"})
    for (const char* asked : {"log", "import body.jsonl", "verify"})
      check_fails(body.mag(std::string(asked) + " --log " + log), 6, {"2 names", log});
  fs::remove(other / "data.mdb");
  fs::create_symlink(file, other / "data.mdb");
  CHECK(says(body.mag("log --log other").err, "symbolic link"));
  CHECK(says(body.mag("log --log other --lang fr").err, "n'est pas utilisé"));
  fs::remove(other / "data.mdb");
  body.check_unharmed();
}

TEST_CASE("what is not a file is not waited for") {
  const GuardedBody body;
  fs::create_directory(body.path() / "in");
  body.write("in/a.jsonl", test::small_body);
  REQUIRE(body.mag("log >/dev/null; mkfifo in/b.jsonl in/aliases.csv").status == 0);
  for (const char* path : {"in", "in/b.jsonl"})
    check_fails(body.mag(std::string("import ") + path), 3,
                {"in/b.jsonl is not a file", "with - in place of the file"});
  body.write("in/c.csv", "cycle,name\n2020,Somebody\n");
  CHECK(says(body.mag("import in/c.csv").err, "in/aliases.csv is not a file"));
  CHECK(says(body.mag("import in --lang fr").err, "n'est pas un fichier"));
  body.check_unharmed();
}

TEST_CASE(
    "a backup or a decision is read from a file or from standard input, and waits for no pipe") {
  const GuardedBody body;
  REQUIRE(body.mag("log >/dev/null; mkfifo pipe").status == 0);
  for (const char* asked :
       {"restore pipe --log new.d", "verify --against pipe", "record --json pipe"})
    check_fails(body.mag(asked), 3, {"pipe is not a file"});
  CHECK_FALSE(fs::exists(body.path() / "new.d"));
  body.check_unharmed();
}

TEST_CASE("an import goes on to its end though nobody reads what it says") {
  const GuardedBody body;
  fs::create_directory(body.path() / "in");
  const std::string person =
      R"({"effectiveOn":"2020-02-01","authority":"secretariat","basis":"stated","source":"s",)"
      R"("personDescribed":{"person":"p-01)";
  for (int i = 10; i < 30; ++i)
    body.write("in/" + std::to_string(i) + ".jsonl", person + std::to_string(i) +
                                                         R"(","name":"Somebody"}})"
                                                         "\n");
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const Answer ended = body.mag("import in", "", streams(">&" + std::to_string(ends[1])));
  close(ends[1]);
  CHECK(ended.status == 6);
  CHECK(says(ended.err, "standard output"));
  CHECK(says(body.mag("log --kind personDescribed --format jsonl").out, "p-0129"));
}

TEST_CASE("a flipped bit of what leads to the events is told by every verb that reads the log") {
  const GuardedBody body;
  const std::string file = body.read("mag.log.d/data.mdb");
  const auto flipped = [&](std::size_t byte, unsigned bit) {
    std::string changed = file;
    changed[byte] = static_cast<char>(static_cast<unsigned char>(changed[byte]) ^ (1U << bit));
    body.write("hurt/data.mdb", changed);
  };
  const auto check_all_tell = [&] {
    const std::string resigned =
        "record memberResigned --person p-0001 --effective-on 2020-03-01 --authority member "
        "--basis stated --source s";
    for (const std::string& asked : std::initializer_list<std::string>{
             "log", "show 3 --effects", "composition", "composition --cycles", "audit", "blame",
             "why p-0001", "diff @3 @5", "verify", "backup -", "import body.jsonl", resigned})
      check_fails(body.mag(asked + " --log hurt"), 4, {"damaged"});
  };
  SUBCASE("the number of the last writing, on a head page") {
    constexpr std::size_t page = 4096, number = 144;
    for (const std::size_t byte : {number, page + number}) flipped(byte, 1), check_all_tell();
  }
  SUBCASE("a position in the order by effect") {
    // The entry of event 2: its date, then rank and position, big-endian.
    const std::string entry("\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0\2", 16);
    const std::size_t at = file.rfind(entry);
    REQUIRE(at != std::string::npos);
    flipped(at + 12, 3);
    check_all_tell();
    CHECK(body.mag("show 3 --log hurt").out == body.mag("show 3").out);
  }
  SUBCASE("a letter of a name") {
    const std::size_t at = file.find("Person 0004");
    REQUIRE(at != std::string::npos);
    flipped(at, 0);
    check_all_tell();
    // What does not read the event that is damaged answers as before.
    for (const char* asked : {"show 3", "show 5", "show 7 --format json", "show 11"}) {
      CAPTURE(asked);
      CHECK(body.mag(std::string(asked) + " --log hurt").status == 0);
      CHECK(body.mag(std::string(asked) + " --log hurt").out == body.mag(asked).out);
    }
    for (const char* asked : {"show 6", "show 10"}) {
      CAPTURE(asked);
      CHECK(body.mag(std::string(asked) + " --log hurt").status == 4);
    }
  }
  SUBCASE("a key") {
    const std::size_t at = file.rfind("import:");
    REQUIRE(at != std::string::npos);
    for (const std::size_t byte : {std::size_t{2}, std::size_t{6}, std::size_t{20}}) {
      flipped(at + byte, 1);
      CHECK(body.mag("verify --log hurt").status == 4);
      CHECK(body.mag("backup - --log hurt").status == 4);
    }
  }
}

TEST_CASE("of flipped bits none makes mag show answer otherwise") {
  const GuardedBody body;
  REQUIRE(body.mag("record eventCorrected --position 13 --withdrawn yes --reason r --effective-on "
                   "2020-09-01 --authority secretariat --basis stated --source s --acknowledge x")
              .status == 0);
  const std::string file = body.read("mag.log.d/data.mdb");
  const std::vector<std::string> questions = {"show 13", "show 8 --format json", "show 14"};
  std::vector<std::string> answers;
  for (const std::string& question : questions) answers.push_back(body.mag(question).out);
  std::mt19937_64 random(engine_tests::told_seed());
  const int count = engine_tests::long_run() ? 20'000 : 200;
  int told = 0;
  for (int i = 0; i < count; ++i) {
    const std::size_t bit = random() % (file.size() * 8);
    std::string changed = file;
    changed[bit / 8] =
        static_cast<char>(static_cast<unsigned char>(changed[bit / 8]) ^ (1U << bit % 8));
    body.write("hurt/data.mdb", changed);
    const std::size_t which = random() % questions.size();
    CAPTURE(bit);
    CAPTURE(questions[which]);
    const Answer answer = body.mag(questions[which] + " --log hurt");
    CHECK((answer.status == 0 || answer.status == 4));
    if (answer.status == 0) CHECK(answer.out == answers[which]);
    told += answer.status == 4;
  }
  CHECK(told < count);
  // One that surely hurts what is asked about, in every copy of it that the file has.
  std::string changed = file;
  for (std::size_t at = 0; (at = changed.find("moved on", at)) != std::string::npos;)
    changed[at] = 'n';
  REQUIRE(changed != file);
  body.write("hurt/data.mdb", changed);
  CHECK(body.mag("show 13 --log hurt").status == 4);
}

TEST_CASE("an amendment under a number behind the end of the log is told, not passed over") {
  const GuardedBody body;
  REQUIRE(body.mag("record eventCorrected --position 13 --withdrawn yes --reason r --effective-on "
                   "2020-09-01 --authority secretariat --basis stated --source s --acknowledge x")
              .status == 0);
  std::string file = body.read("mag.log.d/data.mdb");
  const std::string entry("\x0e\0\0\0\0\0\0\0\x0d\0\0\0\0\0\0\0", 16);  // 14 amends 13
  const std::size_t at = file.rfind(entry);
  REQUIRE(at != std::string::npos);
  file[at + 1] = 1;
  body.write("hurt/data.mdb", file);
  for (const char* asked : {"show 13", "show 13 --known-at 13", "log"}) {
    CAPTURE(asked);
    CHECK(body.mag(std::string(asked) + " --log hurt").status == 4);
  }
}
