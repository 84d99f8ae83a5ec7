#include "app/csv/csv.hpp"

#include <algorithm>
#include <ostream>

namespace app {
namespace {

// Spreadsheets take a cell that begins like this for a formula, and run it; numbers they leave
// alone.
bool looks_like_a_formula(const std::string& cell) {
  if (cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
    return false;
  const bool is_signed = cell.front() == '-' || cell.front() == '+';
  return !is_signed || cell.find_first_not_of("0123456789.", 1) != std::string::npos;
}

// "3/12" becomes the third of December.
bool looks_like_a_date(const std::string& cell) {
  return std::count(cell.begin(), cell.end(), '/') == 1 &&
         cell.find_first_not_of("0123456789/") == std::string::npos;
}

}  // namespace

Csv::Csv(Session& session)
    : out_(session.out()),
      for_excel_(session.globals().for_excel),
      separator_(for_excel_ && session.globals().language == events::Language::fr ? ';' : ',') {
  if (for_excel_) out_ << "\xEF\xBB\xBF";
}

void Csv::row(const std::vector<std::string>& cells) const {
  const std::string quoted = std::string("\"\r\n") + separator_;
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out_ << separator_;
    first = false;
    const bool guarded = for_excel_ && (looks_like_a_formula(cell) || looks_like_a_date(cell));
    const std::string shown = guarded ? "'" + cell : cell;
    if (shown.find_first_of(quoted) == std::string::npos) {
      out_ << shown;
      continue;
    }
    out_ << '"';
    for (const char letter : shown) {
      if (letter == '"') out_ << '"';
      out_ << letter;
    }
    out_ << '"';
  }
  out_ << (for_excel_ ? "\r\n" : "\n");
}

bool Csv::good() const { return out_.good(); }

}  // namespace app
