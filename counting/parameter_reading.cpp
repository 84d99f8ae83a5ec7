#include "counting/parameter_reading.hpp"

#include "counting/family.hpp"

namespace counting {

// Notes the value in force and returns the default.
std::string_view ParameterReading::note(std::string_view name) {
  const std::string_view fallback = declared_for(name, declared_)->fallback;
  noted_.emplace_back(name, parameters_->stated(name).value_or(fallback));
  return fallback;
}

std::int64_t ParameterReading::integer(std::string_view name) {
  return parameters_->integer(name, note(name));
}

Fraction ParameterReading::fraction(std::string_view name) {
  return parameters_->fraction(name, note(name));
}

bool ParameterReading::answer(std::string_view name) {
  return parameters_->answer(name, note(name));
}

std::vector<events::Group> ParameterReading::groups(std::string_view name) {
  return parameters_->groups(name, note(name));
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
