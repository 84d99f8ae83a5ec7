// gzip, as answers are sent with it.
#pragma once

#include <memory>
#include <string>

namespace serving {

// The text in gzip, the same bytes each time; nothing where it would not be shorter.
std::shared_ptr<const std::string> zipped(const std::string& text);

}  // namespace serving
