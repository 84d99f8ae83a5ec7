// IV.3: every country that has hosted the Forum has a permanent seat, and no other country has one.
#pragma once

#include "rules/rule.hpp"

namespace rules::host_seat {

Rule rule();

}  // namespace rules::host_seat
