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
  std::vector<Finding> findings;
  for (const auto part :
       {judge_agreement, judge_conflicts, judge_sums, judge_balance, judge_claims})
    for (Finding& finding : part(situation)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace

// Not modelled: figures that were planned or are said to be approximate are not held against seats.
Rule rule() { return {"reconciliation", {}, {}, judge}; }

}  // namespace rules::reconciliation
