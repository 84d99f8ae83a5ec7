// mag what-if, --what-if and scenarios in mag diff: what would be, and because of what.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>

#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/shape.hpp"

namespace {

namespace json = boost::json;
using namespace test;

const char* const unresigned =
    R"({"format":"mag-scenario/1","name":"two had not resigned","asOf":"2011-05-25",)"
    R"("withdraw":[434,432]})";

// A folder with scenarios, and the log of the real record.
struct Scenarios : Folder {
  Scenarios() {
    write("unresigned.json", unresigned);
    write("on-top.json", R"({"format":"mag-scenario/1","name":"on top","over":["unresigned.json"],
 "add":[{"effectiveOn":"2010-06-01","memberAppointed":
   {"person":"p-0900","cycle":2010,"group":"media","country":"KE","seat":"stakeholder"}}]})");
  }
  Answer ask(const std::string& arguments) const {
    return mag(arguments + " --log " + (record_of_the_mag() / "mag.log.d").string());
  }
  json::value document(const std::string& arguments) const {
    return parsed(ask(arguments + " --format json"));
  }
};

std::string names(const json::value& seats) {
  std::string text;
  for (const json::value& seat : seats.as_array())
    text += std::string(at(seat, "name").as_string()) + ", ";
  return text;
}

}  // namespace

TEST_CASE_FIXTURE(Scenarios, "an answer begins with what is supposed, and ends with its reasons") {
  check_says(ask("what-if unresigned.json"),
             {"What if: two had not resigned",
              "[1] Supposed not to have been decided (event 434, 25 May 2011)",
              "SUPPOSED, not as recorded", "Jeanette Hofmann – civil society [1]: 110, 434",
              "Natasha Primo – civil society [2]: 108, 432 (withdrawn)"});
  check_says(ask("what-if unresigned.json --lang fr"),
             {"Et si : two had not resigned", "Supposé n'avoir pas été décidé (événement 434",
              "HYPOTHÈSE", "432 (retiré)"});
}

TEST_CASE_FIXTURE(Scenarios, "each difference names the hypotheses without which it is not there") {
  const json::value answer = document("what-if on-top.json");
  CHECK(keys(answer) ==
        "asOf knownAt cycle supposed scenario fingerprint assumptions dropped composition seats "
        "counts findings terms because");
  CHECK(at(answer, "asOf") == "2011-05-25");
  CHECK(names(at(answer, "seats")) == "Natasha Primo, Jeanette Hofmann, p-0900, ");
  CHECK(at(answer, "assumptions.2.supposed.source").is_null());
  CHECK(at(answer, "assumptions.2.supposed.supposed") == true);
  const json::value media = with(at(answer, "because"), "difference", "/seats/2");
  CHECK(json::value(at(media, "hypotheses")) == json::value(json::array{2}));
  CHECK(at(media, "chain.0.mark") == "supposed");
}

TEST_CASE_FIXTURE(Scenarios, "every answer can be had under a scenario, and says that it is one") {
  const json::value composition = document("composition --what-if unresigned.json");
  CHECK(at(composition, "supposed") == true);
  CHECK(names(at(composition, "members")) ==
        "Masanobu Katoh, Natasha Primo, Jeanette Hofmann, Nitin Desai, ");
  CHECK(at(document("composition --what-if unresigned.json --as-of 2009"), "asOf") != "2011-05-25");
  check_says(ask("why p-0900 --what-if on-top.json"), {"SUPPOSED", "516", "supposed"});
  check_says(ask("blame --what-if on-top.json"), {"SUPPOSED", "516"});
  check_says(ask("audit --all --what-if on-top.json"), {"SUPPOSED"});
  check_says(ask("audit --from 2010 --to 2011 --what-if on-top.json"), {"SUPPOSED"});
  check_fails(ask("verify --what-if on-top.json"), 2, {"--what-if"});
  check_fails(ask("what-if on-top.json --what-if on-top.json"), 2, {"--what-if"});
}

TEST_CASE_FIXTURE(Scenarios, "scenarios are compared with each other and with the record") {
  CHECK(names(at(document("diff record unresigned.json"), "seats")) ==
        "Natasha Primo, Jeanette Hofmann, ");
  CHECK(names(at(document("diff unresigned.json on-top.json"), "seats")) == "p-0900, ");
  CHECK(at(document("diff on-top.json record"), "seats.0.what") == "lost");
  check_fails(ask("diff record none.json"), 3, {"none.json"});
}

