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

std::vector<Finding> audit(const projections::Register& reg, engine::Date on,
                           const std::vector<counting::Parameters::Change>& changes) {
  std::vector<Finding> findings;
  if (!reg.current()) return findings;
  const counting::Parameters parameters = counting::in_force(reg, on, changes);
  const Situation situation(reg, on, parameters);
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

}  // namespace rules
