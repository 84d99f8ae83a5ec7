#include "app/help/page.hpp"

#include <algorithm>
#include <ostream>

#include "app/text/table.hpp"
#include "events/letters.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

void mark_row(std::ostream& out, const Row& cells) {
  out << '|';
  for (const std::string& cell : cells) {
    out << ' ';
    for (const char letter : cell) {
      if (letter == '|') out << '\\';
      out << letter;
    }
    out << " |";
  }
  out << '\n';
}

}  // namespace

void print_heading(std::ostream& out, std::string_view text, const Globals& globals) {
  out << '\n' << paint(text, Colour::blue, globals.colour) << '\n';
}

void print_title(std::ostream& out, const std::string& name, std::string_view says,
                 const Globals& globals) {
  const std::size_t indent = words::columns_of(name) + 3;
  out << paint(name, Colour::bold, globals.colour) << " · "
      << words::wrap(says, beside(indent, globals.width), indent) << '\n';
}

void print_text(std::ostream& out, std::string_view text, std::size_t indent,
                const Globals& globals) {
  out << words::wrap(text, beside(indent, globals.width), indent) << '\n';
}

void print_list(std::ostream& out, std::string_view heading, const std::vector<Entry>& entries,
                const Globals& globals) {
  if (entries.empty()) return;
  print_heading(out, heading, globals);
  std::size_t widest = 0;
  for (const Entry& entry : entries) widest = std::max(widest, words::columns_of(entry.term));
  const std::size_t indent = widest + 4;
  for (const Entry& entry : entries)
    out << "  " << paint(entry.term, Colour::bold, globals.colour)
        << std::string(widest - words::columns_of(entry.term) + 2, ' ')
        << words::wrap(entry.says, beside(indent, globals.width), indent) << '\n';
}

void mark_table(std::ostream& out, const Row& headings, const std::vector<Row>& rows) {
  out << '\n';
  mark_row(out, headings);
  mark_row(out, Row(headings.size(), "---"));
  for (const Row& row : rows) mark_row(out, row);
}

void mark_list(std::ostream& out, std::string_view first, std::string_view second,
               const std::vector<Entry>& entries) {
  if (entries.empty()) return;
  std::vector<Row> rows;
  rows.reserve(entries.size());
  for (const Entry& entry : entries) rows.push_back({marked(entry.term), entry.says});
  mark_table(out, {std::string(first), std::string(second)}, rows);
}

std::string marked(std::string_view text) { return '`' + std::string(text) + '`'; }

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), events::small);
  return small;
}

}  // namespace app
