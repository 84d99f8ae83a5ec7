#include "words/layout.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "events/utf8.hpp"

namespace words {
namespace {

// A character of UTF-8 text: its bytes, and the columns that it takes.
struct Character {
  std::string_view bytes;
  std::size_t columns;
  bool control;
};

// Bytes that are no UTF-8 are characters of their own.
Character next_character(std::string_view text) {
  const auto [code, bytes, is_sound] = events::first_character(text);
  if (!is_sound) return {bytes, 1, true};
  const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
  return {bytes, static_cast<std::size_t>(std::max(0, columns)), control};
}

// Whether a line may not end at this space: French sets one inside « » and before : ; ? !, and what
// is told in turn has one before ·
bool holds_together(std::string_view text, std::size_t space) {
  const std::string_view next = text.substr(space + 1);
  return text.substr(0, space).ends_with("«") || next.starts_with("»") || next.starts_with("·") ||
         (next.find_first_of(":;?!") == 0 && (next.size() == 1 || next[1] == ' '));
}

// The end of the first piece of the text that stands in one line whatever its width, and whether a
// space follows, which a break takes the place of.
struct Piece {
  std::size_t end = 0, columns = 0;
  bool before_space = false;
};

Piece piece_of(std::string_view text) {
  const bool is_address = text.substr(0, text.find(' ')).find("://") != std::string_view::npos;
  Piece piece;
  while (piece.end < text.size()) {
    piece.before_space = text[piece.end] == ' ' && !holds_together(text, piece.end);
    if (piece.before_space) break;
    const Character character = next_character(text.substr(piece.end));
    piece.end += character.bytes.size();
    piece.columns += character.columns;
    if ((!is_address && character.bytes == "/") || character.columns > 1) break;
  }
  return piece;
}

}  // namespace

std::string sanitised(std::string_view text) {
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

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character character = next_character(text);
    columns += character.columns;
    text.remove_prefix(character.bytes.size());
  }
  return columns;
}

Break break_of(std::string_view text, std::size_t width) {
  const std::size_t none = std::string_view::npos;
  std::size_t columns = 0, at = 0, space = none, other = none;
  while (at < text.size()) {
    const Piece piece = piece_of(text.substr(at));
    columns += piece.columns;
    if (columns > width && (space != none || other != none)) break;
    at += piece.end;
    if (at == text.size()) break;
    (piece.before_space ? space : other) = at;
    if (columns > width) break;
    at += piece.before_space;
    columns += piece.before_space;
  }
  if (columns <= width && at == text.size()) return {at, at};
  if (space != none) return {space, space + 1};
  return other != none ? Break{other, other} : Break{text.size(), text.size()};
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines;
  while (!text.empty()) {
    const Break at = break_of(text, std::max<std::size_t>(width, 1));
    lines += text.substr(0, at.end);
    text.remove_prefix(at.rest);
    if (!text.empty()) lines += '\n' + std::string(indent, ' ');
  }
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t least = 0;
  while (!text.empty()) {
    const Piece piece = piece_of(text);
    least = std::max(least, piece.columns);
    text.remove_prefix(piece.end + (piece.before_space ? 1 : 0));
  }
  return least;
}

}  // namespace words
