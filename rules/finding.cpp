#include "rules/finding.hpp"

namespace rules {

Finding finding_about(const Situation& situation, std::string_view rule, std::string_view clause,
                      Subject subject) {
  Finding finding;
  finding.rule = rule;
  finding.clause = clause;
  finding.id = rule;
  if (!clause.empty()) finding.id.append("/").append(clause);
  for (const auto& [name, value] : subject) finding.id.append("/").append(value);
  finding.id.append("/").append(std::to_string(situation.cycle.year));
  finding.subject = std::move(subject);
  return finding;
}

void rest_on(Finding& finding, const Situation& situation, Causes causes) {
  situation.seats.explain_opening(situation.cycle, causes);
  // Rules about the record itself ask nothing of the terms.
  if (!finding.clause.empty()) causes.add(situation.parameters.since());
  finding.because = causes.in_order();
}

Finding conclude(Finding finding, Verdict verdict, std::string key,
                 std::vector<events::Argument> arguments) {
  finding.verdict = verdict;
  finding.text = {std::move(key), std::move(arguments)};
  return finding;
}

Finding before_clause(const Situation& situation, std::string_view rule, std::string_view clause,
                      std::string key) {
  Finding finding = finding_about(situation, rule, clause, {});
  rest_on(finding, situation, {});
  return conclude(std::move(finding), Verdict::not_applicable, std::move(key),
                  {terms_in_force(situation)});
}

std::string at_least(std::int64_t value, bool exact) {
  return (exact ? "" : "≥ ") + std::to_string(value);
}

events::Argument terms_in_force(const Situation& situation) {
  const std::string_view version = situation.parameters.version();
  return version.empty() ? events::message({"terms.none", {}}) : events::text(std::string(version));
}

events::Argument code(events::Argument::Type type, std::string_view name) {
  return {type, std::string(name)};
}

}  // namespace rules
