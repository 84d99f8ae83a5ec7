// An invented body: a complete, plausible and plainly fictional history of any size and age, for
// learning and for load. The same options give the same decisions on any machine.
#pragma once

#include <cstdint>
#include <string_view>

#include "counting/fraction.hpp"
#include "engine/function_ref.hpp"

namespace inventions {

struct Invention {
  int cycles = 20;  // 1 to 500
  int seats = 50;   // stakeholder seats, 5 to 100000
  std::uint64_t seed = 1;
  int first_cycle = 2006;
  counting::Fraction irregular{
      1, 20};  // share of cycles-and-groups in which a rule is bent on purpose
};

// Gives every decision as a line of JSON, in the order of effect; returns early when `line` returns
// false.
void generate(const Invention& invention, engine::FunctionRef<bool(std::string_view line)> line);

}  // namespace inventions
