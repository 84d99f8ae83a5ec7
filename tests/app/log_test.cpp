// mag log and mag show, and that a log can be rebuilt from what it writes.
#include <doctest/doctest.h>

#include <regex>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::EmptyLog;
using test::says;

struct ListedBody : test::SmallBody {
  std::string positions(const std::string& filters) const {
    const std::string csv = mag("log --format csv " + filters).out;
    std::string found;
    for (std::size_t at = csv.find('\n'); at + 1 < csv.size(); at = csv.find('\n', at + 1))
      found += (found.empty() ? "" : " ") + csv.substr(at + 1, csv.find(',', at) - at - 1);
    return found;
  }
};

// Everything in an answer but when and together with what an event was recorded.
std::string timeless(const std::string& text) {
  static const std::regex recording("\"(recordedAt|batch)\":(\"[^\"]*\"|[0-9]+)");
  return std::regex_replace(text, recording, "\"$1\":0");
}

}  // namespace

TEST_CASE("the lines that were imported come out again") {
  const ListedBody body;
  CHECK(body.mag("log --format jsonl").out == test::small_body);
}

TEST_CASE("filters choose by person, kind, group, country, cycle and days") {
  const ListedBody body;
  CHECK(body.positions("--person p-0002") == "4 8");
  CHECK(body.positions("--person 'zoe'") == "5 9");
  CHECK(body.positions("--kind memberAppointed") == "7 8 9 10");
  CHECK(body.positions("--kind member-appointed --country KE") == "8");
  CHECK(body.positions("--group civilSociety") == "8");
  CHECK(body.positions("--group civil-society") == "8");
  CHECK(says(body.mag("log --group gov").err, "did you mean government?"));
  CHECK(body.positions("--cycle 2020 --kind figurePublished") == "11");
  CHECK(body.positions("--from 2020-06-01") == "12 13");
  CHECK(body.positions("--from 2020-06-01 --to 2020-06-30") == "13");
  CHECK(body.positions("--to 2020-01-31") == "1");
  CHECK(body.positions("--from 2020 --to 2020 --known-at 3") == "1 2 3");
  CHECK(body.positions("--as-of 2020-01-31") == "1");
  CHECK(body.mag("log --cycle 2019").out == "No event matches.\n");
  CHECK(body.mag("log --cycle 2019 --format json").out == "{\"knownAt\":13,\"events\":[]}\n");
}

TEST_CASE("the newest may come first, before a number and as many as wanted") {
  const ListedBody body;
  CHECK(body.positions("--newest") == "13 12 11 10 9 8 7 6 5 4 3 2 1");
  CHECK(body.positions("--newest --limit 3") == "13 12 11");
  CHECK(body.positions("--newest --limit 3 --before 11") == "10 9 8");
  CHECK(body.positions("--newest --after 9 --before 12") == "11 10");
  CHECK(body.positions("--newest --kind memberAppointed --limit 2") == "10 9");
  CHECK(body.positions("--newest --known-at 4") == "4 3 2 1");
  CHECK(body.positions("--before 3") == "1 2");
  CHECK(body.positions("--after 1 --before 5 --limit 2") == "2 3");
  CHECK(body.positions("--newest --before 1") == "");
  for (const char* language : {"en", "fr"}) {
    const std::string lead = body.mag("log --newest --limit 3 --lang " + std::string(language)).out;
    CHECK(lead.find(" 13  2020-") < lead.find(" 11  2020-"));
    CHECK(says(lead, *language == 'e' ? "More events precede event 11."
                                      : "D'autres événements précèdent l'événement 11."));
  }
  CHECK_FALSE(says(body.mag("log --newest --limit 13").out, "precede"));
  // What is read by a program has the same order; a feed has the newest first whatever is asked.
  const std::string lines = body.mag("log --newest --format jsonl --limit 1").out;
  CHECK(says(lines, "memberResigned"));
  CHECK(body.mag("log --newest --format atom").out == body.mag("log --format atom").out);
  check_fails(body.mag("log --before 0"), 2, {"--before"});
  check_fails(body.mag("log --newest=yes"), 2, {"--newest"});
}

TEST_CASE("what is supposed is the newest of all") {
  const ListedBody body;
  body.write("more.json",
             R"({"format":"mag-scenario/1","add":[{"effectiveOn":"2020-07-01","memberResigned":)"
             R"({"person":"p-0001","reason":"r"}}]})");
  CHECK(body.positions("--what-if more.json --newest --limit 2") == "14 13");
  CHECK(body.positions("--what-if more.json --newest --before 14 --limit 2") == "13 12");
}

TEST_CASE("a filter that makes no sense is a usage mistake") {
  const ListedBody body;
  for (const char* filter :
       {"--person nobody", "--person Person", "--kind memberAppointd", "--group governmint",
        "--country brazil", "--cycle x", "--from 2020-02-30", "--known-at 99", "--as-of 1999"}) {
    CAPTURE(filter);
    CHECK(body.mag("log " + std::string(filter)).status == 2);
  }
}

