#include "events/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace events {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0;  // 0: not well-formed
};

std::uint32_t byte(char value) { return static_cast<unsigned char>(value); }

Character first_character(std::string_view text) {
  const std::uint32_t lead = byte(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  if (length == 0 || lead > 0xf4 || length > text.size()) return {};
  std::uint32_t code = lead & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(text[i]) & 0xc0u) != 0x80u) return {};
    code = code << 6 | (byte(text[i]) & 0x3fu);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code < least[length] || surrogate || code > 0x10ffff) return {};
  return {code, length};
}

bool is_control(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x2028 || code == 0x2029;
}

struct Range {
  std::uint32_t first, last;
};

template <std::size_t count>
bool lies_in(std::uint32_t code, const Range (&ranges)[count]) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return range.first <= code && code <= range.last; });
}

// Characters of format, letters and patterns that are blank, selectors of a variant, and what
// stands for something that was lost (U+FFFC, U+FFFD): Unicode 15. Selectors that Mongolian is
// written with are left out, and marks that stand above or under digits: one sees them.
bool is_unseen(std::uint32_t code) {
  constexpr Range ranges[] = {
      {0xad, 0xad},       {0x34f, 0x34f},     {0x61c, 0x61c},     {0x115f, 0x1160},
      {0x17b4, 0x17b5},   {0x180e, 0x180e},   {0x200b, 0x200f},   {0x202a, 0x202e},
      {0x2060, 0x206f},   {0x2800, 0x2800},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},
      {0xfeff, 0xfeff},   {0xffa0, 0xffa0},   {0xfff9, 0xfffd},   {0x13430, 0x1343f},
      {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe007f}, {0xe0100, 0xe01ef}};
  return lies_in(code, ranges);
}

bool is_joiner(std::uint32_t code) { return code == 0x200c || code == 0x200d; }

// Of a script whose letters are joined as they are written, or kept apart, by a joiner: those from
// Arabic to Myanmar, Khmer and Mongolian.
bool takes_joiners(std::uint32_t code) {
  constexpr Range ranges[] = {
      {0x600, 0x109f}, {0x1780, 0x18af}, {0xa8e0, 0xa8ff}, {0xfb50, 0xfdff}, {0xfe70, 0xfefc}};
  return lies_in(code, ranges) && !is_unseen(code);
}

bool is_space(std::uint32_t code) {
  constexpr Range ranges[] = {{0x20, 0x20},     {0xa0, 0xa0},     {0x1680, 0x1680},
                              {0x2000, 0x200a}, {0x202f, 0x202f}, {0x205f, 0x205f},
                              {0x3000, 0x3000}};
  return lies_in(code, ranges);
}

std::string name_of(std::uint32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (; code > 0 || name.size() < 4; code /= 16) name.insert(name.begin(), digits[code % 16]);
  return "U+" + name;
}

}  // namespace

Unseen unseen(std::string_view text) {
  std::uint32_t before = 0;
  for (std::size_t place = 1; !text.empty(); ++place) {
    const auto [code, length] = first_character(text);
    text.remove_prefix(std::max<std::size_t>(length, 1));
    const bool joins = is_joiner(code) && takes_joiners(before) && !text.empty() &&
                       takes_joiners(first_character(text).code);
    if (is_unseen(code) && !joins) return {name_of(code), place};
    before = code;
  }
  return {};
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const auto [code, length] = first_character(text);
    if (!is_space(code)) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::size_t invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = first_character(text.substr(at)).length;
    if (length == 0) return at;
    at += length;
  }
  return at;
}

bool has_control(std::string_view text) {
  while (!text.empty()) {
    const auto [code, length] = first_character(text);
    if (length == 0 || is_control(code)) return true;
    text.remove_prefix(length);
  }
  return false;
}

std::string cut_utf8(std::string_view text, std::size_t most) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  while (!text.empty()) {
    const auto [code, length] = first_character(text);
    const std::size_t taken = length == 0 ? 1 : length;
    std::string piece;
    if (length == 0 || is_control(code)) {
      for (const char part : text.substr(0, taken))
        piece += {'\\', 'x', digits[byte(part) >> 4], digits[byte(part) & 15]};
    } else if (is_unseen(code)) {
      piece = "<" + name_of(code) + ">";
    } else {
      piece = text.substr(0, taken);
    }
    if (shown.size() + piece.size() > most) return shown + "…";
    shown += piece;
    text.remove_prefix(taken);
  }
  return shown;
}

}  // namespace events
