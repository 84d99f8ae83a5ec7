// What was measured and what is wanted of it, for the table at the end.
#pragma once

#include <string>
#include <string_view>

namespace bench {

enum class Wanted { at_least, at_most };

// Replaces what was noted of the same measure before. `unit` is "" for ratios.
void note(std::string measure, double value, std::string_view unit, Wanted wanted, double limit);

// Prints the table, one line a measure in the order of noting.
void print_summary();

}  // namespace bench
