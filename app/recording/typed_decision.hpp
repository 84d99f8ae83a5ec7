// A decision from single fields, as a user types them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/given.hpp"
#include "events/decision.hpp"

namespace app {

using TypedFields = std::vector<std::pair<std::string, std::string>>;

// `--effective-on 2011-02-01` and `--effectiveOn …` are the same field; one given several times is
// a list. What a value lacks, the payload will tell. Throws Failure(question) for an unknown field,
// with the nearest one.
events::Decision typed_decision(events::Kind kind, const TypedFields& fields);

// The reason that goes with an option, if it is given. Throws Failure(question) for a blank one,
// and Failure(refused) for a text that no decision can hold.
std::optional<std::string> reason_of(const answers::Given& given, const char* option);

}  // namespace app
