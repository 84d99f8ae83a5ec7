// Lists within a text.
#pragma once

#include <string>
#include <string_view>

namespace events {

// Puts `more` behind what the list has so far, `between` before it unless it is the first.
inline void add_to(std::string& list, std::string_view more, std::string_view between = ", ") {
  if (!list.empty()) list += between;
  list += more;
}

}  // namespace events
