// Bad input is named with file, line, field, what was found and what was expected – in the language
// that was asked for.
#include <doctest/doctest.h>

#include <boost/json/array.hpp>
#include <string>
#include <vector>

#include "tests/app/shape.hpp"

namespace {

using namespace test;

struct Mistake {
  const char* line;             // of the input
  const char *place, *en, *fr;  // what the message must begin with and say
};

const std::string stated =
    R"("effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"s")";

const std::vector<Mistake>& mistakes() {
  static const std::vector<Mistake> all = {
      {R"({S,"themeAdopted":{"year":2020}})", "themeAdopted.theme", "missing", "manquant"},
      {R"({S,"themeAdopted":{"year":"2020","theme":"t"}})", "themeAdopted.year",
       "is not valid; expected: ", "refusée ; attendu : "},
      {R"({S,"themeAdopted":{"year":2020,"theme":"t","colour":"red"}})", "themeAdopted.colour",
       "one of the fields", "un champ parmi"},
      {R"({S,"themeAdopted":{"year":2020,"theme":7}})", "themeAdopted.theme", "7 is not valid",
       "valeur 7 refusée"},
      {R"({S})", "", "expected: ", "attendu : "},
      {R"({S,"themeAdopted":{"year":2020,"theme":"t"},"memberResigned":{"person":"p-0001"}})", "",
       "expected", "attendu"},
      {R"({"effectiveOn":"2020-03-01","authority":"nobody","basis":"stated","source":"s","themeAdopted":{"year":2020,"theme":"t"}})",
       "authority", "secretaryGeneral", "secretaryGeneral"},
      {R"({"effectiveOn":"2020-3-1","authority":"mag","basis":"stated","source":"s","themeAdopted":{"year":2020,"theme":"t"}})",
       "effectiveOn", "2008-08-15", "2008-08-15"},
      {R"({"effectiveOn":"2020-03-01","authority":"mag","basis":"stated","source":"","themeAdopted":{"year":2020,"theme":"t"}})",
       "source", "expected", "attendu"},
      {R"({S,"memberResigned":{"person":"0042"}})", "memberResigned.person", "p-0042", "p-0042"},
      {R"({S,"forumHeld":{"edition":1,"year":2020,"country":"France","mode":"inPerson"}})",
       "forumHeld.country", "ISO 3166", "ISO 3166"},
      {R"(nonsense)", "", "JSON", "JSON"},
      {R"({S,"themeAdopted":{"year":2020,"theme":"t"})", "", "JSON", "JSON"},
      {R"([])", "", "object", "objet"}};
  return all;
}

std::string line_of(const Mistake& mistake) {
  std::string line = mistake.line;
  if (const auto at = line.find("{S"); at == 0) line.replace(1, 1, stated);
  return line;
}

}  // namespace

TEST_CASE("each mistake in a line is named by place, field and what was expected") {
  const EmptyLog folder;
  for (const Mistake& mistake : mistakes()) {
    CAPTURE(mistake.line);
    folder.write("bad.jsonl", "\n" + line_of(mistake) + "\n");
    const Answer english = folder.mag("import bad.jsonl");
    const Answer french = folder.mag("import bad.jsonl --lang fr");
    CAPTURE(english.err);
    CAPTURE(french.err);
    for (const Answer& answer : {english, french}) {
      CHECK(answer.status == 3);
      CHECK(answer.out.empty());
      CHECK(answer.err.starts_with("bad.jsonl:2:"));
      CHECK(says(answer.err, mistake.place));
    }
    CHECK(says(english.err, mistake.en));
    CHECK(says(french.err, mistake.fr));
    CHECK(english.err != french.err);
  }
  CHECK(folder.mag("log --format jsonl").out.empty());
}

TEST_CASE("mistakes as JSON have file, line, column and text") {
  const EmptyLog folder;
  std::string bad;
  for (const Mistake& mistake : mistakes()) bad += line_of(mistake) + "\n";
  folder.write("bad.jsonl", bad);
  const auto document = parsed(folder.mag("import bad.jsonl --format json"));
  CHECK(keys(document) == "files mistakes dryRun knownAt");
  REQUIRE(at(document, "mistakes").as_array().size() == mistakes().size());
  for (std::size_t i = 0; i < mistakes().size(); ++i) {
    const auto& mistake = at(document, "mistakes").as_array()[i];
    CHECK(keys(mistake) == "file line column text");
    CHECK(at(mistake, "file") == "bad.jsonl");
    CHECK(at(mistake, "line").to_number<std::size_t>() == i + 1);
  }
}

TEST_CASE("each mistake in a roster is named by line and column, in both languages") {
  const EmptyLog folder;
  const std::string header = "cycle,effective_on,name,country,group,affiliation,seat,source\n";
  for (const auto& given : std::vector<std::pair<std::string, std::string>>{
           {header + "2021,2021-03-01,A,XX,government,,stakeholder,s\n", "r.csv:2:"},
           {header + "2021,2021-03-01,A,FR,govrnment,,stakeholder,s\n", "r.csv:2:"},
           {header + "2021,2021-03-01,A,FR,government,,throne,s\n", "r.csv:2:"},
           {header + "2021,2021-03-01,A,FR,government,,stakeholder,s\n"
                     "twenty,2021-03-01,B,FR,government,,stakeholder,s\n",
            "r.csv:3:"},
           {header + "2021,2021-03-01,,FR,government,,stakeholder,s\n", "r.csv:2:"},
           {header + "2021,2021-03-01,A,FR,government,,stakeholder\n", "r.csv:2:"},
           {header + "2021,2021-03-01,\"A,FR,government,,stakeholder,s\n", "r.csv:2:"},
           {header + "2021,2021-03-01,A,FR,government,,stakeholder,s\n"
                     "2021,2021-03-01,A,FR,government,,stakeholder,s\n",
            "r.csv:3:"},
           {"cycle;name\n", "r.csv:1:"},
           {"", "r.csv:1:"}}) {
    const std::string csv = given.first, place = given.second;
    CAPTURE(csv);
    folder.write("r.csv", csv);
    const Answer english = folder.mag("import r.csv");
    const Answer french = folder.mag("import r.csv --lang fr");
    CAPTURE(english.err);
    CHECK(english.status == 3);
    CHECK(english.err.starts_with(place));
    CHECK(says(english.err, "expected"));
    CHECK(french.status == 3);
    CHECK(french.err.starts_with(place));
    CHECK(says(french.err, "attendu"));
  }
  CHECK(folder.mag("log --format jsonl").out.empty());
}

TEST_CASE("a refusal names people, events and days, in both languages") {
  const SmallBody folder;
  const std::string gone =
      "record memberResigned --person p-0004 --effective-on 2020-08-01 --authority member --basis "
      "stated --source letter";
  check_fails(folder.mag(gone), 3, {"Person 0004", "events 10, 13", "31 May 2020"});
  check_fails(folder.mag(gone + " --lang fr"), 3,
              {"Person 0004", "événements 10, 13", "31 mai 2020"});
}
