// Text tables for the terminal: columns as wide as their cells, counted in characters as shown, not
// in bytes; the last column may wrap.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class Align { left, right };
enum class Colour { none, dim, bold, green, yellow, red, blue };

struct Cell {
  std::string text;
  Colour colour = Colour::none;
};

class Table {
 public:
  struct Column {
    std::string heading;
    Align align = Align::left;
  };

  Table(std::vector<Column> columns, bool coloured, std::size_t width);
  void row(std::vector<Cell> cells);
  // Columns separated by two spaces; the last column wraps at the width.
  void print(std::ostream& out) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
  bool coloured_;
  std::size_t width_;
};

// The text without control characters: what stands in a record must not steer the terminal.
std::string shown(std::string_view text);
// `text` in a colour, if `coloured`.
std::string paint(std::string_view text, Colour colour, bool coloured);
// How many columns of a terminal the text takes.
std::size_t columns_of(std::string_view text);
// The text broken into lines of at most `width` columns at spaces, each after the first indented.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace app
