// What is said of a clause wherever it is named.
#pragma once

#include <string>

#include "answers/clauses.hpp"
#include "words/words.hpp"

namespace app {

// What the rules that judge it are about: "rotation"; "" where none does.
std::string rules_of(const answers::Clause& clause, const words::Words& words);

}  // namespace app
