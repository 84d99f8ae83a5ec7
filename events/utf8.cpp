#include "events/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

namespace events {
namespace {

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

Character first_character(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (length <= 0) return {0, text.substr(0, 1), false};
  return {static_cast<std::uint32_t>(code), text.substr(0, static_cast<std::size_t>(length)), true};
}

std::size_t start_of_character(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u) --at;
  return at;
}

Unseen unseen(std::string_view text) {
  std::uint32_t before = 0;
  for (std::size_t place = 1; !text.empty(); ++place) {
    const auto [code, bytes, is_sound] = first_character(text);
    text.remove_prefix(bytes.size());
    const bool joins = is_joiner(code) && takes_joiners(before) && !text.empty() &&
                       takes_joiners(first_character(text).code);
    if (is_unseen(code) && !joins) return {name_of(code), place};
    before = code;
  }
  return {};
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const auto [code, bytes, is_sound] = first_character(text);
    if (!is_space(code)) return false;
    text.remove_prefix(bytes.size());
  }
  return true;
}

std::size_t invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character next = first_character(text.substr(at));
    if (!next.is_sound) return at;
    at += next.bytes.size();
  }
  return at;
}

bool has_control(std::string_view text) {
  while (!text.empty()) {
    const auto [code, bytes, is_sound] = first_character(text);
    if (!is_sound || is_control(code)) return true;
    text.remove_prefix(bytes.size());
  }
  return false;
}

std::string cut_utf8(std::string_view text, std::size_t most) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  while (!text.empty()) {
    const auto [code, bytes, is_sound] = first_character(text);
    std::string piece;
    if (!is_sound || is_control(code)) {
      for (const char part : bytes) {
        const auto byte = static_cast<unsigned char>(part);
        piece += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
      }
    } else if (is_unseen(code)) {
      piece = "<" + name_of(code) + ">";
    } else {
      piece = bytes;
    }
    if (shown.size() + piece.size() > most) return shown + "…";
    shown += piece;
    text.remove_prefix(bytes.size());
  }
  return shown;
}

}  // namespace events