TEST_CASE("the text of the log is a table in the language asked for") {
  const ListedBody body;
  CHECK(body.mag("log --known-at 7").out ==
        R"(Events: 7; taking effect: 1 January 2020 to 1 February 2020.

Event  Takes effect  Decision                   About
    1  2020-01-01    establishment of the body  Example Group
    2  2020-02-01    opening of a cycle         2020 · complete member list
    3  2020-02-01    personal details           Person 0001
    4  2020-02-01    personal details           Person 0002, of "Here"
    5  2020-02-01    personal details           Zoë Élan
    6  2020-02-01    personal details           Person 0004
    7  2020-02-01    appointment of a member    Person 0001 · 2020 ·
                                                governments · Brazil ·
                                                stakeholder seat · joins the
                                                body
)");
  CHECK(test::typed(body.mag("log --known-at 1 --lang fr").out) ==
        "Événements : 1 ; date d'effet : 1er janvier 2020.\n\n"
        "Événement  Prend effet le  Décision              Objet\n"
        "        1  2020-01-01      création de l'organe  Example Group\n");
}

TEST_CASE("an empty log says so") {
  const EmptyLog folder;
  CHECK(folder.mag("log").out == "The log has no events yet.\n");
  CHECK(folder.mag("log --format jsonl").out.empty());
}

TEST_CASE("a withdrawn event stays readable and is marked") {
  const ListedBody body;
  REQUIRE(body.mag("record eventCorrected --position 13 --withdrawn yes --reason r --effective-on "
                   "2020-09-01 --authority secretariat --basis stated --source s --acknowledge x")
              .status == 0);
  check_says(body.mag("log --person p-0004 --kind memberResigned"),
             {"Events: 1; ", "; withdrawn or replaced since: 1.", "[withdrawn by event 14]"});
  const std::string json = body.mag("log --format json --kind memberResigned").out;
  CHECK(says(json, "\"hiddenBy\":14"));
  CHECK(says(body.mag("log --format json --kind memberResigned --known-at 13").out,
             "\"hiddenBy\":null"));
}

TEST_CASE("one event is shown in full, with what it caused and changed") {
  const ListedBody body;
  const Answer text = body.mag("show 8 --lang fr");
  check_says(text, {"Événement 8 : nomination d'un membre", "prend effet le", "1er février 2020",
                    "Person 0002, of \"Here\" (p-0002)", "société civile", "Kenya (KE)",
                    "mag show 8 --effects"});
  CHECK_FALSE(says(text.out, "commence le mandat"));
  CHECK(says(body.mag("show 8 --effects --lang fr").out, "commence le mandat"));
  CHECK(says(body.mag("show 2 --format json").out, "\"caused\":null"));
  const std::string cycle = body.mag("show 2 --effects --format json").out;
  CHECK(says(cycle, "\"caused\":[7,8,9,10]"));
  const std::string left = body.mag("show 13 --effects --format json").out;
  CHECK(says(left, "\"seatsEnded\":[{\"person\":\"p-0004\",\"cycle\":2020"));
  CHECK(body.mag("show 14").status == 2);
  CHECK(body.mag("show 13 --known-at 12").status == 2);
  CHECK(body.mag("show 0").status == 2);
  CHECK(body.mag("show x").status == 2);
}

TEST_CASE("an event names a person as described when it was recorded, and as corrected since") {
  const ListedBody body;
  const auto describe = [&](const std::string& name, const std::string& on) {
    return R"({"effectiveOn":")" + on +
           R"(","authority":"secretariat","basis":"stated","source":"s","personDescribed":)"
           R"({"person":"p-0002","name":")" +
           name + R"("}})";
  };
  body.write(
      "more.jsonl",
      describe("Married Name", "2020-03-01") + "\n" +
          R"({"effectiveOn":"2020-09-01","authority":"secretariat","basis":"stated",)"
          R"("source":"s","eventCorrected":{"position":4,"reason":"misspelt","replacement":)" +
          describe("Right Spelling", "2020-02-01") + "}}\n");
  REQUIRE(body.mag("import more.jsonl").status == 0);
  REQUIRE(body.mag("record memberResigned --person p-0002 --reason r --effective-on 2020-06-01 "
                   "--authority member --basis stated --source s --acknowledge x")
              .status == 0);
  CHECK(says(body.mag("show 8").out, "Right Spelling (p-0002)"));
  CHECK(says(body.mag("show 17").out, "Married Name (p-0002)"));
  CHECK(says(body.mag("show 8 --known-at 13").out, "Person 0002, of"));
}

