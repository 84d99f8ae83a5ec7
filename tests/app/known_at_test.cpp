// What was answered before a correction is answered again, byte for byte, by asking --known-at.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::Folder;

// Everything that can be asked about a day, but for what the answer says of recording.
const std::vector<std::string>& questions() {
  static const std::vector<std::string> all = {
      "composition --as-of 2020-08-01",
      "composition --as-of 2020-08-01 --format json",
      "composition --as-of 2020-08-01 --format csv --lang fr",
      "composition --cycles --format csv",
      "audit --all --as-of 2020-08-01",
      "audit --all --as-of 2020-08-01 --format json --lang fr",
      "audit --from 2020 --format jsonl",
      "blame --as-of 2020-08-01 --format json",
      "why p-0002 --as-of 2020-08-01 --format json",
      "why p-0004 --as-of 2020-08-01 --format dot",
      "log",
      "log --format json",
      "log --format csv --lang fr",
      "log --person p-0002",
      "show 8 --format json",
      "show 13 --lang fr",
      "diff 2020-02-01 2020-08-01 --format json"};
  return all;
}

std::vector<Answer> asked(const Folder& folder, const std::string& known_at) {
  std::vector<Answer> answers;
  for (const std::string& question : questions())
    answers.push_back(folder.mag(question + " --known-at " + known_at));
  return answers;
}

void check_equal(const std::vector<Answer>& before, const std::vector<Answer>& after) {
  for (std::size_t i = 0; i < questions().size(); ++i) {
    CAPTURE(questions()[i]);
    CHECK(before[i].status == 0);
    CHECK_FALSE(before[i].out.empty());
    CHECK(before[i].out == after[i].out);
    CHECK(before[i].status == after[i].status);
  }
}

const std::string correction =
    "{\"effectiveOn\":\"2020-09-01\",\"authority\":\"secretariat\",\"basis\":\"stated\",\"source\":"
    "\"s\",\"eventCorrected\":{\"position\":8,\"reason\":\"r\",\"replacement\":{\"effectiveOn\":"
    "\"2020-02-01\",\"authority\":\"secretaryGeneral\",\"basis\":\"stated\",\"source\":\"s/2\","
    "\"memberAppointed\":{\"person\":\"p-0002\",\"cycle\":2020,\"group\":\"media\",\"country\":"
    "\"UG\",\"seat\":\"stakeholder\"}}}}\n"
    "{\"effectiveOn\":\"2020-09-02\",\"authority\":\"secretariat\",\"basis\":\"stated\",\"source\":"
    "\"s\",\"eventCorrected\":{\"position\":13,\"withdrawn\":true,\"reason\":\"r\"}}\n"
    "{\"effectiveOn\":\"2020-01-15\",\"authority\":\"secretariat\",\"basis\":\"stated\",\"source\":"
    "\"s\",\"personDescribed\":{\"person\":\"p-0002\",\"name\":\"Another Name\"}}\n"
    "{\"effectiveOn\":\"2020-02-02\",\"authority\":\"secretariat\",\"basis\":\"stated\",\"source\":"
    "\"s\",\"figurePublished\":{\"cycle\":2020,\"measure\":\"members\",\"value\":5}}\n";

}  // namespace

TEST_CASE("no correction, description or late decision alters an answer that was given before it") {
  const test::SmallBody body;
  const auto before = asked(body, "13");
  const std::string now = body.mag("composition --as-of 2020-08-01").out;
  REQUIRE(body.mag("import - --acknowledge 'so it was'", correction).status == 0);
  CHECK(body.mag("composition --as-of 2020-08-01").out != now);
  check_equal(before, asked(body, "13"));
}

TEST_CASE("the answer without --known-at is that of the end of the log") {
  const test::SmallBody body;
  REQUIRE(body.mag("import - --acknowledge 'so it was'", correction).status == 0);
  for (const std::string& question : questions()) {
    CAPTURE(question);
    CHECK(body.mag(question).out == body.mag(question + " --known-at 18").out);
  }
}

TEST_CASE("a moment stands for what was known at it, a date for its end") {
  const test::SmallBody body;
  const auto at_moment = [&](const std::string& when) {
    return body.mag("log --format jsonl --known-at " + when);
  };
  CHECK(at_moment("2000-01-01").out.empty());
  CHECK(at_moment("2000-01-01").status == 0);
  CHECK(at_moment("2200-01-01T00:00Z").out == test::small_body);
  CHECK(at_moment("2200-01-01").out == test::small_body);
  CHECK(at_moment("0").out.empty());
  for (const char* bad :
       {"14", "x", "2000-02-30", "-1", "''", "99999999999999999999", "2900-01-01"}) {
    CAPTURE(bad);
    CHECK(at_moment(bad).status == 2);
    CHECK(at_moment(bad).out.empty());
  }
}

TEST_CASE("before the log knew anything, every question has an answer") {
  const test::SmallBody body;
  for (const char* question : {"composition --as-of 2020-08-01", "audit --all --as-of 2020-08-01",
                               "blame --as-of 2020-08-01", "log", "composition --cycles"}) {
    CAPTURE(question);
    const Answer answer = body.mag(std::string(question) + " --known-at 0");
    CHECK(answer.status == 0);
    CHECK_FALSE(answer.out.empty());
  }
  CHECK(body.mag("composition --known-at 0").out.find("nothing had been recorded yet") !=
        std::string::npos);
  CHECK(body.mag("why p-0002 --as-of 2020-08-01 --known-at 0").status == 2);
  CHECK(body.mag("show 1 --known-at 0").status == 2);
}