TEST_CASE_FIXTURE(Scenarios, "a comparison says which side is supposed, and by which scenario") {
  write("unnamed.json", R"({"format":"mag-scenario/1","withdraw":[434]})");
  check_says(ask("diff record unresigned.json"),
             {"(events 1 to 515) → ", "SUPPOSED: two had not resigned"});
  check_says(ask("diff unnamed.json record --lang fr"), {"HYPOTHÈSE : unnamed.json → "});
  const json::value answer = document("diff record unresigned.json");
  CHECK(keys(at(answer, "from")) == "asOf knownAt cycle");
  CHECK(keys(at(answer, "to")) == "asOf knownAt cycle supposed scenario");
  CHECK(at(answer, "to.scenario") == "two had not resigned");
  check_says(ask("diff record unresigned.json --format csv"),
             {"before,after,because,from,to\n", ",record,two had not resigned\n"});
  CHECK(says(ask("diff 2010 2011 --format csv").out, "before,after,because\n"));
  // Of two scenarios the one that says no day is looked at on that of the other.
  const json::value both = document("diff unnamed.json unresigned.json");
  CHECK(at(both, "from.asOf") == "2011-05-25");
  CHECK(names(at(both, "seats")) == "Natasha Primo, ");
}

TEST_CASE_FIXTURE(Scenarios, "the day is one of the scenario, unless the question names another") {
  write("opens.json", R"({"format":"mag-scenario/1","asOf":"2026","add":[)"
                      R"({"effectiveOn":"2026-02-17","cycleOpened":{"cycle":2026}}]})");
  CHECK(at(document("what-if opens.json"), "cycle") == 2026);
  CHECK(at(document("what-if opens.json --as-of 2026"), "cycle") == 2026);
  CHECK(at(document("what-if opens.json --as-of 2010"), "cycle") == 2010);
  CHECK(at(document("diff record opens.json"), "to.cycle") == 2026);
  CHECK(at(document("diff opens.json record --as-of 2026"), "from.cycle") == 2026);
  CHECK(at(document("diff 2010 2026 --what-if opens.json"), "to.cycle") == 2026);
  CHECK(at(document("why-not Hofmann --cycle 2011 --what-if opens.json"), "cycle") == 2011);
  CHECK(ask("audit --from 2010 --to 2026 --what-if opens.json").status == 0);
  write("early.json", R"({"format":"mag-scenario/1","asOf":"1999"})");
  write("ahead.json", R"({"format":"mag-scenario/1","known":99999})");
  for (const char* command : {"what-if ", "composition --what-if ", "diff record "}) {
    CAPTURE(command);
    check_fails(ask(std::string(command) + "early.json"), 3, {"early.json#/asOf: ", "1999"});
    check_fails(ask(std::string(command) + "ahead.json"), 3, {"ahead.json#/known: ", "99999"});
  }
  check_fails(ask("what-if early.json --as-of 1998"), 2, {"1998"});
}

// Everything that there is to suppose: 432 withdrawn, 434 replaced by 516, 517 and 518 added.
struct AllKinds : Scenarios {
  AllKinds() {
    write("all.json", R"({"format":"mag-scenario/1","name":"all","withdraw":[432],)"
                      R"("replace":[{"position":434,"by":{"effectiveOn":"2011-05-24",)"
                      R"("memberResigned":{"person":"p-0013"}}}],"add":[{"effectiveOn":)"
                      R"("2010-06-01","personDescribed":{"person":"p-0900","name":"Ana Souza"}},)"
                      R"({"effectiveOn":"2010-06-01","memberAppointed":{"person":"p-0900",)"
                      R"("cycle":2010,"group":"media","country":"KE","seat":"stakeholder"}}],)"
                      R"("parameters":[{"name":"termLimit.maxConsecutiveTerms","value":"4",)"
                      R"("from":"2019-03-01"},{"name":"termLimit.maxConsecutiveTerms",)"
                      R"("value":"2"}]})");
  }
};

