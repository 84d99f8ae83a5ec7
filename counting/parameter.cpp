#include "counting/parameter.hpp"

#include <algorithm>

namespace counting {
namespace {

std::vector<events::Group> groups_in(std::string_view text) {
  std::vector<events::Group> groups;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (const auto group = events::code_named<events::Group>(text.substr(0, space)))
      groups.push_back(*group);
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return groups;
}

}  // namespace

Parameters::Parameters(const projections::Known<projections::TermsVersion>* version,
                       engine::Date on, const std::vector<Change>& changes) {
  if (version) {
    version_ = version->value.version;
    since_ = version->since;
    for (const std::string_view clause : version->value.clauses) clauses_.emplace_back(clause);
    for (const auto& each : version->value.parameters) values_[std::string(each.name)] = each.value;
  }
  for (const Change& change : changes) {
    if (change.from <= on) values_[change.name] = change.value;
  }
}

bool Parameters::contains(std::string_view clause) const {
  return std::find(clauses_.begin(), clauses_.end(), clause) != clauses_.end();
}

std::optional<std::string_view> Parameters::stated(std::string_view name) const {
  const auto value = values_.find(name);
  if (value == values_.end()) return std::nullopt;
  return value->second;
}

// What is stated ill-formed cannot have been adopted through decisions; the default holds then.
Fraction Parameters::fraction(std::string_view name, std::string_view fallback) const {
  const auto value = parse_fraction(stated(name).value_or(fallback));
  return value ? *value : *parse_fraction(fallback);
}

std::int64_t Parameters::integer(std::string_view name, std::string_view fallback) const {
  const Fraction value = fraction(name, fallback);
  return value.numerator / value.denominator;
}

bool Parameters::answer(std::string_view name, std::string_view fallback) const {
  return stated(name).value_or(fallback) == "yes";
}

std::vector<events::Group> Parameters::groups(std::string_view name,
                                              std::string_view fallback) const {
  return groups_in(stated(name).value_or(fallback));
}

std::vector<std::pair<std::string_view, std::string_view>> Parameters::starting_with(
    std::string_view prefix) const {
  std::vector<std::pair<std::string_view, std::string_view>> found;
  for (auto at = values_.lower_bound(prefix); at != values_.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    found.emplace_back(at->first, at->second);
  }
  return found;
}

Parameters in_force(const projections::Register& reg, engine::Date on,
                    const std::vector<Parameters::Change>& changes) {
  const projections::Known<projections::TermsVersion>* version = nullptr;
  for (const auto& each : reg.history().terms) {
    if (each.value.on <= on) version = &each;
  }
  return Parameters(version, on, changes);
}

}  // namespace counting
