#include "rules/term_limit/term_limit.hpp"

#include <set>

#include "counting/evidence.hpp"
#include "rules/finding.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace rules::term_limit {
namespace {

// V.2: who sits has served no more consecutive terms than the limit.
Finding judge_person(const Situation& situation, events::Person person, const Served& served,
                     ParameterReading terms) {
  const std::int64_t limit = terms.integer("termLimit.maxConsecutiveTerms");
  Finding finding =
      finding_about(situation, "termLimit", clause, {{"person", events::to_string(person)}});
  finding.evidence = Evidence::seats;
  finding.measured = at_least(served.terms, served.exact);
  finding.required = "≤ " + std::to_string(limit);
  finding.parameters = terms.noted();
  rest_on(finding, situation, served.causes);
  const std::vector said = {events::person(person), events::number(served.terms),
                            events::number(limit)};
  if (served.terms > limit) {
    const bool generally = terms.answer("termLimit.generally");
    finding.parameters = terms.noted();
    const auto measured = served.exact ? said[1] : events::message({"termLimit.orMore", {said[1]}});
    return conclude(std::move(finding), generally ? Verdict::departure : Verdict::breach,
                    "termLimit.exceeded", {said[0], measured, said[2]});
  }
  if (!served.exact)
    return conclude(std::move(finding), Verdict::unknown,
                    served.terms == 0 ? "termLimit.uncounted" : "termLimit.uncertain", said);
  return conclude(std::move(finding), Verdict::holds,
                  served.terms == 0 ? "termLimit.none" : "termLimit.within", said);
}

// V.2: the terms of those whom the record does not name cannot be counted.
Finding judge_unnamed(const Situation& situation) {
  Finding finding = finding_about(situation, "termLimit", clause, {});
  const counting::Unnamed unnamed = counting::unnamed(situation);
  rest_on(finding, situation, Causes(unnamed.because));
  if (!unnamed.is_known())
    return conclude(std::move(finding), Verdict::unknown, "termLimit.restUnknown", {});
  return conclude(
      std::move(finding), Verdict::unknown, "termLimit.unnamed",
      {events::number(*unnamed.published - unnamed.named), events::number(*unnamed.published)});
}

// V.2: a term is generally renewed for two more, tacitly: nobody serves more than three in a row.
std::vector<Finding> judge(const Situation& situation) {
  if (!situation.parameters.contains(clause))
    return {before_clause(situation, "termLimit", clause, "termLimit.beforeClause")};
  ParameterReading terms(situation.parameters, declared);
  const Consecutive consecutive(situation, terms);
  std::vector<Finding> findings;
  std::set<events::Person> seen;
  for (const std::int32_t index : situation.seats.seated()) {
    const projections::Term& term = situation.seats.term(index);
    if (!consecutive.limits(term.seat) || !seen.insert(term.person).second) continue;
    findings.push_back(judge_person(situation, term.person, consecutive.up_to(index), terms));
  }
  const Counting limited{consecutive.limits(events::Seat::host),
                         consecutive.limits(events::Seat::chair)};
  if (!situation.seats.names_everyone(situation.cycle, limited))
    findings.push_back(judge_unnamed(situation));
  return findings;
}

}  // namespace

// Not modelled: reasons for which the Secretary-General may keep somebody longer.
Rule rule() { return {"termLimit", {clause}, {declared.begin(), declared.end()}, judge}; }

}  // namespace rules::term_limit