TEST_CASE_FIXTURE(AllKinds, "nothing supposed is told as if it were recorded") {
  const json::value shown = document("show 518 --what-if all.json");
  CHECK(at(shown, "supposed") == true);
  CHECK(at(shown, "mark") == "supposed");
  for (const char* recorded : {"recordedAt", "batch", "basis", "source"})
    CHECK(at(shown, recorded).is_null());
  const Answer text = ask("show 518 --what-if all.json");
  check_says(text, {"SUPPOSED, not as recorded", "under the scenario  supposed"});
  CHECK_FALSE(says(text.out, "1970"));
  CHECK_FALSE(says(text.out, "basis"));
  check_says(ask("show 518 --what-if all.json --lang fr"),
             {"HYPOTHÈSE", "dans le scénario  supposé"});
  const Answer why = ask("why p-0900 --as-of 2010 --what-if all.json");
  check_says(why, {"authority not stated · supposed"});
  const json::value seat =
      with(at(document("blame --as-of 2010 --what-if all.json"), "seats"), "person", "p-0900");
  CHECK(at(seat, "lastChangedBy.recordedAt").is_null());
  CHECK(at(seat, "lastChangedBy.basis").is_null());
  CHECK(at(seat, "lastChangedBy.supposed") == true);
  check_says(ask("blame --as-of 2010 --what-if all.json --format csv"),
             {"p-0900,Ana Souza,stakeholder,518,memberAppointed,2010-06-01,,,,all\n"});
  check_says(ask("why p-0900 --as-of 2010 --what-if all.json --format dot"),
             {"2010-06-01 · supposed"});
}

TEST_CASE_FIXTURE(AllKinds, "the list of events and each of them are those of the scenario") {
  check_says(ask("log --what-if all.json"), {"SUPPOSED", "[withdrawn] Natasha Primo",
                                             "[replaced by event 516]", "[supposed] Ana Souza"});
  check_says(ask("log --what-if all.json --lang fr"),
             {"HYPOTHÈSE", "[retiré] Natasha Primo", "[supposé] Ana Souza"});
  const json::value log = document("log --what-if all.json");
  CHECK(at(log, "supposed") == true);
  CHECK(at(log, "scenario") == "all");
  CHECK(at(log, "events.431.mark") == "withdrawn");
  CHECK(at(log, "events.433.mark") == "withdrawn");
  CHECK(at(log, "events.433.hiddenBy") == 516);
  CHECK(at(log, "events.0.mark") == "recorded");
  CHECK(at(log, "events.517.mark") == "supposed");
  CHECK(at(log, "events.517.recordedAt").is_null());
  check_says(ask("log --what-if all.json --format csv"), {",mark,scenario\n", ",supposed,all\n"});
  check_says(ask("log --what-if all.json --format jsonl"), {"\"supposed\":true"});
  check_says(ask("show 432 --what-if all.json"), {"under the scenario  withdrawn"});
  CHECK(at(document("show 434 --what-if all.json"), "hiddenBy") == 516);
  CHECK(keys(document("show 434")).find("mark") == std::string::npos);
}

TEST_CASE_FIXTURE(AllKinds, "every answer under a scenario names it, as JSON and as CSV") {
  for (const char* command : {"composition", "composition --cycles", "blame", "next", "audit",
                              "audit --from 2010 --to 2011", "why p-0013", "log", "show 3", "terms",
                              "terms size.target", "diff 2010 2011"}) {
    CAPTURE(command);
    const std::string asked = std::string(command) + " --what-if all.json";
    const json::value answer = document(asked);
    const bool is_comparison = std::string(command).starts_with("diff");
    CHECK(at(answer, is_comparison ? "from.scenario" : "scenario") == "all");
    const Answer csv = ask(asked + " --format csv");
    if (csv.status < 2) CHECK(says(csv.out, ",scenario\n"));
  }
}

TEST_CASE_FIXTURE(AllKinds, "terms of reference under a scenario show the supposed value") {
  const std::string asked = "terms termLimit.maxConsecutiveTerms --what-if all.json";
  const json::value answer = document(asked);
  CHECK(at(answer, "values.0.origin") == "supposed");
  CHECK(at(answer, "values.0.value") == "2");
  const json::value later = with(at(answer, "values"), "from", "2019-03-01");
  CHECK(at(later, "version") == "2018");
  CHECK(at(later, "value") == "4");
  CHECK(at(later, "basis").is_null());
  check_says(ask(asked), {"From 1 March 2019 (event 28): 2018", "4, supposed"});
  check_says(ask(asked + " --format csv"), {",2018,2019-03-01,no,28,supposed,4,,,,all\n"});
  check_says(ask("terms --what-if all.json --lang fr"), {"Supposé, quoi qu'énonce la version"});
  check_says(
      ask("terms --what-if all.json --format csv"),
      {"\n,2019-03-01,yes,,,,termLimit.maxConsecutiveTerms,,4,all\n", "\n,,no,,,,termLimit"});
  CHECK(at(document("terms --what-if all.json"), "parametersSupposed").as_array().size() == 2);
  check_says(ask("why termLimit/V.2/p-0078/2019 --what-if all.json"),
             {"termLimit.maxConsecutiveTerms = 4 (supposed)"});
}

