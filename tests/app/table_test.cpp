#include "app/text/table.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "app/cli/lines.hpp"
#include "app/csv/csv.hpp"
#include "words/layout.hpp"

namespace {

std::string printed(const app::Table& table, std::size_t width, bool coloured = false) {
  std::ostringstream out;
  table.print(out, width, coloured);
  return out.str();
}

std::string row(const std::vector<std::string>& cells) {
  std::ostringstream out, err;
  app::Session session({}, {}, out, err);
  app::Csv(session).row(cells);
  return out.str();
}

}  // namespace

TEST_CASE("columns are counted as shown, not in bytes") {
  CHECK(words::columns_of("abc") == 3);
  CHECK(words::columns_of("Zoë Élan") == 8);
  CHECK(words::columns_of("e\u0301") == 1);  // a letter and a combining accent
  CHECK(words::columns_of("日本") == 4);
  CHECK(words::columns_of("") == 0);
}

TEST_CASE("columns of a table are as wide as their widest cell") {
  app::Table table({{"Name"}, {"Seats", app::Align::right}, {"Note"}});
  table.row({{"Élan"}, {"7"}, {"first"}});
  table.row({{"Ab"}, {"1200"}, {""}});
  CHECK(printed(table, 80) ==
        "Name  Seats  Note\n"
        "Élan      7  first\n"
        "Ab     1200\n");
}

TEST_CASE("cells wrap under their column where the table would be too wide, the widest first") {
  app::Table table({{"Seat"}, {"Name"}, {"No.", app::Align::right}, {"Note"}});
  table.row({{"chair"}, {"United Kingdom of Great Britain"}, {"7"}, {"one two three four"}});
  table.row({{"member"}, {"Mali"}, {"12"}, {"one"}});
  CHECK(printed(table, 40) ==
        "Seat    Name        No.  Note\n"
        "chair   United        7  one two three\n"
        "        Kingdom of       four\n"
        "        Great\n"
        "        Britain\n"
        "member  Mali         12  one\n");
}

TEST_CASE("a table that fits is as wide as its cells, and none is narrower than its longest word") {
  app::Table wide({{"Name"}, {"Note"}});
  wide.row({{"United Kingdom of Great Britain"}, {"x"}});
  CHECK(printed(wide, 40) ==
        "Name                             Note\n"
        "United Kingdom of Great Britain  x\n");
  app::Table narrow({{"Name"}, {"Day"}, {"Note"}});
  narrow.row({{"Great Britain"}, {"2010-05-05"}, {"one"}});
  CHECK(printed(narrow, 20) ==
        "Name     Day         Note\n"
        "Great    2010-05-05  one\n"
        "Britain\n");
}

TEST_CASE("a wrapped cell has its colour on every line") {
  app::Table table({{"A"}, {"B"}});
  table.row({{"one two", app::Colour::red}, {"x"}});
  CHECK(printed(table, 8, true) ==
        "\033[2mA\033[0m    \033[2mB\033[0m\n"
        "\033[31mone\033[0m  x\n\033[31mtwo\033[0m\n");
}

TEST_CASE("the last column wraps under itself") {
  app::Table table({{"A"}, {"Text"}});
  table.row({{"x"}, {"one two three four five six seven"}});
  CHECK(printed(table, 30) ==
        "A  Text\n"
        "x  one two three four five six\n"
        "   seven\n");
}

TEST_CASE("a row may have fewer cells than the table has columns") {
  app::Table table({{"A"}, {"B"}});
  table.row({{"x"}});
  CHECK(printed(table, 30) == "A  B\nx\n");
}

TEST_CASE("without any heading there is no line of headings") {
  app::Table table({{""}, {""}});
  table.row({{"label"}, {"value"}});
  CHECK(printed(table, 30) == "label  value\n");
}

