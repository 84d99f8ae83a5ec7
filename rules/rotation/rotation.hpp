// V.4: about a third of the seats changes hands each year.
#pragma once

#include "rules/rule.hpp"

namespace rules::rotation {

Rule rule();

}  // namespace rules::rotation
