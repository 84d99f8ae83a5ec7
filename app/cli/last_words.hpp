// What is said when the system ends the program because of what a log's file holds: memory that is
// not there, a file cut short while it is read, a number divided by nothing.
#pragma once

#include <string>

#include "words/words.hpp"

namespace app {

// From now on such an end comes with a sentence on standard error and the status of a damaged log.
void end_with_a_sentence(const words::Words& words, const std::string& log);

}  // namespace app
