// What the site says of itself: how it is read, what may be done with it, and what each problem is
// that it may answer with.
#pragma once

#include <string_view>

#include "app/site/document.hpp"

namespace app {

Document about(const Ground& ground, const words::Words& words);

// Whether a problem has that name, /problems/NAME.
bool is_problem(std::string_view name);
// The key of what it is called.
std::string_view title_of_problem(std::string_view name);
Document about_problem(std::string_view name, const words::Words& words);

}  // namespace app
