#include "rules/quota/quota.hpp"

#include "rules/quota/parts.hpp"

namespace rules::quota {

Counting counting_by(ParameterReading& terms) {
  return {terms.answer("quota.countsHostSeats"), terms.answer("quota.countsChair")};
}

namespace {

// P.2, IV.2, IV.4: whom members sit for, and how many seats each group has.
std::vector<Finding> judge(const Situation& situation) {
  const auto contains = [&](std::string_view clause) {
    return situation.parameters.contains(clause);
  };
  std::vector<Finding> findings =
      contains(shares_clause) ? judge_shares(situation) : before_the_clause(situation);
  const auto add = [&](std::vector<Finding> more) {
    for (Finding& finding : more) findings.push_back(std::move(finding));
  };
  if (contains(groups_clause)) add(judge_outside_groups(situation));
  if (contains(person_clause)) add(judge_changed_groups(situation));
  return findings;
}

}  // namespace

std::vector<events::Group> sharing_groups(const Parameters& parameters) {
  return ParameterReading(parameters, declared).groups("quota.groups");
}

// Not modelled: that proportions may vary slightly with the years; each is judged by itself.
Rule rule() {
  return {"quota",
          {person_clause, groups_clause, shares_clause},
          {declared.begin(), declared.end()},
          judge};
}

}  // namespace rules::quota
