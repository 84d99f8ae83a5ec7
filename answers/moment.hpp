// An instant as a person reads it: when something was recorded.
#pragma once

#include <string>

#include "engine/time.hpp"
#include "words/words.hpp"

namespace answers {

// "25 November 2026, 08:50 UTC"; to the nanosecond it is in JSON.
std::string moment(engine::Instant instant, const words::Words& words);

}  // namespace answers
