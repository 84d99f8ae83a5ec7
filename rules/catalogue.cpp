#include <array>

// The header of every folder, gathered by CMakeLists.txt.
#include "events/letters.hpp"
#include "folders.hpp"
#include "rules/rule.hpp"

namespace rules {

// Every rule, by its folder, in the order in which findings are shown, a line each.
std::span<const Rule> catalogue() {
  static const std::array all = {
      // clang-format off
      quota::rule(),
      size::rule(),
      host_seat::rule(),
      term_limit::rule(),
      rotation::rule(),
      reconciliation::rule(),
      // clang-format on
  };
  return all;
}

std::string folder_of(const Rule& rule) { return events::in_words(rule.name, '_'); }

std::vector<Finding> audit(const projections::Register& reg, engine::Date on,
                           const std::vector<counting::Parameters::Change>& changes) {
  const counting::Parameters parameters = counting::in_force(reg, on, changes);
  return audit(Situation(reg, on, parameters));
}

std::vector<Finding> audit(const Situation& situation) {
  std::vector<Finding> findings;
  if (!situation.reg.current()) return findings;
  for (const Rule& rule : catalogue()) {
    for (Finding& finding : rule.judge(situation)) findings.push_back(std::move(finding));
  }
  return findings;
}

std::string_view name_of(Verdict verdict) {
  constexpr std::array<std::string_view, verdict_count> names = {"holds", "departure", "breach",
                                                                 "unknown", "notApplicable"};
  return names[static_cast<std::size_t>(verdict)];
}

}  // namespace rules
