#include "app/cli/csv.hpp"

#include <ostream>

namespace app {
namespace {

// Spreadsheets take a cell that begins like this for a formula, and run it. An apostrophe before it
// makes them show it; numbers are left alone.
bool looks_like_a_formula(const std::string& cell) {
  if (cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
    return false;
  const bool is_signed = cell.front() == '-' || cell.front() == '+';
  return !is_signed || cell.find_first_not_of("0123456789./", 1) != std::string::npos;
}

}  // namespace

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  const char* separator = "";
  for (const std::string& cell : cells) {
    out << separator;
    separator = ",";
    const std::string shown = looks_like_a_formula(cell) ? "'" + cell : cell;
    if (shown.find_first_of(",\"\r\n") == std::string::npos) {
      out << shown;
      continue;
    }
    out << '"';
    for (const char letter : shown) {
      if (letter == '"') out << '"';
      out << letter;
    }
    out << '"';
  }
  out << '\n';
}

}  // namespace app
