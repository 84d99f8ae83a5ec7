// mag cycle open, as a user sees it.
#include <doctest/doctest.h>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"

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
             {"Recorded: events 16 to 19."});
  CHECK(body.mag("show 16 --format jsonl").out ==
        R"({"effectiveOn":"2021-02-01","authority":"secretaryGeneral","basis":"stated",)"
        R"("source":"letter","cycleOpened":{"cycle":2021,"roster":"complete"}})"
        "\n");
  check_says(body.mag("show 19 --format json"),
             {R"("batch":16)", R"("cause":16)", R"("basis":"tacit")",
              R"("note":"Clause V.2; the seat was given on 1 February 2020.")",
              R"("termRenewedTacitly":{"person":"p-0002","cycle":2021,"seat":"stakeholder"})"});
  // That a term was not renewed is told; of the evaluation, which is confidential, nothing is.
  CHECK(body.mag("show 16 --format jsonl --public").out ==
        R"({"effectiveOn":"2021-02-01","authority":"secretaryGeneral","basis":"tacit",)"
        R"("source":"letter","note":"The seat was given on 1 February 2020.","cause":15,)"
        R"("termExpired":{"person":"p-0001","cycle":2021,"seat":"stakeholder"}})"
        "\n");
  check_says(body.mag("why-not p-0001 --cycle 2021"),
             {"The last seat was not renewed (event 17, expiry of a term)", "negative"});
  check_says(body.mag("next --as-of 2021-03-01"),
             {"Person 0001: the seat ended on 1 February 2021"});
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
             {"[4] Supposed (event 19, 1 February 2021)", "complete member list", "2 of 3"});
  check_says(body.open(open), {R"("recorded":true,"position":16,"last":19)"});
}

TEST_CASE("what cannot be opened is refused, with the way out") {
  const BodyWithTerms body;
  check_fails(body.open("2020 --on 2021-02-01"), 3, {"open already", "event 2"});
  check_fails(body.open("2020 --on 2021-02-01 --lang fr"), 3, {"déjà ouvert"});
  check_fails(body.open("2022 --on 2021-02-01"), 3, {"open 2021 first"});
  check_fails(body.open("2019 --on 2021-02-01"), 3, {"cycleOpened by itself"});
  check_fails(body.open("2021 --on 2020-02-01"), 3, {"on a later day"});
  check_fails(body.open("2021 --on 2020-10-01 --lang fr"), 3, {"n'est pas terminé"});
  check_fails(body.open("2021 --on 2021-02-01 --authority nobody"), 2,
              {"--authority: \"nobody\" is not valid", "secretaryGeneral"});
  check_fails(body.open("2021 --on 2021-02-01 --roster complet --lang fr"), 2,
              {"--roster", "vouliez-vous dire complete"});
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

TEST_CASE("the scenario of a dry run has the opening as it would be recorded") {
  const BodyWithTerms body;
  const std::string open = "2021 --on 2021-02-01 --dry-run --format json";
  check_says(body.open(open), {R"("add":[{"effectiveOn":"2021-02-01","authority":"unstated",)"
                               R"("basis":"inferred","cycleOpened")"});
  check_says(body.open(open + " --source letter"), {R"("basis":"stated","cycleOpened")"});
}

TEST_CASE("who leaves after the opening may have done so on record before it") {
  const BodyWithTerms body;
  REQUIRE(body.mag("record memberResigned --person p-0002 --effective-on 2021-03-01 --authority "
                   "member --basis stated --source s")
              .status == 0);
  check_says(body.open("2021 --on 2021-02-01"), {"Recorded: events 17 to 20."});
  check_says(body.mag("why-not p-0002 --as-of 2021-03-01"), {"first day without it: 1 March 2021"});
}

TEST_CASE("what the rules will find is shown before and after a cycle is opened") {
  const BodyWithTerms body;
  body.write("size.jsonl",
             R"({"effectiveOn":"2020-12-15","authority":"secretaryGeneral","basis":"stated",)"
             R"("source":"t/2","termsAdopted":{"version":"2","clauses":["IV.1","V.1","V.2","V.3"],)"
             R"("parameters":[{"name":"size.target","value":"3"},)"
             R"({"name":"size.tolerance","value":"0"}]}})"
             "\n");
  REQUIRE(body.mag("import size.jsonl").status == 0);
  const std::string open = "2021 --on 2021-02-01 --roster complete";
  const std::string found = "! deviation · Members: 2; required: 3.";
  check_says(body.open(open + " --dry-run"), {"On 1 February 2021:", found, "Nothing was written"});
  check_says(body.open(open + " --dry-run --lang fr"), {"Au 1er février 2021", "requis : 3"});
  check_says(body.open(open + " --dry-run --format json"),
             {R"("findings":{"gained":[)", R"("contestable":true)"});
  check_says(body.open(open), {found, "Recorded: events 17 to 20."});
}

TEST_CASE("a cycle that opens too soon, too late or before the Forum of the last is asked about") {
  const BodyWithTerms body;
  CHECK_FALSE(says(body.open("2021 --on 2020-12-01 --dry-run").err, "V.1"));
  const Answer late = body.open("2021 --on 2022-02-05 --lang fr");
  CHECK(late.status == 3);
  CHECK(says(late.err, "les mandats sont d'un an (V.1)"));
  CHECK(says(late.err, "plus de deux ans après le cycle 2020"));
  const Answer dry = body.open("2021 --on 2022-02-05 --dry-run");
  CHECK(dry.status == 0);
  CHECK(says(dry.err, "more than two years after the cycle 2020"));
  REQUIRE(body.open("2021 --on 2021-02-01").status == 0);
  const Answer soon = body.open("2022 --on 2021-03-01");
  CHECK(soon.status == 3);
  CHECK(says(soon.err,
             "less than half a year after the cycle 2021, which opened on 1 February 2021"));
  CHECK(says(body.mag("record cycleOpened --cycle 2022 --effective-on 2021-03-01 --authority "
                      "secretariat --basis stated --source s")
                 .err,
             "less than half a year"));
  const Answer before_forum = body.open("2022 --on 2021-12-01 --lang fr");
  CHECK(before_forum.status == 3);
  CHECK(says(before_forum.err, "le Forum du cycle 2021 n'est pas au registre"));
  CHECK(body.open("2022 --on 2021-12-01 --acknowledge 'held online'").status == 0);
}

TEST_CASE("a renewal that depends on earlier terms is counted as that") {
  const test::Answer told =
      test::ask("cycle open 2026 --on 2026-02-17 --dry-run --acknowledge 'an exercise'");
  CHECK(says(told.out, "tacit renewal, if below the limit: "));
  CHECK_FALSE(says(told.out, "  tacit renewal: "));
}