TEST_CASE("colours are written only where they are wanted, and take no columns") {
  app::Table table({{"A"}, {"B"}});
  table.row({{"x", app::Colour::red}, {"y"}});
  CHECK(printed(table, 30, true) == "\033[2mA\033[0m  \033[2mB\033[0m\n\033[31mx\033[0m  y\n");
  CHECK(app::paint("x", app::Colour::red, false) == "x");
}

TEST_CASE("a text from the record cannot steer the terminal") {
  CHECK(words::sanitised("a\033[2Jb\nc\td") == "a\uFFFD[2Jb c d");
  CHECK(words::sanitised("\xff") == "\uFFFD");
  app::Table table({{"A"}});
  table.row({{"x\033]0;title\007"}});
  CHECK(printed(table, 30).find('\033') == std::string::npos);
}

TEST_CASE("text is wrapped at spaces; a word that is too long runs over, if it can stand alone") {
  CHECK(words::wrap("one two three", 7, 2) == "one two\n  three");
  CHECK(words::wrap("abcdefghij kl", 4, 0) == "abcdefghij\nkl");
  CHECK(words::wrap("see rotation/V.4/2010", 12, 0) == "see\nrotation/\nV.4/2010");
  CHECK(words::wrap("see https://un.org/en/a", 12, 0) == "see\nhttps://un.org/en/a");
  CHECK(words::wrap("日本日本日本", 5, 0) == "日本\n日本\n日本");
  CHECK(words::wrap("one · two", 5, 0) == "one ·\ntwo");
  CHECK(words::wrap("short", 80, 4) == "short");
  CHECK(words::wrap("", 10, 0).empty());
  CHECK(words::wrap("éé éé éé", 5, 0) == "éé éé\néé");
}

TEST_CASE("a paragraph is indented, and keeps within the width") {
  std::ostringstream out;
  app::paragraph(out, "one two three four five six seven eight", 30, 2, 4);
  CHECK(out.str() == "  one two three four five six\n    seven eight\n");
}

TEST_CASE("a command goes on behind a backslash, an option beside its value") {
  CHECK(app::wrap_command("mag x --one 'a b' --two c", 19, 4) ==
        "mag x --one 'a b' \\\n    --two c");
  CHECK(app::wrap_command("mag x - | mag y", 80, 4) == "mag x - | mag y");
}

TEST_CASE("CSV cells are quoted when they must be") {
  CHECK(row({"a", "b"}) == "a,b\n");
  CHECK(row({"a,b", "say \"x\"", "two\nlines", ""}) ==
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\n");
}

TEST_CASE("a line does not end where French sets a space that holds together") {
  CHECK(words::wrap("le groupe « secteur privé » siège", 12, 0) ==
        "le groupe\n« secteur\nprivé »\nsiège");
  CHECK(words::wrap("douze mots : voilà", 10, 0) == "douze\nmots :\nvoilà");
  CHECK(words::wrap("a note :like this", 6, 0) == "a note\n:like\nthis");
}

TEST_CASE("lines are read as people's programs write them") {
  std::istringstream in("\xEF\xBB\xBFone\r\n\r\ntwo\nthree");
  app::Lines lines(in);
  std::string line;
  REQUIRE(lines.next(line));
  CHECK(line == "one");
  CHECK(lines.number() == 1);
  REQUIRE(lines.next(line));
  CHECK(line.empty());
  REQUIRE(lines.next(line));
  CHECK(line == "two");
  REQUIRE(lines.next(line));
  CHECK(line == "three");
  CHECK(lines.number() == 4);
  CHECK_FALSE(lines.next(line));
}

TEST_CASE("a line that is too long is cut and said to be, and the next one is whole") {
  std::istringstream in(std::string(app::longest_line + 5, 'x') + "\nnext\n");
  app::Lines lines(in);
  std::string line;
  REQUIRE(lines.next(line));
  CHECK(lines.too_long());
  CHECK(line.size() == app::longest_line);
  REQUIRE(lines.next(line));
  CHECK_FALSE(lines.too_long());
  CHECK(line == "next");
}
