#include "counting/parameter_reading.hpp"

#include <algorithm>

#include "counting/family.hpp"

namespace counting {

std::string_view ParameterReading::default_of(std::string_view name) const {
  return declared_for(name, declared_)->fallback;
}

std::string_view ParameterReading::read(std::string_view name) {
  const std::string_view value = parameters_->stated(name).value_or(default_of(name));
  noted_.emplace_back(name, value);
  return value;
}

// What is stated ill-formed cannot have been adopted through decisions; the default holds then.
Fraction ParameterReading::fraction(std::string_view name) {
  const auto value = parse_fraction(read(name));
  return value ? *value : *parse_fraction(default_of(name));
}

std::int64_t ParameterReading::integer(std::string_view name) {
  const Fraction value = fraction(name);
  return value.numerator / value.denominator;
}

bool ParameterReading::answer(std::string_view name) { return read(name) == "yes"; }

std::vector<events::Group> ParameterReading::groups(std::string_view name) {
  std::vector<events::Group> groups;
  for (std::string_view text = read(name); !text.empty();) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (const auto group = events::code_named<events::Group>(text.substr(0, space)))
      groups.push_back(*group);
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return groups;
}

std::optional<std::int64_t> ParameterReading::stated_integer(std::string_view name) {
  const auto value = stated({std::string(name)});
  return value ? std::optional(value->numerator / value->denominator) : std::nullopt;
}

std::optional<Fraction> ParameterReading::stated(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto value = parameters_->stated(name);
    if (!value) continue;
    noted_.emplace_back(name, *value);
    return parse_fraction(*value);
  }
  return std::nullopt;
}

}  // namespace counting
