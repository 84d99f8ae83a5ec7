// IV.2 and P.2: the groups that members sit for.
#include <algorithm>

#include "rules/quota/parts.hpp"
#include "rules/seats.hpp"

namespace rules::quota {

std::vector<Finding> judge_outside_groups(const Situation& situation) {
  std::vector<Finding> findings;
  Terms terms(situation.parameters, declared);
  const auto groups = terms.groups("quota.groups");
  const Seats seats(situation.reg);
  for (std::size_t i = 1; i < events::group_count; ++i) {
    const auto group = static_cast<events::Group>(i);
    if (std::find(groups.begin(), groups.end(), group) != groups.end()) continue;
    std::int64_t count = 0;
    Causes causes;
    for (const std::int32_t index : seats.seated()) {
      if (!is_stakeholder(seats.term(index)) || seats.term(index).group != group) continue;
      ++count;
      seats.explain(index, causes);
    }
    const Counted published = members_of(situation.reg, situation.cycle, group, {});
    const bool by_figure = count == 0 && published.evidence == Evidence::published;
    if (by_figure) {
      count = published.value;
      causes.add(published.because);
    }
    if (count == 0) continue;
    Finding finding = finding_about(situation, "quota", groups_clause,
                                    {{"group", std::string(events::name_of(group))}});
    finding.evidence = by_figure ? Evidence::published : Evidence::seats;
    finding.measured = std::to_string(count);
    finding.required = "0";
    finding.parameters = terms.noted();
    rest_on(finding, situation, causes);
    findings.push_back(conclude(std::move(finding), Verdict::departure, "quota.outsideGroups",
                                {code(group), events::number(count)}));
  }
  return findings;
}

std::vector<Finding> judge_changed_groups(const Situation& situation) {
  std::vector<Finding> findings;
  const Seats seats(situation.reg);
  for (const std::int32_t index : seats.seated()) {
    const projections::Term& term = seats.term(index);
    const projections::Description person = situation.reg.people().of(term.person).value;
    const auto service = situation.reg.service().service_up_to(index);
    const bool changed = is_stakeholder(term) && term.group != events::Group::unstated &&
                         person.group != events::Group::unstated && person.group != term.group &&
                         person.group_on >= seats.term(service.front()).from;
    if (!changed) continue;
    Finding finding = finding_about(situation, "quota", person_clause,
                                    {{"person", events::to_string(term.person)}});
    Causes causes{person.group_by};
    seats.explain(index, causes);
    finding.evidence = Evidence::seats;
    rest_on(finding, situation, causes);
    findings.push_back(
        conclude(std::move(finding), Verdict::departure, "quota.groupChanged",
                 {events::person(term.person), code(term.group), code(person.group)}));
  }
  return findings;
}

}  // namespace rules::quota
