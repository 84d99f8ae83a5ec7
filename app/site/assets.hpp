// What pages need besides themselves; it is part of the program.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace app {

struct Asset {
  std::string address;  // "/assets/site.0123456789abcdef.css": another text has another address
  std::string type;
  std::shared_ptr<const std::string> text, zipped;
};

const Asset& style_sheet();
const Asset& script();
// Null where there is none.
const Asset* asset_at(std::string_view address);

// Sixteen hexadecimal digits that another text does not give.
std::string digest_of(std::string_view text);

}  // namespace app
