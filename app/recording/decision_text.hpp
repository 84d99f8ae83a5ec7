// Building the JSON of one decision from what a user gives: single fields, or a document.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "events/codes.hpp"

namespace app {

// `--effective-on 2011-02-01` and `--effectiveOn …` are the same field. A value is written as the
// field's format needs it, a field given several times as a list; what a value lacks, reading the
// JSON will tell. Throws Failure(usage) for an unknown field, with the nearest one.
std::string decision_text(events::Kind kind,
                          const std::vector<std::pair<std::string, std::string>>& fields);

// The same decision with the reason why it is recorded in spite of its findings.
std::string acknowledged(const std::string& text, const std::string& reason);

}  // namespace app
