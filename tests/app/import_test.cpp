// mag import, as a user sees it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::EmptyLog;
using test::Folder;
using test::says;

const std::string body = test::small_body;

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string line(std::size_t number) {
  std::size_t from = 0;
  for (std::size_t i = 1; i < number; ++i) from = body.find('\n', from) + 1;
  return body.substr(from, body.find('\n', from) - from);
}

std::size_t recorded(const Folder& folder) {
  return lines_of(folder.mag("log --format jsonl").out);
}

}  // namespace

TEST_CASE("a file is imported once, and a second time adds nothing") {
  const EmptyLog folder;
  folder.write("body.jsonl", body);
  const Answer first = folder.mag("import body.jsonl --format json");
  CHECK(first.status == 0);
  CHECK(first.out ==
        "{\"files\":[{\"file\":\"body.jsonl\",\"recorded\":13,\"repeated\":0}],\"mistakes\":[],"
        "\"dryRun\":false,\"knownAt\":13}\n");
  const Answer second = folder.mag("import body.jsonl --format json");
  CHECK(second.status == 0);
  CHECK(second.out ==
        "{\"files\":[{\"file\":\"body.jsonl\",\"recorded\":0,\"repeated\":13}],\"mistakes\":[],"
        "\"dryRun\":false,\"knownAt\":13}\n");
}

TEST_CASE("the summary is in the language asked for, and remarks are kept back on demand") {
  const EmptyLog folder;
  folder.write("body.jsonl", body);
  const Answer french = folder.mag("import body.jsonl --lang fr");
  CHECK(test::typed(french.out) == "body.jsonl – décisions consignées : 13 ; déjà présentes : 0\n");
  CHECK(test::typed(french.err).find("Le journal finit maintenant à l'événement 13.") == 0);
  CHECK(folder.mag("import body.jsonl --quiet").err.empty());
}

TEST_CASE("a log is never made by an import") {
  const Folder folder;
  folder.write("body.jsonl", body);
  check_fails(folder.mag("import body.jsonl"), 2, {"mag init"});
  CHECK_FALSE(std::filesystem::exists(folder.path() / "mag.log.d"));
}

TEST_CASE("every bad line is named, and nothing of the file is written") {
  const EmptyLog folder;
  std::string bad = body;
  bad.replace(bad.find("\"BR\""), 4, "\"XX\"");
  bad.replace(bad.find("\"memberResigned\""), 16, "\"memberResined\"");
  bad += "{\"effectiveOn\":\"2020-13-01\"\n";
  folder.write("bad.jsonl", bad);
  check_fails(
      folder.mag("import bad.jsonl"), 3,
      {"bad.jsonl:7:", "memberAppointed.country: \"XX\" is not valid; expected: an ISO 3166 code",
       "bad.jsonl:13:", "memberResigned?", "bad.jsonl:14:", "nothing of this file was written"});
  CHECK(recorded(folder) == 0);
}

TEST_CASE("at most twenty mistakes of a file are told, and the rest is counted") {
  const EmptyLog folder;
  std::string bad;
  for (int i = 0; i < 25; ++i) bad += "nonsense\n";
  folder.write("bad.jsonl", bad);
  const Answer answer = folder.mag("import bad.jsonl");
  check_fails(answer, 3, {"bad.jsonl:20:", "more mistakes: 5"});
  CHECK(answer.err.find("bad.jsonl:21:") == std::string::npos);
}

TEST_CASE("a decision that is refused is named with its reason") {
  const EmptyLog folder;
  std::string twice = line(7);
  twice.replace(twice.find("s/2"), 3, "s/9");
  folder.write("twice.jsonl", body + twice + "\n");
  const Answer answer = folder.mag("import twice.jsonl --format json");
  CHECK(answer.status == 3);
  CHECK(says(answer.err, "twice.jsonl:14: "));
  CHECK(says(answer.err, "Person 0001"));
  CHECK(answer.out.find("\"files\":[],\"mistakes\":[{\"file\":\"twice.jsonl\",\"line\":14") == 1);
  CHECK(recorded(folder) == 0);
}

TEST_CASE("of a folder, the files before a bad one stay, and this is said") {
  const EmptyLog folder;
  folder.write("in/1.jsonl", body);
  folder.write("in/2.jsonl", "nonsense\n");
  folder.write("in/3.jsonl", "");
  folder.write("in/README.md", "not read");
  folder.write("in/deeper/4.jsonl", "not entered\n");
  const Answer answer = folder.mag("import in");
  CHECK(answer.status == 3);
  CHECK(answer.out == "in/1.jsonl – decisions recorded: 13; already there: 0\n");
  CHECK(says(answer.err, "in/2.jsonl:1:"));
  CHECK(says(answer.err, "files not tried: 1"));
  CHECK(answer.err.ends_with("The log ends at event 13.\n"));
  CHECK(recorded(folder) == 13);
  folder.write("in/2.jsonl", "");
  const Answer mended = folder.mag("import in");
  CHECK(mended.status == 0);
  CHECK(mended.out ==
        "in/1.jsonl – decisions recorded: 0; already there: 13\n"
        "in/2.jsonl – decisions recorded: 0; already there: 0\n"
        "in/3.jsonl – decisions recorded: 0; already there: 0\n");
}

