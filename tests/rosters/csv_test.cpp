// CSV, read strictly.
#include <doctest/doctest.h>

#include <array>

#include "rosters/csv.hpp"

namespace {

constexpr std::array<rosters::CsvColumn, 3> columns = {{{"name"}, {"year"}, {"note", false}}};

// The rows, or the first mistake.
tl::expected<std::vector<std::vector<rosters::CsvField>>, rosters::CsvMistake> read(
    std::string_view text) {
  rosters::CsvRead all = rosters::read_csv(text, columns);
  if (!all.mistakes.empty()) return tl::unexpected(all.mistakes.front());
  return std::move(all.rows);
}

// The fields of every row, as the columns are declared.
std::vector<std::vector<std::string>> texts(std::string_view text) {
  const auto rows = read(text);
  REQUIRE_MESSAGE(rows.has_value(), rows.error().mistake.expected.key);
  std::vector<std::vector<std::string>> found;
  for (const auto& row : *rows) {
    found.emplace_back();
    for (const rosters::CsvField& field : row) found.back().push_back(field.text);
  }
  return found;
}

using Rows = std::vector<std::vector<std::string>>;

struct At {
  std::size_t line, column;
};

void refused(std::string_view text, At at, std::string_view field, std::string_view found,
             std::string_view expected) {
  CAPTURE(std::string(text));
  const auto rows = read(text);
  REQUIRE_FALSE(rows.has_value());
  const auto& [line, mistake] = rows.error();
  CHECK(line == at.line);
  CHECK(mistake.column == at.column);
  CHECK(mistake.field == field);
  CHECK(mistake.found == (found.empty() ? "" : "\"" + std::string(found) + "\""));
  CHECK(mistake.expected.key == expected);
}

}  // namespace

TEST_CASE("a header names the columns, in any order, and what is optional may be missing") {
  CHECK(texts("name,year\nAna,2010\n") == Rows{{"Ana", "2010", ""}});
  CHECK(texts("note,year,name\nx,2010,Ana\n") == Rows{{"Ana", "2010", "x"}});
  CHECK(texts("name,year\n").empty());
}

TEST_CASE("lines end with LF or CRLF, the last may end with the file") {
  const Rows two = {{"Ana", "2010", ""}, {"Bo", "2011", ""}};
  CHECK(texts("name,year\nAna,2010\nBo,2011\n") == two);
  CHECK(texts("name,year\r\nAna,2010\r\nBo,2011\r\n") == two);
  CHECK(texts("name,year\nAna,2010\r\nBo,2011") == two);
  CHECK(texts("name,year\nAna,2010\nBo,\n") == Rows{{"Ana", "2010", ""}, {"Bo", "", ""}});
  CHECK(texts("name,year\nAna,2010\nBo,") == Rows{{"Ana", "2010", ""}, {"Bo", "", ""}});
}

TEST_CASE("lines with nothing on them are passed over") {
  CHECK(texts("\n\nname,year\n\n  \nAna,2010\n\r\n") == Rows{{"Ana", "2010", ""}});
  CHECK(texts("name,year\nAna,2010\n,\n , \n\"\",\"\"\n,,,,\n") == Rows{{"Ana", "2010", ""}});
}

TEST_CASE("a byte order mark at the front says nothing") {
  CHECK(texts("\xEF\xBB\xBFname,year\nAna,2010\n") == Rows{{"Ana", "2010", ""}});
  CHECK(texts("\xEF\xBB\xBF\"name\",year\nAna,2010\n") == Rows{{"Ana", "2010", ""}});
  refused("name,year\n\xEF\xBB\xBF\"Ana\",2010\n", {2, 4}, "", "\"Ana\",2010",
          "expected.quotedField");
}

TEST_CASE("quoted fields may hold commas and doubled quotation marks") {
  CHECK(texts("name,year\n\"Ana, Bo\",2010\n") == Rows{{"Ana, Bo", "2010", ""}});
  CHECK(texts("name,year\n\"the \"\"Ana\"\"\",\"2010\"\n") == Rows{{"the \"Ana\"", "2010", ""}});
  CHECK(texts("\"name\",\"year\"\n\"\",\"x\"\n") == Rows{{"", "x", ""}});
}

TEST_CASE("spaces around a field do not count") {
  CHECK(texts(" name , year\n  Ana Bo , 2010 \n") == Rows{{"Ana Bo", "2010", ""}});
}

TEST_CASE("letters of any script are text") {
  CHECK(texts("name,year\nZoë Ωmega 李,2010\n") == Rows{{"Zoë Ωmega 李", "2010", ""}});
}

TEST_CASE("fields know where they stand, in lines and bytes") {
  const auto rows = read("name,year\r\n\nZoë,\"2010\"\n");
  REQUIRE(rows.has_value());
  const auto& row = rows->front();
  CHECK(row[0].line == 3);
  CHECK(row[0].column == 1);
  CHECK(row[1].line == 3);
  CHECK(row[1].column == 6);
  CHECK(row[2].line == 3);  // the column that the file does not have
  CHECK(row[2].column == 1);
}

TEST_CASE("a file without a header is refused") {
  refused("", {1, 1}, "", "", "expected.header");
  refused("\n \n", {1, 1}, "", "", "expected.header");
}

TEST_CASE("columns that nobody knows are refused, with the nearest") {
  refused("name,year,nota\n", {1, 11}, "", "nota", "expected.knownColumnNearest");
  refused("name,year,colour\n", {1, 11}, "", "colour", "expected.knownColumn");
  refused("name,year,\n", {1, 11}, "", "", "expected.knownColumn");
  const auto rows = read("name,yaer\n");
  REQUIRE_FALSE(rows.has_value());
  CHECK(rows.error().mistake.expected.arguments ==
        std::vector{events::text("year"), events::text("name, year, note")});
}

