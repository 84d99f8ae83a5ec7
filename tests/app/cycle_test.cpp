// mag cycle open, as a user sees it.
#include <doctest/doctest.h>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::says;

// The small body with terms of reference. Of its four members one resigned, one was evaluated.
struct BodyWithTerms : test::SmallBody {
  BodyWithTerms() {
    write("terms.jsonl",
          R"({"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":"stated",)"
          R"("source":"t/1","termsAdopted":{"version":"1","clauses":["IV.3","V.1","V.2","V.3"]}})"
          "\n"
          R"({"effectiveOn":"2020-12-01","authority":"secretariat","basis":"stated",)"
          R"("source":"e/1","memberEvaluated":{"person":"p-0001","cycle":2020,)"
          R"("evaluation":"negative"}})"
          "\n");
    REQUIRE(mag("import terms.jsonl").status == 0);
  }
  Answer open(const std::string& arguments) const { return mag("cycle open " + arguments); }
};

}  // namespace

TEST_CASE("a dry run shows what happens to each seat, by which clause, and what is missing") {
  const BodyWithTerms body;
  check_says(body.open("2021 --on 2021-02-01 --dry-run"),
             {"The cycle 2021 opens on 1 February 2021, after the cycle 2020",
              "not renewed: negative evaluation", "evaluation (2020)", "tacit renewal: 2",
              "Nothing was written"});
  check_says(body.open("2021 --on 2021-02-01 --dry-run --lang fr"),
             {"Le cycle 2021 s'ouvre le 1er février 2021", "évaluation (2020)",
              "tacite reconduction : 2"});
  CHECK(says(body.mag("log --cycle 2021").out, "No event matches."));
}

TEST_CASE("all that happens is recorded together, and names the opening as its cause") {
  const BodyWithTerms body;
  check_says(body.open("2021 --on 2021-02-01 --source letter --authority secretaryGeneral "
                       "--roster complete"),
             {"Recorded: events 16 to 18."});
  CHECK(body.mag("show 16 --format jsonl").out ==
        R"({"effectiveOn":"2021-02-01","authority":"secretaryGeneral","basis":"stated",)"
        R"("source":"letter","cycleOpened":{"cycle":2021,"roster":"complete"}})"
        "\n");
  check_says(body.mag("show 18 --format json"),
             {R"("batch":16)", R"("cause":16)", R"("basis":"tacit")",
              R"("note":"Clause V.2; the seat was given by event 8.")",
              R"("termRenewedTacitly":{"person":"p-0002","cycle":2021,"seat":"stakeholder"})"});
  // An evaluation is confidential: nothing that is recorded for everybody tells of it.
  CHECK_FALSE(says(body.mag("log --cycle 2021 --format jsonl --public").out, "p-0001"));
  check_says(body.mag("composition --as-of 2021"), {"2 of 3"});
  check_says(body.mag("verify"), {});
}

TEST_CASE("the source is that of the terms of reference unless one is given") {
  const BodyWithTerms body;
  REQUIRE(body.open("2021 --on 2021-02-01").status == 0);
  check_says(body.mag("show 16 --format jsonl"),
             {R"("source":"t/1")", R"("basis":"inferred")", R"("authority":"unstated")"});
  const test::SmallBody without;
  check_fails(without.mag("cycle open 2021 --on 2021-02-01"), 2, {"--source"});
  check_says(without.mag("cycle open 2021 --on 2021-02-01 --source s"),
             {"no clause in force renews it: 3", "Recorded: event 14."});
}

TEST_CASE("as JSON it has the same, and a scenario that mag what-if takes") {
  const BodyWithTerms body;
  const std::string open = "2021 --on 2021-02-01 --roster complete --format json";
  check_says(body.open(open + " --dry-run"),
             {R"("happens":"notRenewed","clause":"V.3","because":[7],"evaluation":15)",
              R"("missing":["evaluation"])", R"("format":"mag-scenario/1")",
              R"("dryRun":true,"recorded":false,"position":null)"});
  const std::string out = body.open(open + " --dry-run").out;
  const std::size_t from = out.find(R"("scenario":)") + 11, to = out.find(R"(,"dryRun")");
  body.write("scenario.json", out.substr(from, to - from));
  check_says(body.mag("what-if scenario.json"),
             {"[3] Supposed (event 18, 1 February 2021)", "complete member list", "2 of 3"});
  check_says(body.open(open), {R"("recorded":true,"position":16,"last":18)"});
}

TEST_CASE("what cannot be opened is refused, with the way out") {
  const BodyWithTerms body;
  check_fails(body.open("2020 --on 2021-02-01"), 3, {"open already", "event 2"});
  check_fails(body.open("2020 --on 2021-02-01 --lang fr"), 3, {"déjà ouvert"});
  check_fails(body.open("2022 --on 2021-02-01"), 3, {"open 2021 first"});
  check_fails(body.open("2019 --on 2021-02-01"), 3, {"cycleOpened by itself"});
  check_fails(body.open("2021 --on 2020-02-01"), 3, {"on a later day"});
  check_fails(body.open("2021 --on 2020-10-01 --lang fr"), 3, {"n'est pas terminé"});
  check_fails(body.open("2021 --on 2021-02-01 --authority nobody"), 3, {"authority", "nobody"});
  check_fails(body.open("2021 --on 2021-02-01 --roster whole"), 3, {"roster", "complete"});
  check_fails(body.open("2021"), 2, {"--on"});
  check_fails(body.open("2021 --on yesterday"), 2, {"--on", "2019-06-01"});
  check_fails(body.open("2021 --on 2021-02-30"), 2, {"--on"});
  check_fails(body.open("next --on 2021-02-01"), 2, {"next"});
  check_fails(body.mag("cycle close 2021 --on 2021-02-01"), 2, {"close"});
  CHECK(says(body.mag("log --cycle 2021").out, "No event matches."));
}

TEST_CASE("what happens on an unlikely day is asked about first") {
  const BodyWithTerms body;
  const Answer asked = body.open("2021 --on 2041-02-01");
  CHECK(asked.status == 3);
  CHECK(says(asked.err, "--acknowledge"));
  CHECK(says(body.mag("log --cycle 2021").out, "No event matches."));
  CHECK(body.open("2021 --on 2041-02-01 --acknowledge 'an exercise'").status == 0);
  check_says(body.mag("show 16 --format jsonl"), {R"("acknowledged":"an exercise")"});
}