TEST_CASE("byte order mark, CRLF, blank lines and a missing last line end do no harm") {
  const EmptyLog folder;
  std::string text = "\xEF\xBB\xBF\r\n";
  for (const char letter : body) {
    if (letter == '\n') text += "\r\n \t";
    text += letter;
  }
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  folder.write("odd.jsonl", text);
  CHECK(folder.mag("import odd.jsonl").out ==
        "odd.jsonl – decisions recorded: 13; already there: 0\n");
  CHECK(folder.mag("log --format jsonl").out.find('\r') == std::string::npos);
}

TEST_CASE("bytes that are no text, and lines without end, are mistakes like any other") {
  const EmptyLog folder;
  folder.write("bytes.jsonl", "{\"effectiveOn\":\"\xff\xfe\"}\n" + std::string("\0\1\2\n", 4));
  const Answer bytes = folder.mag("import bytes.jsonl");
  check_fails(bytes, 3, {"UTF-8", "bytes.jsonl:2:"});
  CHECK(bytes.err.find("bytes.jsonl:1:17: ") == 0);
  folder.write("long.jsonl", std::string(std::size_t{5} << 20, 'x') + "\nnonsense\n");
  const Answer answer = folder.mag("import long.jsonl");
  check_fails(answer, 3, {"long.jsonl:2:"});
  CHECK(answer.err.find("long.jsonl:1:") == 0);
  CHECK(answer.err.size() < 2000);
}

TEST_CASE("positions may be given as previous lines, also when those are there already") {
  const EmptyLog folder;
  std::string relative = body;
  for (std::size_t back = 5, at = 0; (at = relative.find("\"cause\":2", at)) != std::string::npos;
       ++back)
    relative.replace(at, 9, "\"cause\":\"previous:" + std::to_string(back) + "\"");
  folder.write("relative.jsonl", relative);
  CHECK(folder.mag("import relative.jsonl").out ==
        "relative.jsonl – decisions recorded: 13; already there: 0\n");
  CHECK(folder.mag("import relative.jsonl").out ==
        "relative.jsonl – decisions recorded: 0; already there: 13\n");
  CHECK(folder.mag("log --format jsonl").out == body);
  folder.write("early.jsonl",
               "{\"effectiveOn\":\"2020-01-01\",\"authority\":\"mag\",\"basis\":"
               "\"stated\",\"source\":\"s\",\"cause\":\"previous\",\"themeAdopted\":"
               "{\"year\":2020,\"theme\":\"t\"}}\n");
  CHECK(folder.mag("import early.jsonl").err.find("early.jsonl:1:") == 0);
}

TEST_CASE("a dry run says what would be recorded, over all files, and writes nothing") {
  const EmptyLog folder;
  const std::size_t half = body.find(line(7));
  folder.write("in/1.jsonl", body.substr(0, half));
  folder.write("in/2.jsonl", body.substr(half));
  const Answer answer = folder.mag("import in --dry-run");
  CHECK(answer.status == 0);
  CHECK(answer.out ==
        "in/1.jsonl – decisions that would be recorded: 6; already there: 0\n"
        "in/2.jsonl – decisions that would be recorded: 7; already there: 0\n");
  CHECK(recorded(folder) == 0);
}

TEST_CASE("decisions are read from standard input") {
  const EmptyLog folder;
  CHECK(folder.mag("import -", body).out == "stdin – decisions recorded: 13; already there: 0\n");
  const Answer bad = folder.mag("import -", "nonsense");
  CHECK(bad.status == 3);
  CHECK(bad.err.find("stdin:1:") == 0);
}

TEST_CASE("what is no input is said to be none") {
  const EmptyLog folder;
  folder.write("notes.txt", "x");
  folder.write("empty/README", "x");
  for (const char* path : {"nowhere.jsonl", "notes.txt", "empty"})
    check_fails(folder.mag(std::string("import ") + path), 3, {path});
}

