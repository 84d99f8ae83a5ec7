#include <algorithm>

#include "counting/seats.hpp"
#include "rules/quota/parts.hpp"

namespace rules::quota {

namespace {

Finding about_group_outside(const Situation& situation, events::Group group, const Counted& found,
                            const ParameterReading& terms) {
  Finding finding = finding_about(situation, "quota", groups_clause,
                                  {{"group", std::string(events::name_of(group))}});
  finding.evidence = found.evidence;
  finding.measured = at_least(found.value, found.exact);
  finding.required = "0";
  finding.parameters = terms.noted();
  rest_on(finding, situation, Causes(found.because));
  const auto count = events::text(finding.measured);
  return conclude(std::move(finding), Verdict::departure, "quota.outsideGroups",
                  {events::group(group), count});
}

}  // namespace

// IV.2: members come from governments, the private sector, the media, civil society and the
// technical community – or from those of these groups that the terms in force name.
std::vector<Finding> judge_outside_groups(const Situation& situation) {
  std::vector<Finding> findings;
  if (!situation.parameters.stated("quota.groups")) return findings;
  ParameterReading terms(situation.parameters, declared);
  const auto groups = terms.groups("quota.groups");
  const Counting counting = counting_by(terms);
  for (std::size_t i = 1; i < events::group_count; ++i) {
    const auto group = static_cast<events::Group>(i);
    if (std::find(groups.begin(), groups.end(), group) != groups.end()) continue;
    const Counted found = counting::count_at_least(situation, {.group = group}, counting);
    if (found.value > 0) findings.push_back(about_group_outside(situation, group, found, terms));
  }
  return findings;
}

// P.2: members serve in a personal capacity, so a change of group ends nobody's term; it is shown.
std::vector<Finding> judge_changed_groups(const Situation& situation) {
  std::vector<Finding> findings;
  for (const std::int32_t index : situation.seats.seated()) {
    const projections::Term& term = situation.seats.term(index);
    const projections::Description person = situation.reg.people().of(term.person).value;
    // Since when the seat is for its group.
    const auto service = situation.reg.service().service_up_to(index);
    const auto stated = std::find_if(service.rbegin(), service.rend(), [&](std::int32_t each) {
      return situation.seats.term(each).states_group;
    });
    const std::int32_t since = stated == service.rend() ? service.front() : *stated;
    const bool changed = counting::is_stakeholder(term) && term.group != events::Group::unstated &&
                         person.group != events::Group::unstated && person.group != term.group &&
                         since < person.group_before_term;
    if (!changed) continue;
    Finding finding = finding_about(situation, "quota", person_clause,
                                    {{"person", events::to_string(term.person)}});
    Causes causes{person.group_by};
    situation.seats.explain(index, causes);
    finding.evidence = Evidence::seats;
    rest_on(finding, situation, causes);
    findings.push_back(conclude(
        std::move(finding), Verdict::departure, "quota.groupChanged",
        {events::person(term.person), events::group(term.group), events::group(person.group)}));
  }
  return findings;
}

}  // namespace rules::quota
