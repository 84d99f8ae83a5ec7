// V.4: about a third of the seats changes hands each year.
#pragma once

#include "rules/rule.hpp"

namespace rules {

Rule rotation_rule();

}  // namespace rules
