#include "events/utf8.hpp"

#include <cstdint>

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

}  // namespace

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
    if (shown.size() + taken > most) return shown + "…";
    if (length == 0 || is_control(code)) {
      for (const char part : text.substr(0, taken))
        shown += {'\\', 'x', digits[byte(part) >> 4], digits[byte(part) & 15]};
    } else {
      shown += text.substr(0, taken);
    }
    text.remove_prefix(taken);
  }
  return shown;
}

}  // namespace events
