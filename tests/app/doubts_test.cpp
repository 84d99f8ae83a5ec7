// Times that can hardly be meant: the clock of the machine, and the dates of decisions.
#include <doctest/doctest.h>

#include "events/digest.hpp"
#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::EmptyLog;
using test::Folder;
using test::says;

// A log whose one event was recorded then.
struct Recorded : Folder {
  explicit Recorded(const std::string& then) {
    const std::string head = R"({"format":"mag-backup/1","body":"B"})";
    const std::string event =
        R"({"position":1,"recordedAt":")" + then +
        R"(","batch":1,"effectiveOn":"2006-01-01","authority":"secretaryGeneral",)"
        R"("basis":"stated","source":"s","bodyEstablished":{"name":"B"}})";
    events::Digest digest;
    digest.add_line(head);
    digest.add_line(event);
    write("b.jsonl",
          head + "\n" + event + "\n" + R"({"events":1,"sha256":")" + digest.hex() + "\"}\n");
    const Answer restored = mag("restore b.jsonl");
    REQUIRE_MESSAGE(restored.status == 0, restored.err);
  }
};

const std::string described =
    R"({"effectiveOn":"2008-02-01","authority":"secretariat","basis":"stated","source":"s",)"
    R"("personDescribed":{"person":"p-0001","name":"Somebody"}})";

std::string appointed(const std::string& on, const std::string& cycle) {
  return R"({"effectiveOn":")" + on +
         R"(","authority":"secretaryGeneral","basis":"stated","source":"s","memberAppointed":)" +
         R"({"person":"p-0001","cycle":)" + cycle + R"(,"seat":"stakeholder"}})";
}

}  // namespace

TEST_CASE("a clock that runs behind the last event, or years ahead, is remarked on") {
  struct Clock {
    std::string then, english, french;
  };
  for (const Clock& clock : {Clock{"2200-01-01T00:00:00.000000000Z", "runs behind", "retarde sur"},
                             Clock{"1990-01-01T00:00:00.000000000Z", "ahead of", "en avance"}}) {
    const std::string &then = clock.then, &english = clock.english, &french = clock.french;
    CAPTURE(then);
    const Recorded body(then);
    body.write("one.json", described);
    const Answer dry = body.mag("record --json one.json --dry-run --lang fr");
    CHECK(dry.status == 0);
    CHECK(says(dry.err, french));
    const Answer recorded = body.mag("record --json one.json");
    CHECK(recorded.status == 0);
    CHECK(says(recorded.err, english));
    CHECK(says(recorded.err, then.substr(0, 10)));
    CHECK(says(Recorded(then).mag("import -", described).err, english));
    CHECK(body.mag("verify").status == 0);
  }
}

TEST_CASE("a clock that goes on from the last event is not remarked on") {
  const EmptyLog body;
  CHECK(body.mag("import -", described).status == 0);
  const Answer answer = body.mag("import - --quiet", appointed("2008-01-01", "2008"));
  CHECK_FALSE(says(answer.err, "clock"));
}

TEST_CASE("dates that can hardly be meant are asked about") {
  const EmptyLog body;
  const std::string opened =
      R"({"effectiveOn":"2008-01-01","authority":"secretaryGeneral","basis":"stated",)"
      R"("source":"s","cycleOpened":{"cycle":2008}})";
  REQUIRE(body.mag("import -", opened + "\n" + described).status == 0);
  const std::string late = appointed("2106-01-01", "2008"),
                    far = R"({"effectiveOn":"2206-01-01","authority":"secretariat","basis":)"
                          R"("stated","source":"s","themeAdopted":{"year":2206,"theme":"t"}})";
  body.write("late.json", late);
  const Answer refused = body.mag("record --json late.json");
  CHECK(refused.status == 3);
  CHECK(says(refused.err, "more than five years from the cycle 2008"));
  CHECK(says(refused.err, "--acknowledge"));
  check_fails(
      body.mag("import - --lang fr", late + "\n" + far), 3,
      {"stdin:1: elle prendrait effet le 1er janvier 2106",
       "stdin:2: elle prendrait effet le 1er janvier 2206, dans plus de dix ans", "--acknowledge"});
  CHECK(body.mag("log --format jsonl").out.find("2106") == std::string::npos);
  CHECK(body.mag("record --json late.json --acknowledge 'so says the letter'").status == 0);
  CHECK(body.mag("import - --acknowledge 'so says the letter'", far).status == 0);
}

TEST_CASE("what is asked of many lines alike is asked once, and names the first of them") {
  const test::EmptyLog log;
  std::string lines;
  for (int person = 11; person <= 40; ++person)
    lines += R"({"effectiveOn":"2900-01-01","authority":"secretariat","basis":"stated",)"
             R"("source":"s","personDescribed":{"person":"p-00)" +
             std::to_string(person) + R"(","name":"Person )" + std::to_string(person) + "\"}}\n";
  check_fails(log.mag("import -", lines), 3,
              {"stdin:1: ", "(also lines 2, 3, ", "20, 21; further ones: 9, the last 30)"});
  check_fails(log.mag("import - --lang fr", lines), 3,
              {"(de même aux lignes 2, 3, ", "20, 21 ; autres : 9, la dernière 30)"});
}
