// The shapes of answers (JSON Schema 2020-12), by name, as CMakeLists.txt puts schemas.json into
// the program.
#pragma once

#include <string_view>

namespace app {

extern const std::string_view schemas_json;

}  // namespace app
