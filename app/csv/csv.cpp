#include "app/csv/csv.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <string>

namespace app {
namespace {

// Spreadsheets take a cell that begins like this for a formula, and run it; numbers they leave
// alone.
bool looks_like_a_formula(std::string_view cell) {
  if (cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos)
    return false;
  const bool is_signed = cell.front() == '-' || cell.front() == '+';
  return !is_signed || cell.find_first_not_of("0123456789.", 1) != std::string::npos;
}

// "3/12" becomes the third of December.
bool looks_like_a_date(std::string_view cell) {
  return std::count(cell.begin(), cell.end(), '/') == 1 &&
         cell.find_first_not_of("0123456789/") == std::string::npos;
}

}  // namespace

Csv::Csv(Session& session)
    : out_(session.out()),
      for_excel_(session.globals().for_excel),
      separator_(for_excel_ && session.globals().language == events::Language::fr ? ';' : ','),
      scenario_(session.scenario_name()) {
  if (for_excel_) out_ << "\xEF\xBB\xBF";
}

void Csv::cell(std::string_view text, bool is_first) const {
  if (!is_first) out_ << separator_;
  const bool guarded = for_excel_ && (looks_like_a_formula(text) || looks_like_a_date(text));
  const std::string shown = (guarded ? "'" : "") + std::string(text);
  if (shown.find_first_of(std::string("\"\r\n") + separator_) == std::string::npos)
    out_ << shown;
  else
    out_ << std::quoted(shown, '"', '"');
}

void Csv::end_row() const { out_ << (for_excel_ ? "\r\n" : "\n"); }

bool Csv::good() const { return out_.good(); }

}  // namespace app
