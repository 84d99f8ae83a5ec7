// How verdicts look.
#pragma once

#include <string_view>

#include "app/text/table.hpp"
#include "rules/rule.hpp"

namespace app {

Colour colour_of(rules::Verdict verdict);
// In a table of many: told apart without colour.
std::string_view sign_of(rules::Verdict verdict);

}  // namespace app
