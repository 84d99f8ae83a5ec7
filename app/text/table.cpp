#include "app/text/table.hpp"

#include <algorithm>
#include <numeric>
#include <ostream>

#include "words/layout.hpp"

namespace app {
namespace {

constexpr std::size_t gap = 2;
// A paragraph or last column narrower than this is not wrapped further: it runs over instead.
constexpr std::size_t narrowest = 24;
// No column of a table is wider for a single word than this, if it is the last.
constexpr std::size_t longest = 40;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char sign : text)
    if (sign == '\n')
      lines.emplace_back();
    else
      lines.back() += sign;
  return lines;
}

// What of a command belongs on one line: each option with its value, each command of a pipe.
std::vector<std::string> parts_of(std::string_view command) {
  std::vector<std::string> parts;
  char quote = '\0';
  std::size_t start = 0;
  for (std::size_t at = 0; at < command.size(); ++at) {
    if (quote == '\0' && (command[at] == '\'' || command[at] == '"'))
      quote = command[at];
    else if (command[at] == quote)
      quote = '\0';
    const bool begins = command[at] == ' ' && at + 2 < command.size() &&
                        std::string_view("-|&>").find(command[at + 1]) != std::string_view::npos &&
                        command.substr(at + 1, 2) != "- ";
    if (quote != '\0' || !begins) continue;
    parts.emplace_back(command.substr(start, at - start));
    start = at + 1;
  }
  parts.emplace_back(command.substr(start));
  return parts;
}

}  // namespace

std::size_t beside(std::size_t indent, std::size_t width) {
  return width > indent + narrowest ? width - indent : narrowest;
}

std::string paint(std::string_view text, Colour colour, bool coloured) {
  if (!coloured || colour == Colour::none || text.empty()) return std::string(text);
  return "\033[" + std::to_string(static_cast<int>(colour)) + "m" + std::string(text) + "\033[0m";
}

void paragraph(std::ostream& out, std::string_view text, std::size_t width, std::size_t first,
               std::size_t rest) {
  const words::Break at = words::break_of(text, beside(first, width));
  out << std::string(first, ' ') << text.substr(0, at.end);
  text.remove_prefix(at.rest);
  if (!text.empty())
    out << '\n' << std::string(rest, ' ') << words::wrap(text, beside(rest, width), rest);
  out << '\n';
}

std::string wrap_command(std::string_view command, std::size_t width, std::size_t indent) {
  std::string lines;
  std::size_t columns = 0;
  for (const std::string& part : parts_of(command)) {
    const std::size_t more = words::columns_of(part);
    constexpr std::size_t end = 2;  // " \\"
    if (columns > 0 && columns + 1 + more + end > width) {
      lines += " \\\n" + std::string(indent, ' ');
      columns = indent;
    } else if (columns > 0) {
      lines += ' ';
      ++columns;
    }
    lines += part;
    columns += more;
  }
  return lines;
}

void Table::row(std::vector<Cell> cells) {
  cells.resize(columns_.size());
  for (Cell& cell : cells) cell.text = words::sanitised(cell.text);
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Table::widths(std::size_t width) const {
  std::vector<std::size_t> widest, least;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    widest.push_back(words::columns_of(columns_[i].heading));
    least.push_back(words::longest_word(columns_[i].heading));
    for (const auto& cells : rows_) {
      widest[i] = std::max(widest[i], words::columns_of(cells[i].text));
      least[i] = std::max(least[i], words::longest_word(cells[i].text));
    }
  }
  // In the last column an address may run over.
  least.back() = std::min(least.back(), longest);
  const std::size_t gaps = gap * (columns_.size() - 1);
  const std::size_t room = width > gaps ? width - gaps : 0;
  std::vector<std::size_t> widths = widest;
  const auto all = [&] { return std::accumulate(widths.begin(), widths.end(), std::size_t{0}); };
  for (std::size_t most = room; most > 0 && all() > room; --most)
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(least[i], std::min(widest[i], most));
  for (std::size_t i = 0; i < widths.size(); ++i)
    widths[i] = std::min(widths[i], widest_line(i, widths[i]));
  if (const std::size_t used = all(); used < room)
    widths.back() = std::min(widest.back(), widths.back() + room - used);
  return widths;
}

std::size_t Table::widest_line(std::size_t column, std::size_t width) const {
  std::size_t widest = 0;
  const auto measure = [&](const std::string& text) {
    for (const std::string& line : lines_of(words::wrap(text, width, 0)))
      widest = std::max(widest, words::columns_of(line));
  };
  measure(columns_[column].heading);
  for (const auto& cells : rows_) measure(cells[column].text);
  return widest;
}

void Table::print_row(std::ostream& out, const std::vector<Cell>& cells,
                      const std::vector<std::size_t>& widths, bool coloured) const {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(lines_of(words::wrap(cells[i].text, widths[i], 0)));
    height = std::max(height, lines[i].size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string pending;  // spaces that only matter if something follows
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = line < lines[i].size() ? lines[i][line] : "";
      const std::size_t columns = words::columns_of(text);
      const std::size_t fill = widths[i] > columns ? widths[i] - columns : 0;
      if (columns_[i].align == Align::right) pending += std::string(fill, ' ');
      if (!text.empty()) {
        out << pending << paint(text, cells[i].colour, coloured);
        pending.clear();
      }
      if (columns_[i].align == Align::left) pending += std::string(fill, ' ');
      pending += std::string(gap, ' ');
    }
    out << '\n';
  }
}

void Table::print(std::ostream& out, std::size_t width, bool coloured) const {
  if (columns_.empty()) return;
  const std::vector<std::size_t> widths = this->widths(width);
  std::vector<Cell> headings;
  for (const Column& column : columns_) headings.push_back({column.heading, Colour::dim});
  // Columns that nobody named need no line of names.
  if (std::any_of(headings.begin(), headings.end(),
                  [](const Cell& cell) { return !cell.text.empty(); }))
    print_row(out, headings, widths, coloured);
  for (const auto& cells : rows_) print_row(out, cells, widths, coloured);
}

}  // namespace app
