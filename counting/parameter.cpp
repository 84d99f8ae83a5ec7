#include "counting/parameter.hpp"

#include <algorithm>

namespace counting {
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
