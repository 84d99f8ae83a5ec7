// What is wrong with a value for a parameter; asked when terms of reference are adopted.
#pragma once

#include <optional>
#include <string_view>

#include "events/message.hpp"

namespace rules {

// Whether `value` is well formed and within bounds for the declared parameter `name`; what is wrong
// otherwise: an unknown name with the nearest one, the type, the range.
std::optional<events::Message> mistake_in(std::string_view name, std::string_view value);

}  // namespace rules
