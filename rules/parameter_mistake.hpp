// What is wrong with a value for a parameter; asked when terms of reference are adopted.
#pragma once

#include <optional>
#include <string_view>

#include "events/message.hpp"
#include "rules/rule.hpp"

namespace rules {

// The parameter of this name as its rule declares it, or null when no rule has it.
const Declared* declared_anywhere(std::string_view name);

// Whether `value` is well formed and within bounds for the declared parameter `name`; what is wrong
// otherwise: an unknown name with the nearest one, the type, the range.
std::optional<events::Message> mistake_in(std::string_view name, std::string_view value);

}  // namespace rules
