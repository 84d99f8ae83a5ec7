// --public: what is confidential leaves no trace in any answer but the count of events.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/cli/verb.hpp"
#include "tests/app/command.hpp"

namespace {

using test::Folder;
using test::says;

// Every question that a reading verb answers, in every format.
const std::vector<std::string>& public_questions() {
  static const std::vector<std::string> all = {"composition --as-of 2020-12-01",
                                               "composition --as-of 2020-12-01 --format json",
                                               "composition --as-of 2020-12-01 --format csv",
                                               "composition --cycles",
                                               "composition --cycles --format json",
                                               "audit --all --as-of 2020-12-01",
                                               "audit --all --as-of 2020-12-01 --format json",
                                               "audit --from 2020 --all --format csv",
                                               "audit --from 2020 --summary",
                                               "blame --as-of 2020-12-01",
                                               "blame --as-of 2020-12-01 --format json",
                                               "blame --as-of 2020-12-01 --format csv",
                                               "next --as-of 2020-12-01",
                                               "next --as-of 2020-12-01 --format json",
                                               "next --as-of 2020-12-01 --format csv",
                                               "why p-0001 --as-of 2020-12-01",
                                               "why p-0001 --as-of 2020-12-01 --format json",
                                               "why p-0001 --as-of 2020-12-01 --format dot",
                                               "why p-0002 --as-of 2020-12-01 --lang fr",
                                               "why-not p-0002 --as-of 2020-12-01",
                                               "why-not p-0003 --cycle 2020 --format json",
                                               "why-not Nobody --group media --as-of 2020-12-01",
                                               "diff 2020-02-01 2020-12-01",
                                               "diff @13 @16 --as-of 2020-12-01 --format json",
                                               "log",
                                               "log --format json",
                                               "log --format jsonl",
                                               "log --format csv",
                                               "log --person p-0001",
                                               "terms",
                                               "terms --format json",
                                               "terms --format csv",
                                               "terms rotation.share --format json",
                                               "show 7 --effects",
                                               "show 7 --format json --effects",
                                               "show 14",
                                               "show 15 --format json",
                                               "show 99 --lang fr",
                                               "what-if other.json --as-of 2020-12-01",
                                               "what-if other.json --format json"};
  return all;
}

const std::string evaluated = R"("cycle":2020,"evaluation":"positive")";

std::string confidential(int person, const std::string& kind, const std::string& says) {
  return R"({"effectiveOn":"2020-07-01","authority":"secretariat","basis":"stated","source":"hush",")" +
         kind + R"(":{"person":"p-000)" + std::to_string(person) + R"(",)" + says + "}}\n";
}

std::string withdrawn(int position) {
  return R"({"effectiveOn":"2020-08-01","authority":"secretariat","basis":"stated","source":"hush",)"
         R"("eventCorrected":{"position":)" +
         std::to_string(position) + R"(,"withdrawn":true,"reason":"hush"}})" + "\n";
}

// The small body with three more events: two that are confidential, and one that withdraws one.
void add_to(const Folder& body, const std::string& events) {
  body.write("other.json", R"({"format":"mag-scenario/1","withdraw":[4]})");
  body.write("more.jsonl", events);
  REQUIRE(body.mag("import more.jsonl --acknowledge test").status == 0);
}

}  // namespace

TEST_CASE("every command that can leave out what is confidential is tried") {
  for (const app::Verb& verb : app::verbs()) {
    if (verb.reads < app::Reads::moment) continue;
    const auto& all = public_questions();
    CHECK_MESSAGE(std::any_of(all.begin(), all.end(),
                              [&](const std::string& each) {
                                return (each + " ").starts_with(std::string(verb.name) + " ");
                              }),
                  verb.name);
  }
}

TEST_CASE("answers for the public are the same whatever the confidential events say") {
  const test::SmallBody one;
  REQUIRE(one.mag("backup body.backup").status == 0);
  const Folder other;
  other.write("body.backup", one.read("body.backup"));
  REQUIRE(other.mag("restore body.backup").status == 0);
  add_to(one, confidential(1, "memberEvaluated", evaluated) +
                  confidential(2, "memberEvaluated", evaluated) + withdrawn(14));
  add_to(other, confidential(3, "memberEvaluated", evaluated) +
                    confidential(1, "memberEvaluated", evaluated) + withdrawn(15));
  int differ = 0;
  for (const std::string& question : public_questions()) {
    CAPTURE(question);
    const auto here = one.mag(question + " --public"), there = other.mag(question + " --public");
    CHECK(here.status == there.status);
    CHECK(here.out == there.out);
    CHECK(here.err == there.err);
    CHECK(here.out.find("hush") == std::string::npos);
    CHECK_FALSE((here.out + here.err).empty());
    differ += one.mag(question).out != other.mag(question).out;
  }
  CHECK(differ >= 8);  // the others see what is confidential
}

TEST_CASE("an event that the public may not see is one that is not there") {
  const test::SmallBody body;
  add_to(body, confidential(1, "memberEvaluated", evaluated));
  const auto hidden = body.mag("show 14 --public"), missing = body.mag("show 15 --public");
  CHECK(hidden.status == 2);
  CHECK(hidden.err.starts_with("mag: there is no public event 14"));
  CHECK(missing.err.starts_with("mag: there is no public event 15"));
  CHECK(says(body.mag("show 14 --public --lang fr").err, "pas d’événement public 14"));
  CHECK(body.mag("show 14").status == 0);
  CHECK(body.mag("import body.jsonl --public").status == 2);
}

TEST_CASE("of evaluations the public is told that they are confidential, not that there are none") {
  const test::SmallBody body;
  add_to(body, R"({"effectiveOn":"2020-01-02","authority":"secretaryGeneral","basis":"stated",)"
               R"("source":"s","termsAdopted":{"version":"one","clauses":["V.3"]}})"
               "\n" +
                   confidential(1, "memberEvaluated", evaluated));
  const std::string asked = "why p-0001 --as-of 2020-12-01";
  CHECK(test::says(body.mag(asked).out, "positive"));
  CHECK(test::says(body.mag("why p-0002 --as-of 2020-12-01").out, "No evaluation is on record"));
  for (const char* who : {"p-0001", "p-0002"}) {
    const std::string seen = "why " + std::string(who) + " --as-of 2020-12-01 --public";
    const std::string text = body.mag(seen).out;
    CHECK(test::says(text, "Evaluations are confidential (V.3); this view leaves them out."));
    CHECK_FALSE(test::says(text, "No evaluation is on record"));
    CHECK(body.mag(seen + " --format json").out.find(R"("evaluations":null)") != std::string::npos);
    CHECK(test::says(body.mag(seen + " --lang fr").out, "Les évaluations sont confidentielles"));
  }
}
