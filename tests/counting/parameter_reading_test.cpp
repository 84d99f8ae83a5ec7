// Parameters as a finding reads them: what is in force, and a note of it.
#include <doctest/doctest.h>

#include <array>

#include "counting/parameter_reading.hpp"

using counting::Declared;
using counting::Parameters;
using counting::ParameterType;

namespace {

constexpr std::array declared = {
    Declared{"size.most", ParameterType::integer, "", "", "", "", "1", "", "", "IV.1", "", ""},
    Declared{"size.least", ParameterType::integer, "", "", "", "", "1", "", "3", "IV.1", "few",
             "peu"},
};

}  // namespace

TEST_CASE("without a default a number is what is stated, and noted only then") {
  const Parameters nothing;
  counting::ParameterReading reading(nothing, declared);
  CHECK(!reading.stated_integer("size.most"));
  CHECK(reading.noted().empty());
  CHECK(reading.integer("size.least") == 3);

  const Parameters stated(nullptr, {}, {{"size.most", "7", {}}});
  counting::ParameterReading of_stated(stated, declared);
  CHECK(of_stated.stated_integer("size.most") == 7);
  CHECK(of_stated.noted().front() == std::pair<std::string, std::string>("size.most", "7"));
}
