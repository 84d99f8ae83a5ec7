// The style sheet, site.css, as CMakeLists.txt puts it into the program.
#pragma once

#include <string_view>

namespace app {

extern const std::string_view site_css;

}  // namespace app