TEST_CASE("columns named twice, or missing, are refused") {
  refused("name,year,name\n", {1, 11}, "", "name", "expected.columnOnce");
  refused("\nname,note\nAna,\n", {2, 0}, "year", "", "expected.column");
}

TEST_CASE("rows with more or fewer fields than the header are refused") {
  refused("name,year\nAna\n", {2, 1}, "", "", "mistake.fewerCells");
  refused("name,year\nAna,2010,\n", {2, 1}, "", "", "mistake.moreCells");
  const auto rows = read("name,year\nAna\n");
  CHECK(rows.error().mistake.expected.arguments ==
        std::vector{events::number(1), events::number(2)});
}

TEST_CASE("quotation marks that do not match are refused") {
  refused("name,year\nAna,\"2010\nBo,2011\n", {2, 5}, "", "2010", "expected.closingQuote");
  refused("name,year\nAna,\"", {2, 5}, "", "", "expected.closingQuote");
  refused("name,year\nA\"na\",2010\n", {2, 2}, "", "\"na\",2010", "expected.quotedField");
  refused("name,year\n \"Ana\",2010\n", {2, 2}, "", "\"Ana\",2010", "expected.quotedField");
  refused("name,year\n\"Ana\"é,2010\n", {2, 6}, "", "é,2010", "expected.separator");
  refused("name,year\n\"Ana\" ,2010\n", {2, 6}, "", " ,2010", "expected.separator");
}

TEST_CASE("a long rest is cut between letters") {
  std::string many;
  for (int i = 0; i < 60; ++i) many += "é";
  const auto rows = read("name,year\n\"Ana\"" + many + ",2010\n");
  REQUIRE_FALSE(rows.has_value());
  CHECK(rows.error().mistake.found == "\"" + many.substr(0, 80) + "…\"");
}

TEST_CASE("a carriage return within a line is refused") {
  refused("name,year\nAna\rBo,2010\n", {2, 4}, "", "\\x0dBo,2010", "expected.lineEnd");
}

TEST_CASE("control characters are refused, even in quotes") {
  refused("name,year\nAna,20\t10\n", {2, 5}, "year", "20\\x0910", "expected.printable");
  refused("name,year\n\"A\nna\",2010\n", {2, 1}, "name", "A⏎na", "expected.oneLine");
  refused(std::string_view("name,year\nA\0na,2010\n", 20), {2, 1}, "name", "A\\x00na",
          "expected.printable");
  refused("name,year\nAna,2010\xE2\x80\xA8\n", {2, 5}, "year", "2010\\xe2\\x80\\xa8",
          "expected.printable");
}

TEST_CASE("text in another encoding is refused once, with what it looks like") {
  refused("name,year\nAna,2010\nZo\xEB,2010\n\xE9,1\n", {3, 1}, "", "", "mistake.otherEncodingAt");
  const auto read = rosters::read_csv("name,year\nAna,Zo\xEB\n", columns);
  REQUIRE(read.mistakes.size() == 1);
  CHECK(read.mistakes.front().mistake.column == 5);
  CHECK(read.mistakes.front().mistake.expected.arguments ==
        std::vector{events::text("Zo\\xeb"), events::text("Windows-1252")});
  using namespace std::string_view_literals;
  for (const auto wide : {"\xFF\xFEn\0a\0"sv, "\xFE\xFF\0n\0a"sv, "n\0a\0"sv, "\0n\0a"sv})
    refused(wide, {1, 0}, "", "", "mistake.otherEncoding");
}

TEST_CASE("semicolons and tabs separate where the header line names columns by them") {
  const Rows one = {{"Ana, Bo", "2010", "x;y"}};
  CHECK(texts("name;year;note\nAna, Bo;2010;\"x;y\"\n") == one);
  CHECK(texts("name\tyear\tnote\nAna, Bo\t2010\tx;y\n") == one);
  CHECK(texts("\xEF\xBB\xBF\r\n\"name\";\"year\"\r\nAna;2010\r\n") == Rows{{"Ana", "2010", ""}});
  refused("name;year;nota\n", {1, 11}, "", "nota", "expected.knownColumnNearest");
  refused("name,year\nAna;2010\n", {2, 1}, "", "", "mistake.fewerCells");
  refused("nom;an\n", {1, 1}, "", "nom;an", "expected.knownColumn");
}

TEST_CASE("every mistake of a file is told, and what can be read is") {
  const auto read =
      rosters::read_csv("name,year\nA\nBo,2010\n\"C\"x,1\nD,\x01\nE,1\nF,\"", columns);
  std::vector<std::size_t> lines;
  for (const rosters::CsvMistake& mistake : read.mistakes) lines.push_back(mistake.line);
  CHECK(lines == std::vector<std::size_t>{2, 4, 5, 7});
  CHECK(read.rows.size() == 2);
  CHECK(rosters::read_csv("nmae,yaer\nA,1,2\n", columns).mistakes.size() == 4);
}

TEST_CASE("a mistake below a quoted line break is told by its own line") {
  refused("name,year\n\"A\nna\",2010,1\nBo,1\n", {2, 1}, "", "", "mistake.moreCells");
  refused("name,year\nAna,2010\n\nBo\n", {4, 1}, "", "", "mistake.fewerCells");
}
