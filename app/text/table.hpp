// Text tables and paragraphs that keep within a width, counted in columns as shown, not in bytes:
// the cells of a table that is too wide are wrapped, each under its own column.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

enum class Align { left, right };
// By the numbers that a terminal knows them by.
enum class Colour { none = 0, bold = 1, dim = 2, red = 31, green = 32, yellow = 33, blue = 34 };

struct Cell {
  std::string text;
  Colour colour = Colour::none;
  std::string says = "";  // in full, where there is room for it: on a page
};

class Table {
 public:
  struct Column {
    std::string heading;
    Align align = Align::left;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
  void row(std::vector<Cell> cells);

  const std::vector<Column>& columns() const { return columns_; }
  const std::vector<std::vector<Cell>>& rows() const { return rows_; }
  // Columns separated by two spaces. Where they do not fit, the widest give way first, none below
  // its longest word.
  void print(std::ostream& out, std::size_t width, bool coloured) const;

 private:
  std::vector<std::size_t> widths(std::size_t width) const;
  std::size_t widest_line(std::size_t column, std::size_t width) const;
  void print_row(std::ostream& out, const std::vector<Cell>& cells,
                 const std::vector<std::size_t>& widths, bool coloured) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

// What is left of the width beside `indent` columns, never too little to read.
std::size_t beside(std::size_t indent, std::size_t width);
// `text` in a colour, if `coloured`.
std::string paint(std::string_view text, Colour colour, bool coloured);
// A line of its own: the text from column `first` on, wrapped so that it ends before `width`, what
// follows from column `rest` on.
void paragraph(std::ostream& out, std::string_view text, std::size_t width, std::size_t first = 0,
               std::size_t rest = 0);
// A command as one can paste it into a shell: a line that would be too long goes on behind a
// backslash, `indent` columns in.
std::string wrap_command(std::string_view command, std::size_t width, std::size_t indent);

}  // namespace app
