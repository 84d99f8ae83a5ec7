// mag record, as a user sees it.
#include <doctest/doctest.h>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::says;

constexpr const char* resigning =
    "memberResigned --person p-0002 --effective-on 2020-07-01 --authority member --basis stated "
    "--source letter --reason 'moved \"on\"'";

struct RecordedBody : test::SmallBody {
  Answer record(const std::string& arguments) const { return mag("record " + arguments); }
  std::string last() const { return mag("show 14 --format jsonl").out; }
};

}  // namespace

TEST_CASE("a decision is built from its fields, each written as its format needs it") {
  const RecordedBody body;
  check_says(body.record(std::string(resigning) + " --acknowledge 'it happened'"),
             {"Recorded as event 14.", "other findings that change, none more serious: "});
  CHECK(body.last() ==
        "{\"effectiveOn\":\"2020-07-01\",\"authority\":\"member\",\"basis\":\"stated\",\"source\":"
        "\"letter\",\"acknowledged\":\"it happened\",\"memberResigned\":{\"person\":\"p-0002\","
        "\"reason\":\"moved \\\"on\\\"\"}}\n");
}

TEST_CASE("numbers, answers and lists find their form") {
  const RecordedBody body;
  CHECK(body.record("figure-published --cycle 2020 --measure women --value 2 --approximate yes "
                    "--effectiveOn 2020-03-01 --authority secretariat --basis stated --source s")
            .status == 0);
  CHECK(says(body.last(),
             "{\"cycle\":2020,\"measure\":\"women\",\"value\":2,\"approximate\":"
             "\"yes\"}"));
  CHECK(body.record("personDescribed --person p-0009 --name N --aliases 'N.' --aliases 'Nn' "
                    "--effectiveOn 2020-03-01 --authority secretariat --basis stated --source s")
            .status == 0);
  CHECK(says(body.mag("show 15 --format jsonl").out, "\"aliases\":[\"N.\",\"Nn\"]"));
}

TEST_CASE("what the decision would raise is shown, and it is only recorded when acknowledged") {
  const RecordedBody body;
  // A seat of a host country for a country that has not hosted is a breach.
  const std::string seat =
      "hostSeatFilled --country BR --person p-0001 --effective-on 2020-12-01 --authority "
      "hostCountry --basis stated --source s";
  body.record(
      "termsAdopted --version 1 --effective-on 2020-02-01 --authority secretaryGeneral --basis "
      "stated --source s --clauses IV.3");
  const Answer refused = body.record(seat);
  CAPTURE(refused.out);
  CAPTURE(refused.err);
  CHECK(refused.status == 3);
  CHECK(says(refused.out, "! deviation"));
  CHECK(says(refused.err, "--acknowledge"));
  CHECK(body.mag("log --kind hostSeatFilled").out == "No event matches.\n");
  check_says(body.record(seat + " --dry-run"), {"! deviation"});
  CHECK(body.record(seat + " --acknowledge ' '").status == 2);
  CHECK(body.record(seat + " --acknowledge 'it sits there'").status == 0);
  CHECK(says(body.mag("log --kind hostSeatFilled --format jsonl").out,
             "\"acknowledged\":\"it sits there\""));
}

TEST_CASE("a whole decision is taken as JSON, from a file or from standard input") {
  const RecordedBody body;
  const std::string text =
      "{\n  \"effectiveOn\": \"2020-03-01\", \"authority\": \"mag\", \"basis\": \"stated\",\n"
      "  \"source\": \"s\", \"themeAdopted\": {\"year\": 2020, \"theme\": \"t\"}\n}\n";
  body.write("theme.json", text);
  CHECK(body.record("--json theme.json").status == 0);
  check_says(body.mag("record --json -", text), {"Already recorded as event 14"});
  CHECK(body.record("--json nowhere.json").status == 3);
  CHECK(body.record("memberResigned --json theme.json").status == 2);
}

TEST_CASE("mistakes are named by field, and unknown fields and kinds suggest the nearest") {
  const RecordedBody body;
  check_fails(body.record("memberResigned --person 42 --effective-on 2020-07-01 --authority "
                          "member --basis stated --source s"),
              3, {"--person: \"42\""});
  check_fails(body.record("memberResigned --person p-0002"), 3,
              {"--effective-on: missing", "mag help memberResigned"});
  check_fails(body.record("memberResigned --persn p-0002"), 2, {"--person"});
  check_fails(body.record("memberResined"), 2, {"memberResigned"});
  CHECK(body.record("").status == 2);
  CHECK(body.record("termsAdopted --parameters x").status == 2);
  CHECK(body.record("memberResigned --person p-0001 --person p-0002").status == 2);
}

TEST_CASE("what would make the history nonsense is refused, with its causes") {
  const RecordedBody body;
  const Answer answer =
      body.mag("record --lang fr " + std::string(resigning) + " --person p-0004 --acknowledge x");
  CHECK(answer.status == 2);
  check_fails(body.record("memberResigned --person p-0004 --effective-on 2020-08-01 --authority "
                          "member --basis stated --source letter"),
              3, {"Person 0004", "13"});
}

