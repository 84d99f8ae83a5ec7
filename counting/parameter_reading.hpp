// The terms in force as one finding reads them: parameters by name, each with the default that its
// rule declared, and a note of every one that was read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "counting/fraction.hpp"
#include "counting/parameter.hpp"
#include "events/codes.hpp"

namespace counting {

class ParameterReading {
 public:
  // Both must outlive it.
  ParameterReading(const Parameters& parameters, std::span<const Declared> declared)
      : parameters_(&parameters), declared_(declared) {}

  // `name` must be declared with a default.
  std::int64_t integer(std::string_view name);
  Fraction fraction(std::string_view name);
  bool answer(std::string_view name);
  std::vector<events::Group> groups(std::string_view name);
  // Of a parameter without a default: the whole number that is stated, if any; noted when it is.
  std::optional<std::int64_t> stated_integer(std::string_view name);
  // The first of the names that is stated, if any; noted when it is.
  std::optional<Fraction> stated(const std::vector<std::string>& names);

  const std::vector<std::pair<std::string, std::string>>& noted() const { return noted_; }

 private:
  std::string_view default_of(std::string_view name) const;
  // The value in force, which is noted.
  std::string_view read(std::string_view name);

  const Parameters* parameters_;
  std::span<const Declared> declared_;
  std::vector<std::pair<std::string, std::string>> noted_;
};

}  // namespace counting
