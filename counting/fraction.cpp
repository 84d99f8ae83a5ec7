#include "counting/fraction.hpp"

#include <numeric>

#include "events/numbers.hpp"

namespace counting {
namespace {

// Wide enough for the product of a sum of two fractions with a third.
__extension__ using Wide = __int128;

constexpr std::uint32_t bound = std::uint32_t{1} << 31;

std::optional<std::int64_t> parse_whole(std::string_view text) {
  const auto value = events::parse_number<std::uint32_t>(text);
  return value && *value < bound ? std::optional<std::int64_t>(*value) : std::nullopt;
}

}  // namespace

std::strong_ordering operator<=>(Fraction left, Fraction right) {
  return Wide{left.numerator} * right.denominator <=> Wide{right.numerator} * left.denominator;
}

Fraction operator+(Fraction left, Fraction right) {
  const std::int64_t numerator =
      left.numerator * right.denominator + right.numerator * left.denominator;
  const std::int64_t denominator = left.denominator * right.denominator;
  const std::int64_t common = std::gcd(numerator, denominator);
  return {numerator / common, denominator / common};
}

Fraction operator-(Fraction left, Fraction right) {
  return left + Fraction{-right.numerator, right.denominator};
}

std::optional<Fraction> parse_fraction(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto numerator = parse_whole(text.substr(0, slash));
  if (!numerator || slash == std::string_view::npos)
    return numerator ? std::optional(Fraction{*numerator, 1}) : std::nullopt;
  const auto denominator = parse_whole(text.substr(slash + 1));
  if (!denominator || *denominator == 0) return std::nullopt;
  return Fraction{*numerator, *denominator};
}

std::string to_string(Fraction fraction) {
  std::string text = std::to_string(fraction.numerator);
  if (fraction.denominator != 1) text.append("/").append(std::to_string(fraction.denominator));
  return text;
}

std::string as_part(Fraction fraction) {
  return std::to_string(fraction.numerator) + "/" + std::to_string(fraction.denominator);
}

}  // namespace counting
