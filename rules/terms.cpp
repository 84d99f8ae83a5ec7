#include "rules/terms.hpp"

#include "rules/family.hpp"

namespace rules {

// Notes the value in force and returns the default.
std::string_view Terms::note(std::string_view name) {
  const std::string_view fallback = declared_for(name, declared_)->fallback;
  noted_.emplace_back(name, parameters_->stated(name).value_or(fallback));
  return fallback;
}

std::int64_t Terms::integer(std::string_view name) {
  return parameters_->integer(name, note(name));
}

Fraction Terms::fraction(std::string_view name) { return parameters_->fraction(name, note(name)); }

bool Terms::answer(std::string_view name) { return parameters_->answer(name, note(name)); }

std::vector<events::Group> Terms::groups(std::string_view name) {
  return parameters_->groups(name, note(name));
}

std::optional<Fraction> Terms::stated(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto value = parameters_->stated(name);
    if (!value) continue;
    noted_.emplace_back(name, *value);
    return parse_fraction(*value);
  }
  return std::nullopt;
}

}  // namespace rules
