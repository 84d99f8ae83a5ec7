// When something was recorded, for a person to read.
#pragma once

#include <string>

#include "app/words/words.hpp"
#include "engine/time.hpp"

namespace app {

// "25 November 2026, 08:50 UTC"; to the nanosecond it is in JSON.
std::string moment(engine::Instant instant, const Words& words);

}  // namespace app
