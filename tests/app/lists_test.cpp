// A clerk with a list in hand: the page that explains lists, and what mag says of one.
#include <doctest/doctest.h>

#include <sstream>

#include "app/cli/command_line.hpp"
#include "app/help/help.hpp"
#include "rosters/columns.hpp"
#include "rosters/roster.hpp"
#include "tests/app/command.hpp"

namespace {

using test::Answer;
using test::says;

const std::string header =
    "cycle,effective_on,name,country,group,affiliation,seat,source,complete\n";

std::string page(events::Language language) {
  app::Globals globals;
  globals.language = language;
  std::ostringstream terminal, manual;
  app::print_list_help(terminal, globals);
  app::mark_list_help(manual, language);
  return terminal.str() + manual.str();
}

}  // namespace

TEST_CASE("the page of lists has every column and value, in both languages") {
  for (const auto language : {events::Language::en, events::Language::fr}) {
    const std::string text = page(language);
    for (const rosters::ListColumn& column : rosters::list_columns()) {
      CAPTURE(std::string(column.name));
      CHECK(says(text, "| `" + std::string(column.name) + "` | "));
      CHECK_FALSE(says(text, "`" + std::string(column.name) + "` |  |"));
      for (const events::CodeWord& value : column.values) {
        CHECK(says(text, value.name));
        CHECK(says(text, test::typed(value.label.in(language))));
      }
    }
  }
  for (const char* word : {"list", "liste"})
    CHECK(app::parse_command_line({"help", word}, {}).asks == app::Command::Asks::list);
  CHECK(says(test::Folder().mag("help").out, "mag help list"));
  CHECK(says(test::Folder().mag("help import").out, "mag help list"));
}

TEST_CASE("the example on the page is a list that can be imported") {
  const test::EmptyLog folder;
  folder.write("list.csv", std::string(app::example_list()));
  check_says(folder.mag("import list.csv"),
             {"cycle 2024, read as the complete list; appointments: 4"});
}

TEST_CASE("a list is taken as a spreadsheet writes it") {
  const test::EmptyLog folder;
  std::string list = header + "2024,2024-01-01,Ana,BR,société civile,,Présidence,x,oui\n";
  for (char& letter : list)
    if (letter == ',') letter = ';';
  folder.write("LIST.CSV", "\xEF\xBB\xBF" + list);
  const Answer answer = folder.mag("import LIST.CSV");
  CAPTURE(answer.err);
  CHECK(answer.status == 0);
  const std::string log = folder.mag("log --kind member-appointed --format jsonl").out;
  CHECK(says(log, "\"group\":\"civilSociety\""));
  CHECK(says(log, "\"seat\":\"chair\""));
}

TEST_CASE("every mistake of a list is told at once") {
  const test::EmptyLog folder;
  folder.write("list.csv", header + "2024,soon,Ana,Brazil,,,,x,yes\n2024,2024-01-01,Bo\n");
  check_fails(folder.mag("import list.csv"), 3,
              {"list.csv:2:6: effective_on: \"soon\" is not valid",
               "list.csv:2:15: country: \"Brazil\" is not valid",
               "list.csv:3:1: cells: 3; expected: 9, as in the header line"});
  folder.write("old.csv", header + "2024,2024-01-01,Ren\xE9,,,,,x,yes\n");
  check_fails(folder.mag("import old.csv"), 3,
              {"old.csv:2:17: \"Ren\\xe9\" looks like Windows-1252"});
}

TEST_CASE("a list without a line, and an alias of nobody, are remarked on") {
  const test::EmptyLog folder;
  folder.write("list.csv", header);
  folder.write("aliases.csv", "alias,name\nA. Silva,Ana Silva\n");
  const Answer empty = folder.mag("import list.csv");
  CHECK(empty.status == 0);
  CHECK(says(empty.err, "the list names nobody"));
  CHECK(says(empty.err,
             "aliases.csv: \"A. Silva\" stands for \"Ana Silva\", a name that is neither"));
  folder.write("list.csv", header + "2024,2024-01-01,A. Silva,,,,,x,yes\n");
  CHECK_FALSE(says(folder.mag("import list.csv").err, "stands for"));
}

TEST_CASE("every mistake of a decision is told, by the option as it was typed") {
  const test::SmallBody body;
  check_fails(
      body.mag(
          "record memberResigned --person p-7 --effectiveOn soon --authority memberr --basis said "
          "--source ''"),
      3,
      {"--person: \"p-7\" is not valid", "--effectiveOn: \"soon\" is not valid",
       "--authority: \"memberr\" is not valid", "did you mean member?", "--basis: \"said\"",
       "--source: missing", "mag help memberResigned explains the fields"});
  check_fails(body.mag("record memberResigned --person p-0002 --lang fr"), 3,
              {"--effective-on : manquant", "--source : manquant"});
}

TEST_CASE("a person is given to record by name, as to why") {
  const test::SmallBody body;
  const std::string rest =
      " --effective-on 2020-05-01 --authority member --basis stated --source letter --dry-run";
  const Answer named = body.mag("record memberResigned --person 'Person 0001'" + rest);
  CAPTURE(named.err);
  CHECK(named.status == 0);
  CHECK(says(body.mag("record memberResigned --person Nobody" + rest).err,
             "--person: no person is on record as \"Nobody\""));
  CHECK(says(body.mag("record memberResigned --person Person" + rest).err,
             "--person: \"Person\" may be any of these: "));
}

TEST_CASE("an option is given once") {
  const test::SmallBody body;
  for (const char* twice : {"log --person 0004 --person 0003", "log --as-of 2010 --as-of=2011",
                            "log --lang fr --lang en", "--log a --log b log"}) {
    const Answer answer = body.mag(twice);
    CHECK(answer.status == 2);
    CHECK_MESSAGE((says(answer.err, "is given twice") || says(answer.err, "deux fois")), twice);
  }
  CHECK(says(body.mag("why ''").err, "why: WHO is empty; expected: one person"));
  CHECK(says(body.mag("log --kind memberapp").err, "did you mean memberAppointed?"));
  CHECK(says(body.mag("log --group 'société civile'").err, "did you mean civilSociety?"));
  CHECK(says(body.mag("log --country 'Viet Nam'").err, "VN (Viet Nam)"));
}
