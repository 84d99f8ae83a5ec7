#include "answers/adjustable.hpp"

#include <algorithm>

#include "counting/family.hpp"

namespace answers {
namespace {

using Stated = projections::TermsVersion::Value;

std::vector<std::string> steps_of(std::string_view name) {
  std::vector<std::string> steps(1);
  for (const char sign : name)
    if (sign == '.')
      steps.emplace_back();
    else
      steps.back() += sign;
  return steps;
}

// "quota.region.weog.tolerance" beside the share that is stated of the same region; "" of another
// family.
std::string beside(std::string_view stated, const rules::Declared& family,
                   const rules::Declared& declared) {
  const std::vector<std::string> given = steps_of(stated), own = steps_of(family.name);
  std::vector<std::string> steps = steps_of(declared.name);
  if (steps.size() != own.size() || given.size() != own.size()) return "";
  std::string name;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool is_last = i + 1 == steps.size();
    if (!is_last && steps[i] != own[i]) return "";
    name += (i == 0 ? "" : ".") + (is_last ? steps[i] : given[i]);
  }
  return counting::belongs(name, declared) ? name : "";
}

class Adjusting {
 public:
  explicit Adjusting(const View& view) : terms_(view.terms()) {
    for (const auto& version : view.reg().history().terms)
      if (version.since == terms_.since()) stated_ = version.value.parameters;
  }

  std::vector<Adjustable> all() {
    for (const rules::Rule& rule : rules::catalogue())
      for (const rules::Declared& declared : rule.declared) {
        const bool is_family = counting::names_of(declared).size() > 1;
        if (!is_family) add(std::string(declared.name), declared);
        for (const Stated& each : stated_)
          if (const auto* family = counting::declared_for(each.name, rule.declared);
              is_family && family)
            add(beside(each.name, *family, declared), declared);
      }
    return std::move(found_);
  }

 private:
  void add(const std::string& name, const rules::Declared& declared) {
    const auto is_it = [&](const auto& each) { return each.name == name; };
    if (name.empty() || std::any_of(found_.begin(), found_.end(), is_it)) return;
    const auto stated = std::find_if(stated_.begin(), stated_.end(), is_it);
    if (stated != stated_.end()) {
      const std::string_view clause = stated->clause.empty() ? declared.clause : stated->clause;
      found_.push_back({name, &declared, std::string(stated->value), true, std::string(clause)});
    } else if (terms_.contains(declared.clause)) {
      found_.push_back(
          {name, &declared, std::string(declared.fallback), false, std::string(declared.clause)});
    }
  }

  const counting::Parameters& terms_;
  std::vector<Stated> stated_;
  std::vector<Adjustable> found_;
};

}  // namespace

std::vector<Adjustable> adjustable(const View& view) { return Adjusting(view).all(); }

}  // namespace answers