TEST_CASE("a roster becomes decisions, with the spellings beside it, and once only") {
  const EmptyLog folder;
  folder.write("in/1-body.jsonl", body);
  folder.write("in/2-roster.csv",
               "cycle,effective_on,name,country,group,affiliation,seat,source,complete\n"
               "2021,2021-03-01,Person 0001,BR,government,,stakeholder,list,yes\n"
               "2021,2021-03-01,Zoe Elan,FR,privateSector,,stakeholder,list,yes\n"
               "2021,2021-03-01,Newcomer Name,JP,civilSociety,,stakeholder,list,yes\n");
  folder.write("in/aliases.csv", "alias,name\nZoe Elan,Zoë Élan\n");
  const Answer first = folder.mag("import in");
  CAPTURE(first.err);
  REQUIRE(first.status == 0);
  const std::string log = folder.mag("log --format jsonl --cycle 2021").out;
  CAPTURE(log);
  CHECK(says(log, "\"termRenewedTacitly\":{\"person\":\"p-0001\",\"cycle\":2021}"));
  CHECK(says(log, "\"termRenewedTacitly\":{\"person\":\"p-0003\",\"cycle\":2021}"));
  CHECK(says(log, "\"memberAppointed\":{\"person\":\"p-0005\",\"cycle\":2021"));
  CHECK(says(log, "\"memberRotatedOut\":{\"person\":\"p-0002\",\"cycle\":2021}"));
  const std::size_t count = recorded(folder);
  CHECK(folder.mag("import in").status == 0);
  CHECK(recorded(folder) == count);
}

TEST_CASE("a roster that does not say whether it is complete asks before it lets people leave") {
  const std::string lines =
      "cycle,effective_on,name,country,group,affiliation,seat,source\n"
      "2020,2020-03-01,Ana,BR,government,,stakeholder,list\n"
      "2020,2020-03-01,Bo,FR,media,,stakeholder,list\n"
      "2021,2021-03-01,Ana,BR,government,,stakeholder,list\n";
  const EmptyLog folder;
  folder.write("roster.csv", lines);
  check_fails(folder.mag("import roster.csv"), 3, {"outgoing members: 1"});
  CHECK(recorded(folder) == 0);
  CHECK(folder.mag("import roster.csv --dry-run").status == 0);
  CHECK(folder.mag("import roster.csv --acknowledge 'the whole list'").status == 0);
  CHECK(says(folder.mag("log --kind memberRotatedOut --format jsonl").out,
             R"("acknowledged":"the whole list")"));
  CHECK(folder.mag("import roster.csv").out ==
        "roster.csv – decisions recorded: 0; already there: 8\n");
}

TEST_CASE("a list that differs from the one on record is asked about, kept or followed") {
  const std::string heading =
      "cycle,effective_on,name,country,group,affiliation,seat,source,complete\n";
  const std::string first = heading +
                            "2020,2020-03-01,Ana,BR,government,,stakeholder,one,yes\n"
                            "2020,2020-03-01,Bo,FR,media,,stakeholder,one,yes\n";
  const std::string second = heading +
                             "2020,2020-03-01,Ana,CL,government,,stakeholder,two,yes\n"
                             "2020,2020-03-01,Cy,FR,media,,stakeholder,two,yes\n";
  for (const std::string stance : {"--disagrees", "--corrects"}) {
    CAPTURE(stance);
    const EmptyLog folder;
    folder.write("one.csv", first);
    folder.write("two.csv", second);
    CHECK(folder.mag("import one.csv").status == 0);
    const std::size_t before = recorded(folder);
    check_fails(folder.mag("import two.csv"), 3,
                {"two.csv:2: Ana", "two.csv:3: Cy", "two.csv: Bo", "--corrects"});
    CHECK(says(folder.mag("import two.csv --lang fr").err, "--disagrees"));
    CHECK(recorded(folder) == before);
    CHECK(folder.mag("import two.csv " + stance).status == 2);
    CHECK(folder.mag("import two.csv " + stance + " 'the minutes'").status == 0);
    const std::string audit = folder.mag("audit --as-of 2020").out;
    const std::string members = folder.mag("composition --as-of 2020").out;
    const bool corrects = stance == "--corrects";
    CHECK((audit.find("reconciliation/claim") == std::string::npos) == corrects);
    CHECK((members.find("Cy") == std::string::npos) != corrects);
    CHECK((members.find("Bo") == std::string::npos) == corrects);
    const std::size_t after = recorded(folder);
    CHECK(folder.mag("import one.csv").status == 0);
    CHECK(folder.mag("import two.csv").status == 0);
    CHECK(recorded(folder) == after);
  }
  const EmptyLog folder;
  folder.write("one.csv", first);
  CHECK(folder.mag("import one.csv --corrects a --disagrees b").status == 2);
}

TEST_CASE("a bad roster is named by file and line") {
  const EmptyLog folder;
  folder.write("roster.csv",
               "cycle,effective_on,name,country,group,affiliation,seat,source\n"
               "2021,2021-02-30,Person,BR,government,,stakeholder,list\n");
  const Answer answer = folder.mag("import roster.csv");
  CHECK(answer.status == 3);
  CHECK(answer.err.find(
            "roster.csv:2:6: effective_on: \"2021-02-30\" is not valid; expected: a day") == 0);
}