TEST_CASE("an expected position that the log has left is a conflict") {
  const RecordedBody body;
  const std::string arguments = std::string(resigning) + " --acknowledge x --expect ";
  check_fails(body.record(arguments + "12"), 5, {"12", "13"});
  CHECK(body.record(arguments + "x").status == 2);
  CHECK(body.record(arguments + "13").status == 0);
}

TEST_CASE("a decision withdrawn by mistake can be recorded again") {
  const RecordedBody body;
  const std::string withdrawal =
      "eventCorrected --position 13 --withdrawn true --reason r --effective-on 2020-09-01 "
      "--authority secretariat --basis stated --source s --acknowledge x";
  REQUIRE(body.record(withdrawal).status == 0);
  const std::string anew =
      "memberResigned --person p-0004 --reason 'moved on' --effective-on 2020-06-01 --authority "
      "member --basis stated --source s/5";
  check_says(body.record(anew + " --format json"), {"\"position\":15"});
  CHECK(says(body.record(anew).out, "Already recorded as event 15"));
}

TEST_CASE("a replacement is one decision and two events") {
  const RecordedBody body;
  body.write("correction.json",
             "{\"effectiveOn\":\"2020-09-01\",\"authority\":\"secretariat\",\"basis\":\"stated\","
             "\"source\":\"s\",\"eventCorrected\":{\"position\":8,\"reason\":\"wrong country\","
             "\"replacement\":{\"effectiveOn\":\"2020-02-01\",\"authority\":\"secretaryGeneral\","
             "\"basis\":\"stated\",\"source\":\"s/2\",\"memberAppointed\":{\"person\":\"p-0002\","
             "\"cycle\":2020,\"group\":\"civilSociety\",\"country\":\"UG\",\"seat\":"
             "\"stakeholder\",\"isNew\":\"yes\"}}}}");
  const std::string before = body.mag("composition --as-of 2020-08-01 --format json").out;
  const Answer answer = body.record("--json correction.json");
  CAPTURE(answer.err);
  REQUIRE(answer.status == 0);
  CHECK(says(body.mag("composition --as-of 2020-08-01 --format json").out, "\"UG\""));
  CHECK(body.mag("composition --as-of 2020-08-01 --known-at 13 --format json").out == before);
  const std::string shown = body.mag("show 8 --format json").out;
  CHECK(says(shown, "\"hiddenBy\":14"));
  CHECK(says(shown, "\"amendedBy\":[14,15]"));
  CHECK(says(body.mag("show 14 --effects --format json").out, "\"caused\":[15]"));
  CHECK(says(body.mag("log --kind memberAppointed").out, "[replaced by event 15]"));
}

TEST_CASE("to take back what was replaced is not to say the same again") {
  const RecordedBody body;
  const std::string by =
      R"({"effectiveOn":"2020-09-01","authority":"secretariat","basis":"stated",)"
      R"("source":"s","eventCorrected":{"position":8,)";
  const std::string replaced =
      by +
      R"("replacement":{"effectiveOn":"2020-02-01","authority":"secretaryGeneral","basis":)"
      R"("stated","source":"s/2","memberAppointed":{"person":"p-0002","cycle":2020,"group":)"
      R"("civilSociety","country":"UG","seat":"stakeholder","isNew":"yes"}},"reason":"slip"}})";
  const std::string taken_back = by + R"("withdrawn":true,"reason":"slip"}})";
  const std::string both = replaced + "\n" + taken_back + "\n";
  check_fails(body.mag("import -", both), 3, {"stdin:2: event 8 no longer counts: line 1"});
  check_fails(body.mag("import - --lang fr", both), 3, {"stdin:2", "ne compte plus"});
  REQUIRE(body.mag("import -", replaced + "\n").status == 0);
  body.write("taken.json", taken_back);
  check_fails(body.record("--json taken.json"), 3, {"event 8 no longer counts: event 14"});
  check_fails(body.mag("import -", taken_back + "\n"), 3, {"event 8 no longer counts: event 14"});
  // What is written out of the log says both, and is there.
  CHECK(says(body.mag("import -", body.mag("log --format jsonl").out).out,
             "decisions recorded: 0; already there: 15"));
}

TEST_CASE("a seat given before its cycle opens changes nobody else's") {
  const RecordedBody body;
  const auto members = [&] {
    const std::string shown = body.mag("composition --as-of 2021-02-01 --format json").out;
    return shown.substr(shown.find("\"members\""),
                        shown.find("\"totals\"") - shown.find("\"members\""));
  };
  const std::string before = members();
  const std::string appointment =
      "memberAppointed --person p-0003 --cycle 2021 --seat stakeholder --effective-on 2021-02-01 "
      "--authority secretaryGeneral --basis stated --source letter --acknowledge 'announced early'";
  CHECK(body.record(appointment).status == 0);
  CHECK(members() == before);
  const std::string shown = body.mag("composition --as-of 2021-02-01").out;
  CHECK(says(shown, "for the cycle 2021, which has not opened"));
}

TEST_CASE("a field of another kind of decision is no slip for one of this kind") {
  const test::EmptyLog log;
  const Answer answer = log.mag("record hostSeatVacated --person p-0001");
  check_fails(answer, 2, {"hostSeatVacated has no field --person"});
  CHECK_FALSE(says(answer.err, "did you mean"));
  check_fails(log.mag("record hostSeatVacated --reasn x"), 2, {"did you mean --reason?"});
}
