// Exact fractions. No floating point anywhere in a rule: 17/50 is above 1/3 because 51 > 50.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace counting {

// numerator / denominator, kept as given (25/50 stays 25/50); the denominator is positive. Compared
// and added exactly, a sum in lowest terms; both parts stay below 2^31 for values that come from
// people or parameters.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  friend std::strong_ordering operator<=>(Fraction left, Fraction right);
  friend bool operator==(Fraction left, Fraction right) { return (left <=> right) == 0; }
  friend Fraction operator+(Fraction left, Fraction right);
  friend Fraction operator-(Fraction left, Fraction right);
};

// "2/5" or "3"; anything else (signs, decimals, a denominator of 0) is nothing.
std::optional<Fraction> parse_fraction(std::string_view text);
std::string to_string(Fraction fraction);  // "25/50", as kept; a denominator of 1 is left out
std::string as_part(Fraction fraction);    // "25/50", "1/1": so many of so many

}  // namespace counting
