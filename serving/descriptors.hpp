// How many files and connections the system lets this process hold open.
#pragma once

#include <cstddef>

namespace serving {

// Has the system allow so many, if it will; how many it then allows.
std::size_t allow_descriptors(std::size_t wanted);

}  // namespace serving