TEST_CASE_FIXTURE(Scenarios, "what is supposed twice counts once, and never in two ways") {
  write("base.json", R"({"format":"mag-scenario/1","withdraw":[432,432],)"
                     R"("parameters":{"size.target":"40"}})");
  write("left.json", R"({"format":"mag-scenario/1","over":["base.json"],)"
                     R"("parameters":{"size.target":"45"}})");
  write("right.json", R"({"format":"mag-scenario/1","over":["./base.json","base.json"],)"
                      R"("withdraw":[432]})");
  write("diamond.json", R"({"format":"mag-scenario/1","over":["left.json","right.json"]})");
  const json::value answer = document("what-if diamond.json");
  CHECK(at(answer, "assumptions").as_array().size() == 2);
  CHECK(at(answer, "assumptions.1.value") == "45");
  write("two.json", R"({"format":"mag-scenario/1","parameters":[{"name":"size.target",)"
                    R"("value":"40"},{"name":"size.target","value":"45"}]})");
  check_fails(ask("what-if two.json"), 3,
              {"/parameters/1: ", "two.json#/parameters/0 says 40", "size.target"});
  check_fails(ask("what-if two.json --lang fr"), 3, {"two.json#/parameters/0 dit 40"});
  write("round.json", R"({"format":"mag-scenario/1","over":["./../)" + path().filename().string() +
                          R"(/round.json"]})");
  check_fails(ask("what-if ./round.json"), 3, {"/over/0: "});
}

TEST_CASE_FIXTURE(Scenarios,
                  "a scenario goes over terms of reference in a file, and both are named") {
  write("own.json", R"({"format":"mag-scenario/1","name":"own",)"
                    R"("parameters":{"termLimit.maxConsecutiveTerms":"2"}})");
  write("terms.toml",
        "version = \"9\"\ntitle = \"New text\"\nauthority = \"unstated\"\nbasis = \"stated\"\n"
        "source = \"s\"\nclauses = [\"V.2\"]\n"
        "[parameters.\"termLimit.maxConsecutiveTerms\"]\nvalue = 3\n"
        "clause = \"V.2\"\n");
  const Answer text = ask("what-if own.json --terms terms.toml --as-of 2019");
  check_says(text, {"What if: own · New text",
                    "termLimit.maxConsecutiveTerms = 2; this goes over "
                    "the supposed terms of reference 9, which state 3"});
  const json::value answer = document("what-if own.json --terms terms.toml --as-of 2019");
  CHECK(at(answer, "assumptions.0.over.value") == "3");
}

TEST_CASE("what became impossible is left out, and never in silence") {
  SmallBody body;
  const Answer listed = body.mag("log --kind memberAppointed --format json");
  const json::value first = at(parsed(listed), "events.0");
  const std::string number = std::to_string(at(first, "position").to_number<int>());
  const std::string person(at(first, "memberAppointed.person").as_string());
  check_says(body.mag("record memberResigned --person " + person +
                      " --effective-on 2020-12-01 --authority member --basis stated --source x"),
             {});
  body.write("never.json", R"({"format":"mag-scenario/1","withdraw":[)" + number + "]}");
  const json::value answer =
      parsed(body.mag("what-if never.json --as-of 2021-01-01 --format json"));
  CHECK(at(answer, "dropped.0.kind") == "memberResigned");
  CHECK(says(body.mag("what-if never.json").out, "No longer possible, and left out:"));
  CHECK(says(body.mag("composition --what-if never.json").err,
             "became impossible under the scenario, and are left out: 1; mag what-if never.json"));
}

