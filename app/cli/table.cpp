#include "app/cli/table.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <ostream>

namespace app {
namespace {

constexpr std::size_t gap = 2;
// A last column narrower than this is not wrapped further: the line runs over instead.
constexpr std::size_t narrowest = 24;

// A character of UTF-8 text: its bytes, and the columns that it takes.
struct Character {
  std::string_view bytes;
  std::size_t columns;
  bool control;
};

// Bytes that are no UTF-8 are characters of their own.
Character next_character(std::string_view text) {
  utf8proc_int32_t point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
  if (length <= 0) return {text.substr(0, 1), 1, true};
  const bool control = point < 0x20 || (point >= 0x7f && point < 0xa0);
  return {text.substr(0, static_cast<std::size_t>(length)),
          static_cast<std::size_t>(std::max(0, utf8proc_charwidth(point))), control};
}

std::string_view code_of(Colour colour) {
  switch (colour) {
    case Colour::dim:
      return "\033[2m";
    case Colour::bold:
      return "\033[1m";
    case Colour::green:
      return "\033[32m";
    case Colour::yellow:
      return "\033[33m";
    case Colour::red:
      return "\033[31m";
    case Colour::blue:
      return "\033[34m";
    case Colour::none:
      break;
  }
  return "";
}

// Where to break a line that is too long: the end of what stays on it, and the start of the rest.
struct Break {
  std::size_t end, rest;
};

// Whether a line may not end at this space: French sets one inside « » and before : ; ? !
bool holds_together(std::string_view text, std::size_t space) {
  const std::string_view next = text.substr(space + 1);
  return text.substr(0, space).ends_with("«") || next.starts_with("»") ||
         (next.find_first_of(":;?!") == 0 && (next.size() == 1 || next[1] == ' '));
}

// The whole text when it fits.
Break break_of(std::string_view text, std::size_t width) {
  std::size_t columns = 0, at = 0, space = std::string_view::npos;
  while (at < text.size()) {
    const Character character = next_character(text.substr(at));
    if (columns + character.columns > width && text[at] != ' ') break;
    if (text[at] == ' ' && !holds_together(text, at)) space = at;
    columns += character.columns;
    at += character.bytes.size();
  }
  if (at >= text.size()) return {at, at};
  if (space != std::string_view::npos && space > 0) return {space, space + 1};
  return {at, at};
}

}  // namespace

std::string shown(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const Character character = next_character(text);
    if (!character.control)
      safe += character.bytes;
    else
      safe += text.front() == '\n' || text.front() == '\t' || text.front() == '\r' ? " " : "\uFFFD";
    text.remove_prefix(character.bytes.size());
  }
  return safe;
}

std::string paint(std::string_view text, Colour colour, bool coloured) {
  if (!coloured || colour == Colour::none || text.empty()) return std::string(text);
  return std::string(code_of(colour)) + std::string(text) + "\033[0m";
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character character = next_character(text);
    columns += character.columns;
    text.remove_prefix(character.bytes.size());
  }
  return columns;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines;
  width = std::max<std::size_t>(width, 1);
  while (!text.empty()) {
    Break at = break_of(text, width);
    if (at.end == 0) at.end = at.rest = next_character(text).bytes.size();
    if (at.rest >= text.size()) return lines + std::string(text);
    lines += text.substr(0, at.end);
    lines += '\n' + std::string(indent, ' ');
    text.remove_prefix(at.rest);
  }
  return lines;
}

Table::Table(std::vector<Column> columns, bool coloured, std::size_t width)
    : columns_(std::move(columns)), coloured_(coloured), width_(width) {}

void Table::row(std::vector<Cell> cells) {
  cells.resize(columns_.size());
  for (Cell& cell : cells) cell.text = shown(cell.text);
  rows_.push_back(std::move(cells));
}

void Table::print(std::ostream& out) const {
  if (columns_.empty()) return;
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(columns_of(column.heading));
  for (const auto& cells : rows_)
    for (std::size_t i = 0; i < cells.size(); ++i)
      widths[i] = std::max(widths[i], columns_of(cells[i].text));
  std::size_t offset = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) offset += widths[i] + gap;
  const std::size_t left = width_ > offset + narrowest ? width_ - offset : narrowest;

  const auto line = [&](const std::vector<Cell>& cells) {
    std::string pending;  // spaces that only matter if something follows
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool last = i + 1 == cells.size();
      const Cell& cell = cells[i];
      const std::size_t columns = columns_of(cell.text);
      const std::size_t fill = widths[i] > columns ? widths[i] - columns : 0;
      if (columns_[i].align == Align::right) pending += std::string(fill, ' ');
      if (!cell.text.empty()) {
        out << pending
            << paint(last ? wrap(cell.text, left, offset) : cell.text, cell.colour, coloured_);
        pending.clear();
      }
      if (columns_[i].align == Align::left) pending += std::string(fill, ' ');
      pending += std::string(gap, ' ');
    }
    out << '\n';
  };
  std::vector<Cell> headings;
  for (const Column& column : columns_) headings.push_back({column.heading, Colour::dim});
  // Columns that nobody named need no line of names.
  if (std::any_of(headings.begin(), headings.end(),
                  [](const Cell& cell) { return !cell.text.empty(); }))
    line(headings);
  for (const auto& cells : rows_) line(cells);
}

}  // namespace app
