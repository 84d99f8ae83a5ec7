// The record against what was published: how much of a group it names, and which figures agree,
// disagree or conflict. It rests on no clause.
#pragma once

#include "rules/rule.hpp"

namespace rules::reconciliation {

Rule rule();

}  // namespace rules::reconciliation
