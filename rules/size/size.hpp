// IV.1: about fifty members; the number may change from year to year.
#pragma once

#include "rules/rule.hpp"

namespace rules {

Rule size_rule();

}  // namespace rules
