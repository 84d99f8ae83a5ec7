#include <array>

#include "rules/rule.hpp"

// Every rule, by its folder, in the order in which findings are shown.
#define RULES      \
  RULE(quota)      \
  RULE(size)       \
  RULE(host_seat)  \
  RULE(term_limit) \
  RULE(rotation)   \
  RULE(reconciliation)

namespace rules {

#define RULE(folder) Rule folder##_rule();
RULES
#undef RULE

std::span<const Rule> catalogue() {
#define RULE(folder) folder##_rule(),
  static const std::array all = {RULES};
#undef RULE
  return all;
}

Parameters in_force(const projections::Register& reg, engine::Date on,
                    const std::vector<Parameters::Change>& changes) {
  const projections::Known<projections::TermsVersion>* version = nullptr;
  for (const auto& each : reg.history().terms) {
    if (each.value.on <= on) version = &each;
  }
  return Parameters(version, on, changes);
}

std::vector<Finding> audit(const projections::Register& reg, engine::Date on,
                           const std::vector<Parameters::Change>& changes) {
  std::vector<Finding> findings;
  if (!reg.current()) return findings;
  const Parameters parameters = in_force(reg, on, changes);
  const Situation situation{reg, on, reg.current(), parameters};
  for (const Rule& rule : catalogue()) {
    for (Finding& finding : rule.judge(situation)) findings.push_back(std::move(finding));
  }
  return findings;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
      return "holds";
    case Verdict::departure:
      return "departure";
    case Verdict::breach:
      return "breach";
    case Verdict::not_applicable:
      return "notApplicable";
    case Verdict::unknown:
      break;
  }
  return "unknown";
}

std::string_view name_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::seats:
      return "seats";
    case Evidence::published:
      return "published";
    case Evidence::none:
      break;
  }
  return "none";
}

}  // namespace rules
