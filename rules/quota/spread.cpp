#include <algorithm>

#include "rules/quota/parts.hpp"
#include "rules/quota/share.hpp"

namespace rules::quota {

// IV.4: what governments do not hold is divided more or less equally between the other groups.
// Groups that are not known cannot make the difference smaller.
std::optional<Finding> judge_spread(const Situation& situation) {
  ParameterReading terms(situation.parameters, declared);
  const Counting counting = counting_by(terms);
  std::vector<std::pair<std::int64_t, events::Group>> known;
  std::vector<events::Group> unknown;
  Causes causes;
  Evidence evidence = Evidence::seats;
  events::Message missing;
  for (const events::Group group : terms.groups("quota.groups")) {
    const std::string name = std::string("quota.group.").append(events::name_of(group));
    if (terms.stated({name + ".share", name + ".maximum"})) continue;
    const Counted found = counting::count_seats(situation, {.group = group}, counting);
    causes.add(found.because);
    if (found.evidence == Evidence::none) {
      unknown.push_back(group);
      missing = found.missing;
    } else {
      known.emplace_back(found.value, group);
    }
    if (found.evidence == Evidence::published) evidence = Evidence::published;
  }
  if (known.size() + unknown.size() < 2) return std::nullopt;
  const std::int64_t allowed = terms.integer("quota.group.spread");
  Finding finding = finding_about(situation, "quota", shares_clause, {{"comparison", "spread"}});
  finding.required = "≤ " + std::to_string(allowed);
  finding.parameters = terms.noted();
  rest_on(finding, situation, causes);

  const auto largest = std::max_element(known.begin(), known.end());
  const auto smallest = std::min_element(known.begin(), known.end());
  const std::int64_t difference = known.empty() ? 0 : largest->first - smallest->first;
  const bool above = difference > allowed;
  if (!unknown.empty() && !above)
    return conclude(std::move(finding), Verdict::unknown, "quota.spreadUnmeasured",
                    {events::group(unknown.front()), events::message(missing)});
  finding.evidence = evidence;
  finding.measured = at_least(difference, unknown.empty());
  const std::string measured = finding.measured;
  return conclude(std::move(finding), above ? Verdict::departure : Verdict::holds,
                  above ? "quota.spreadAbove" : "quota.spreadWithin",
                  {events::group(largest->second), events::number(largest->first),
                   events::group(smallest->second), events::number(smallest->first),
                   events::text(measured), events::number(allowed)});
}

}  // namespace rules::quota
