// What text may hold: well-formed UTF-8 (RFC 3629), checked here because bytes may come from
// anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace events {

// The first character of a text that is not empty; a byte that is no UTF-8 is one of its own.
struct Character {
  std::uint32_t code = 0;  // 0 where there is none
  std::string_view bytes;
  bool is_sound = false;
};
Character first_character(std::string_view text);
// Where the character begins that the byte at `at` belongs to.
std::size_t start_of_character(std::string_view text, std::size_t at);

// Where the first byte that is not part of well-formed UTF-8 stands; the size when all are.
std::size_t invalid_utf8(std::string_view text);
// Whether a control character (U+0000–U+001F, U+007F–U+009F, U+2028, U+2029) is in well-formed
// text.
bool has_control(std::string_view text);
// A character that nobody sees and that changes what is read: it directs the text or takes no room.
// Or one that stands where another was lost.
// U+200C and U+200D are none between two letters of a script that is written with them.
struct Unseen {
  std::string code;       // "U+202E"
  std::size_t place = 0;  // which character of the text it is, from 1; 0: there is none
};
// The first in well-formed text.
Unseen unseen(std::string_view text);
// Whether there is nothing but spaces, of whatever width, in well-formed text.
bool is_blank(std::string_view text);
// At most `most` bytes from the front, "…" added when some were cut; a character is never halved,
// what nobody sees becomes "<U+202E>", and bytes that are not UTF-8 become "\xNN".
std::string cut_utf8(std::string_view text, std::size_t most);

}  // namespace events
