#include "app/cli/csv.hpp"

#include <ostream>

namespace app {

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  const char* separator = "";
  for (const std::string& cell : cells) {
    out << separator;
    separator = ",";
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      out << cell;
      continue;
    }
    out << '"';
    for (const char letter : cell) {
      if (letter == '"') out << '"';
      out << letter;
    }
    out << '"';
  }
  out << '\n';
}

}  // namespace app
