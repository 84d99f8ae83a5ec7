// Making a finding: what all of them have in common.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "counting/causes.hpp"
#include "counting/parameter_reading.hpp"
#include "rules/rule.hpp"

namespace rules {

using Subject = std::vector<std::pair<std::string_view, std::string>>;

// A finding about the running cycle, still without verdict and text. Its id is made of the rule,
// the clause unless it is empty, the values of the subject, and the cycle.
Finding finding_about(const Situation& situation, std::string_view rule, std::string_view clause,
                      Subject subject);
// Adds the events that it rests on, besides what opened the cycle and brought the terms in force.
void rest_on(Finding& finding, const Situation& situation, Causes causes);
// Gives it its verdict and its text.
Finding conclude(Finding finding, Verdict verdict, std::string key,
                 std::vector<events::Argument> arguments);
// Of a clause that the terms in force do not have, where nothing was counted.
Finding before_clause(const Situation& situation, std::string_view rule, std::string_view clause,
                      std::string key);

// "3", or "≥ 3" where it is not exact.
std::string at_least(std::int64_t value, bool exact);

// The version of the terms in force as an argument, or that there are none.
events::Argument terms_in_force(const Situation& situation);
// A code as an argument: of a group, a region, a gender, a measure or countries.
events::Argument code(events::Argument::Type type, std::string_view name);

}  // namespace rules
