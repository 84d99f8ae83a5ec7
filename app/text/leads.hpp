// Where what is named leads to.
#pragma once

#include <string>
#include <string_view>

#include "engine/function_ref.hpp"
#include "words/marks.hpp"

namespace app {

// The address for what a part of a text names; "" where there is none.
using Leads = engine::FunctionRef<std::string(words::Named named, std::string_view id)>;
// Of a text that stands alone.
inline constexpr auto nowhere = [](words::Named, std::string_view) { return std::string(); };

}  // namespace app
