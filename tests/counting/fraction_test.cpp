#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "counting/fraction.hpp"

using counting::Fraction;

TEST_CASE("fractions are compared exactly and kept as given") {
  CHECK(Fraction{17, 50} > Fraction{1, 3});
  CHECK(Fraction{2, 6} == Fraction{1, 3});
  CHECK(Fraction{1, 3} - Fraction{1, 10} == Fraction{7, 30});
  CHECK(counting::to_string(Fraction{25, 50}) == "25/50");
  CHECK(counting::to_string(Fraction{1, 3} + Fraction{1, 6}) == "1/2");
  CHECK(counting::to_string(Fraction{1, 3} - Fraction{1, 3}) == "0");
  CHECK(counting::to_string(Fraction{3, 1}) == "3");
}

TEST_CASE("only whole numbers and fractions of them are read") {
  CHECK(counting::parse_fraction("2/5") == Fraction{2, 5});
  CHECK(counting::parse_fraction("3") == Fraction{3, 1});
  for (const auto* text :
       {"", "/", "1/", "/2", "1/0", "-1", "+1", "0.4", "1/2/3", " 1", "1 ", "½"}) {
    CAPTURE(text);
    CHECK(!counting::parse_fraction(text));
  }
}

TEST_CASE("what is written is read back, and order agrees with multiplication") {
  CHECK(rc::check("fractions", [] {
    const auto part = [] { return *rc::gen::inRange<std::int64_t>(0, 1 << 15); };
    const Fraction one{part(), part() + 1}, other{part(), part() + 1};
    RC_ASSERT(counting::parse_fraction(counting::to_string(one)) == one);
    RC_ASSERT((one < other) ==
              (one.numerator * other.denominator < other.numerator * one.denominator));
    RC_ASSERT((one + other) - other == one);
  }));
}
