// IV.2 and P.2: the groups that members sit for.
#include <algorithm>

#include "counting/seats.hpp"
#include "rules/quota/parts.hpp"

namespace rules::quota {

namespace {

// Seats of a group, or at least so many of them where the record does not name everyone.
struct AtLeast {
  Counted counted;
  bool exact = true;
};

AtLeast seats_of(const Situation& situation, events::Group group, Counting counting) {
  AtLeast found{counting::seats_with(situation, {.group = group}, counting)};
  if (found.counted.evidence == Evidence::seats) return found;
  const Seats seats(situation.reg);
  Counted named{0, Evidence::seats, {}};
  Causes causes;
  for (const std::int32_t index : counting::counted_seats(situation.reg, counting)) {
    if (seats.term(index).group != group) continue;
    ++named.value;
    seats.explain(index, causes);
  }
  if (found.counted.evidence == Evidence::published && found.counted.value >= named.value)
    return found;
  named.because = causes.in_order();
  return {named, false};
}

Finding about_group_outside(const Situation& situation, events::Group group, const AtLeast& found,
                            const ParameterReading& terms) {
  Finding finding = finding_about(situation, "quota", groups_clause,
                                  {{"group", std::string(events::name_of(group))}});
  finding.evidence = found.counted.evidence;
  finding.measured = (found.exact ? "" : "≥ ") + std::to_string(found.counted.value);
  finding.required = "0";
  finding.parameters = terms.noted();
  rest_on(finding, situation, Causes(found.counted.because));
  const auto count = events::text(finding.measured);
  return conclude(std::move(finding), Verdict::departure, "quota.outsideGroups",
                  {code(group), count});
}

}  // namespace

std::vector<Finding> judge_outside_groups(const Situation& situation) {
  std::vector<Finding> findings;
  if (!situation.parameters.stated("quota.groups")) return findings;
  ParameterReading terms(situation.parameters, declared);
  const auto groups = terms.groups("quota.groups");
  const Counting counting = counting_by(terms);
  for (std::size_t i = 1; i < events::group_count; ++i) {
    const auto group = static_cast<events::Group>(i);
    if (std::find(groups.begin(), groups.end(), group) != groups.end()) continue;
    const AtLeast found = seats_of(situation, group, counting);
    if (found.counted.value > 0)
      findings.push_back(about_group_outside(situation, group, found, terms));
  }
  return findings;
}

std::vector<Finding> judge_changed_groups(const Situation& situation) {
  std::vector<Finding> findings;
  const Seats seats(situation.reg);
  for (const std::int32_t index : seats.seated()) {
    const projections::Term& term = seats.term(index);
    const projections::Description person = situation.reg.people().of(term.person).value;
    // Since when the seat is for its group.
    const auto service = situation.reg.service().service_up_to(index);
    const auto stated = std::find_if(service.rbegin(), service.rend(), [&](std::int32_t each) {
      return seats.term(each).states_group;
    });
    const std::int32_t since = stated == service.rend() ? service.front() : *stated;
    const bool changed = counting::is_stakeholder(term) && term.group != events::Group::unstated &&
                         person.group != events::Group::unstated && person.group != term.group &&
                         since < person.group_before_term;
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