TEST_CASE("a description that was corrected twice still names the person") {
  const ListedBody body;
  const auto corrected = [](int position, const std::string& person, const std::string& name) {
    return R"({"effectiveOn":"2020-09-01","authority":"secretariat","basis":"stated","source":"s",)"
           R"("eventCorrected":{"position":)" +
           std::to_string(position) +
           R"(,"reason":"misspelt","replacement":{"effectiveOn":"2020-02-01","authority":)"
           R"("secretariat","basis":"stated","source":"s","personDescribed":{"person":")" +
           person + R"(","name":")" + name + "\"}}}}\n";
  };
  body.write("twice.jsonl", corrected(4, "p-0002", "Second") + corrected(15, "p-0002", "Third"));
  REQUIRE(body.mag("import twice.jsonl").status == 0);
  CHECK(says(body.mag("show 8").out, "Third (p-0002)"));
  CHECK(says(body.mag("show 8 --effects").out, "begins the term Third"));
  CHECK(says(body.mag("show 8 --known-at 15").out, "Second (p-0002)"));
  CHECK(says(body.mag("log").out, "[replaced by event 15]"));
  CHECK(says(body.mag("log").out, "[replaced by event 17]"));
  // To another number: the description is then of that person.
  body.write("number.jsonl", corrected(6, "p-0009", "Somebody Else"));
  REQUIRE(body.mag("import number.jsonl --acknowledge x").status == 0);
  CHECK(says(body.mag("show 10").out, "p-0004"));
  CHECK_FALSE(says(body.mag("show 10").out, "Somebody Else"));
}

TEST_CASE("a log rebuilt from its lines has the same positions and gives the same answers") {
  const ListedBody body;
  // With a replacement, and with a decision that was withdrawn and recorded again.
  body.write("correction.jsonl",
             "{\"effectiveOn\":\"2020-09-01\",\"authority\":\"secretariat\",\"basis\":\"stated\","
             "\"source\":\"s\",\"eventCorrected\":{\"position\":8,\"reason\":\"wrong country\","
             "\"replacement\":{\"effectiveOn\":\"2020-02-01\",\"authority\":\"secretaryGeneral\","
             "\"basis\":\"stated\",\"source\":\"s/2\",\"memberAppointed\":{\"person\":\"p-0002\","
             "\"cycle\":2020,\"group\":\"civilSociety\",\"country\":\"UG\",\"seat\":"
             "\"stakeholder\",\"isNew\":\"yes\"}}}}\n"
             "{\"effectiveOn\":\"2020-09-02\",\"authority\":\"secretariat\",\"basis\":\"stated\","
             "\"source\":\"s\",\"eventCorrected\":{\"position\":13,\"withdrawn\":true,"
             "\"reason\":\"r\"}}\n");
  REQUIRE(body.mag("import correction.jsonl").status == 0);
  REQUIRE(body.mag("record memberResigned --person p-0004 --reason 'moved on' --effective-on "
                   "2020-06-01 --authority member --basis stated --source s/5 --acknowledge x")
              .status == 0);
  REQUIRE(body.mag("record eventCorrected --position 17 --withdrawn yes --reason r --effective-on "
                   "2020-09-03 --authority secretariat --basis stated --source s --acknowledge x")
              .status == 0);
  REQUIRE(body.mag("record memberResigned --person p-0004 --reason 'moved on' --effective-on "
                   "2020-06-01 --authority member --basis stated --source s/5")
              .status == 0);
  const std::string lines = body.mag("log --format jsonl").out;
  body.mag("init --log copy");
  const Answer copied = body.mag("import - --log copy --format json", lines);
  CAPTURE(copied.err);
  REQUIRE(copied.status == 0);
  CHECK(says(copied.out, "\"knownAt\":19"));
  CHECK(body.mag("log --log copy --format jsonl").out == lines);
  for (const std::string question :
       {"composition", "audit --all", "blame", "log", "show 15 --effects",
        "composition --known-at 13", "audit --all --known-at 16"}) {
    CAPTURE(question);
    const std::string asked = question + " --as-of 2020-12-01 --format json";
    const std::string here = timeless(body.mag(asked).out);
    const std::string there = timeless(body.mag(asked + " --log copy").out);
    CHECK(here == there);
  }
  for (const char* log : {"copy", "mag.log.d"})
    CHECK(body.mag("import - --log " + std::string(log), lines).out ==
          "stdin – decisions recorded: 0; already there: 19\n");
  const auto fingerprint = [&](const std::string& log) {
    const std::string json = body.mag("verify --format json --log " + log).out;
    return json.substr(json.find("\"fingerprint\""));
  };
  CHECK(fingerprint("copy") == fingerprint("mag.log.d"));
}

TEST_CASE("a long log is shown in parts") {
  const test::SmallBody body;
  const auto lines = [&](const std::string& question) {
    const auto told = body.mag("log --format jsonl " + question);
    CHECK(told.status == 0);
    return told.out;
  };
  CHECK(lines("--limit 5") + lines("--after 5 --limit 5") + lines("--after 10") == lines(""));
  const std::string part = body.mag("log --limit 5").out;
  CHECK(part.starts_with("Events shown: 5; "));
  CHECK(test::says(part, "; there are more."));
  CHECK(test::says(part, "More events follow event 5."));
  CHECK(test::says(body.mag("log --limit 5 --lang fr").out, "suivent l'événement 5."));
  CHECK_FALSE(test::says(body.mag("log --after 10").out, "More events follow"));
  CHECK(test::says(body.mag("log --after 99").out, "No event matches"));
  for (const std::string option : {"--limit 0", "--limit x", "--after -1", "--after ''"})
    CHECK(body.mag("log " + option).status == 2);
}
