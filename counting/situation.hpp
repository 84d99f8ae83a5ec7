// What a rule is asked about: a register on a date, the cycle that is running then, and the terms
// of reference in force. Made once for all rules.
#pragma once

#include <string_view>

#include "counting/parameter.hpp"
#include "counting/seats.hpp"
#include "projections/register.hpp"

namespace counting {

// What was counted: named seats, a published figure, or nothing could be.
enum class Evidence { none, seats, published };
inline constexpr std::size_t evidence_count = 3;
std::string_view name_of(Evidence evidence);

// Views the register and the parameters, which must outlive it.
struct Situation {
  Situation(const projections::Register& its_reg, engine::Date day, const Parameters& in_force)
      : reg(its_reg), on(day), cycle(its_reg.current()), parameters(in_force), seats(its_reg) {}

  const projections::Register& reg;
  engine::Date on;
  events::Cycle cycle;  // the one that is running on that date
  const Parameters& parameters;
  Seats seats;  // looked at once, for whoever counts
};

}  // namespace counting
