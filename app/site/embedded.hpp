// The style sheet, site.css, and the script, page/built/site.js, as CMakeLists.txt puts them into
// the program.
#pragma once

#include <string_view>

namespace app {

extern const std::string_view site_css;
extern const std::string_view site_js;

}  // namespace app
