#include "rules/reconciliation/reconciliation.hpp"

#include "rules/reconciliation/figures.hpp"

namespace rules::reconciliation {
namespace {

// A source states otherwise than the log: both are kept, and why the log follows the other.
std::vector<Finding> judge_claims(const Situation& situation) {
  std::vector<Finding> findings;
  const auto* opened = situation.reg.history().cycle(situation.cycle);
  for (const auto& claim : situation.reg.history().claims) {
    if (opened && claim.value.on < opened->value.on) continue;
    Finding finding =
        finding_about(situation, "reconciliation", "",
                      {{"comparison", "claim"}, {"claim", std::to_string(claim.since.value)}});
    rest_on(finding, situation, {claim.since, claim.value.about});
    findings.push_back(conclude(
        std::move(finding), Verdict::departure, "reconciliation.claim",
        {events::position(claim.value.about), events::parameter(std::string(claim.value.field)),
         events::text(std::string(claim.value.stated)),
         events::text(std::string(claim.value.reason))}));
  }
  return findings;
}

std::vector<Finding> judge(const Situation& situation) {
  std::vector<Finding> findings = judge_agreement(situation);
  const auto add = [&](std::vector<Finding> more) {
    for (Finding& finding : more) findings.push_back(std::move(finding));
  };
  add(judge_conflicts(situation));
  add(judge_sums(situation));
  if (auto finding = judge_balance(situation)) findings.push_back(std::move(*finding));
  add(judge_claims(situation));
  return findings;
}

}  // namespace

// Not modelled: figures that were planned or are said to be approximate are not held against seats.
Rule rule() { return {"reconciliation", {}, {}, judge}; }

}  // namespace rules::reconciliation
