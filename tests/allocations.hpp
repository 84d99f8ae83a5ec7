// How often this program has taken memory with `new`, whatever its form. Not counted is what a list
// that grows in place takes with realloc, once each time that it doubles.
#pragma once

#include <cstdint>

namespace tests {

std::uint64_t allocations();

}  // namespace tests