TEST_CASE("a scenario that cannot be is refused whole, with the place of each mistake") {
  Scenarios files;
  const auto refused = [&](const std::string& scenario, Parts parts) {
    files.write("bad.json", R"({"format":"mag-scenario/1",)" + scenario + "}");
    check_fails(files.ask("what-if bad.json"), 3, parts);
  };
  refused(R"("withdraw":[9999])", {"bad.json#/withdraw/0: ", "no event 9999", "event 515"});
  refused(R"("withdraw":[0])", {"bad.json:1:", "/withdraw/0: "});
  refused(R"("asOf":"2011-13-01")", {"/asOf: ", "01 to 12"});
  refused(R"("withdrawn":[3])", {"/withdrawn: ", "did you mean withdraw?"});
  refused(R"("withdraw":[434],"replace":[{"position":434,"by":{"effectiveOn":"2011-05-25",)"
          R"("memberResigned":{"person":"p-0012"}}}])",
          {"bad.json#/replace/0: ", "bad.json#/withdraw/0"});
  refused(R"("over":["bad.json"])", {"/over/0: ", "does not stand on this one"});
  refused(R"("over":["none.json"])", {"/over/0: ", "can be read"});
  refused(R"("parameters":{"quota.government.share":"1/3"})",
          {"bad.json#/parameters/quota.government.share: ", "quota.group.government.share"});
  refused(R"("parameters":[{"name":"quota.group.government.share","value":"7/2"}])",
          {"bad.json#/parameters/0: "});
  refused(R"("add":[{"effectiveOn":"2010-06-31","cycleOpened":{"cycle":2010}}])",
          {"/add/0/effectiveOn: ", "01 to 30"});
  refused(R"("add":[{"effectiveOn":"2010-06-30","memberAppointed":{"person":"p-0900","cycle":2010,)"
          R"("group":"medi","seat":"stakeholder"}}])",
          {"/add/0/memberAppointed/group: ", "did you mean media?"});
  refused(R"("add":[{"effectiveOn":"2004-01-01","memberResigned":{"person":"p-0012"}}])",
          {"bad.json#/add/0: "});
  check_fails(files.mag("what-if - --log " + (record_of_the_mag() / "mag.log.d").string(), "{}"), 3,
              {"mag-scenario/1"});
  check_fails(files.ask("what-if"), 2, {"SCENARIO"});
  check_fails(files.ask("what-if --terms-from 2010-01-01"), 2, {"--terms is missing"});
}

TEST_CASE_FIXTURE(Scenarios, "what is no scenario is told what one is") {
  for (const char* text : {"", "{\"format\":\"mag-scenario/1\",", "# mag\n", "[1]"}) {
    CAPTURE(text);
    write("no.json", text);
    check_fails(ask("what-if no.json"), 3, {"no.json:1:", "expected: a scenario, one whole JSON"});
    check_fails(ask("what-if no.json --lang fr"), 3, {"attendu : un scénario"});
  }
  write("no.json", R"({"format":"mag-scenario/1"} more)");
  check_fails(ask("what-if no.json"), 3, {"the end of the file: a scenario is one JSON object"});
  check_fails(ask("what-if ."), 3, {". is a folder; expected: a file"});
  check_fails(ask("composition --what-if . --lang fr"), 3, {". est un dossier"});
}

TEST_CASE("the public supposes nothing about what it may not see") {
  SmallBody body;
  check_says(
      body.mag("record memberEvaluated --person p-0001 --cycle 2020 --evaluation positive "
               "--effective-on 2020-12-01 --authority secretariat --basis stated --source x"),
      {});
  const std::string last =
      std::to_string(at(parsed(body.mag("log --format json")), "knownAt").to_number<int>());
  body.write("hidden.json", R"({"format":"mag-scenario/1","withdraw":[)" + last + "]}");
  check_says(body.mag("what-if hidden.json"), {"What if"});
  check_fails(body.mag("what-if hidden.json --public"), 3,
              {"there is no event " + last + "; the last one is event 13"});
  const std::string evaluation =
      R"({"effectiveOn":"2020-12-02","memberEvaluated":{"person":"p-0001","cycle":2020,)"
      R"("evaluation":"negative"}})";
  body.write("added.json", R"({"format":"mag-scenario/1","add":[)" + evaluation + "]}");
  body.write("replaced.json",
             R"({"format":"mag-scenario/1","replace":[{"position":3,"by":)" + evaluation + "}]}");
  check_says(body.mag("what-if added.json"), {"What if"});
  for (const char* command : {"what-if added.json", "composition --what-if added.json",
                              "show 1 --what-if added.json", "diff record added.json"}) {
    CAPTURE(command);
    check_fails(body.mag(std::string(command) + " --public"), 3,
                {"added.json#/add/0: ", "confidential", "evaluation"});
  }
  check_fails(body.mag("what-if replaced.json --public --lang fr"), 3,
              {"replaced.json#/replace/0: ", "confidentiel"});
}
