// What pages need besides themselves; it is part of the program.
#pragma once

#include <string>
#include <string_view>

namespace app {

const std::string& style_sheet();
// "/assets/site.0123456789abcdef.css": another sheet has another address.
std::string style_address();
// Sixteen hexadecimal digits that another text does not give.
std::string digest_of(std::string_view text);

}  // namespace app
