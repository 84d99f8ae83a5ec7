#include "rules/term_limit/term_limit.hpp"

#include <set>

#include "counting/evidence.hpp"
#include "rules/finding.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace rules {
namespace {

using namespace term_limit;

// Who sits has served no more consecutive terms than the limit.
Finding judge_person(const Situation& situation, events::Person person, const Served& served,
                     ParameterReading terms) {
  const std::int64_t limit = terms.integer("termLimit.maxConsecutiveTerms");
  Finding finding =
      finding_about(situation, "termLimit", clause, {{"person", events::to_string(person)}});
  finding.evidence = Evidence::seats;
  finding.measured = (served.exact ? "" : "≥ ") + std::to_string(served.terms);
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

// The terms of those whom the record does not name cannot be counted.
// `members` of the named have a seat of their own: they alone count where the figure does not reach
// all who are named, so that it leaves somebody out.
Finding judge_unnamed(const Situation& situation, std::int64_t members) {
  Finding finding = finding_about(situation, "termLimit", clause, {});
  const auto* figure = counting::followed(situation.reg, situation.cycle, events::Measure::members);
  const std::int64_t all = counting::persons_seated(situation.reg);
  const std::int64_t named = figure && figure->value.value <= all ? members : all;
  Causes causes;
  if (figure) causes = {figure->since, figure->value.followed_by};
  rest_on(finding, situation, causes);
  if (!figure || figure->value.value <= named)
    return conclude(std::move(finding), Verdict::unknown, "termLimit.restUnknown",
                    {events::number(named)});
  return conclude(
      std::move(finding), Verdict::unknown, "termLimit.unnamed",
      {events::number(figure->value.value - named), events::number(figure->value.value)});
}

std::vector<Finding> judge(const Situation& situation) {
  if (!situation.parameters.contains(clause)) {
    Finding finding = finding_about(situation, "termLimit", clause, {});
    rest_on(finding, situation, {});
    return {conclude(std::move(finding), Verdict::not_applicable, "termLimit.beforeClause",
                     {terms_in_force(situation)})};
  }
  const Seats seats(situation.reg);
  ParameterReading terms(situation.parameters, declared);
  const Consecutive consecutive(situation, seats, terms);
  std::vector<Finding> findings;
  std::set<events::Person> seen;
  std::int64_t members = 0;
  for (const std::int32_t index : seats.seated()) {
    const projections::Term& term = seats.term(index);
    if (counting::is_stakeholder(term)) ++members;
    if (!consecutive.limits(term.seat) || !seen.insert(term.person).second) continue;
    findings.push_back(judge_person(situation, term.person, consecutive.up_to(index), terms));
  }
  const Counting limited{consecutive.limits(events::Seat::host),
                         consecutive.limits(events::Seat::chair)};
  if (!seats.names_everyone(situation.cycle, limited))
    findings.push_back(judge_unnamed(situation, members));
  return findings;
}

}  // namespace

// Not modelled: reasons for which the Secretary-General may keep somebody longer.
Rule term_limit_rule() {
  return {"termLimit", {clause}, {declared.begin(), declared.end()}, judge};
}

}  // namespace rules
