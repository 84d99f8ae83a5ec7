// V.1, V.2: a term is one cycle; it is generally renewed for two more, so that nobody serves more
// than three in a row.
#pragma once

#include "rules/rule.hpp"

namespace rules::term_limit {

Rule rule();

}  // namespace rules::term_limit
