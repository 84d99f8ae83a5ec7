// What text may hold: well-formed UTF-8 (RFC 3629), checked here because bytes may come from
// anywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace events {

// Where the first byte that is not part of well-formed UTF-8 stands; the size when all are.
std::size_t invalid_utf8(std::string_view text);
// Whether a control character (U+0000–U+001F, U+007F–U+009F, U+2028, U+2029) is in well-formed
// text.
bool has_control(std::string_view text);
// At most `most` bytes from the front, "…" added when some were cut; a character is never halved
// and bytes that are not UTF-8 become "\xNN".
std::string cut_utf8(std::string_view text, std::size_t most);

}  // namespace events
