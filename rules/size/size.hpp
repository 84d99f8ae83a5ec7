// IV.1: about fifty members; the number may change from year to year.
#pragma once

#include "rules/rule.hpp"

namespace rules::size {

Rule rule();

}  // namespace rules::size
