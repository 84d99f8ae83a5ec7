#include <algorithm>

#include "rules/quota/parts.hpp"
#include "rules/quota/share.hpp"

namespace rules::quota {
namespace {

Finding about_share(const Situation& situation, const Dimension& dimension, const Asked& asked,
                    const Share& share) {
  Finding finding =
      finding_about(situation, "quota", shares_clause, {{dimension.name, asked.value}});
  finding.evidence = share.evidence;
  if (share.evidence != Evidence::none) finding.measured = as_part(share.value());
  Causes causes = share.causes();
  causes.add(asked.present_by.in_order());
  rest_on(finding, situation, std::move(causes));
  return finding;
}

// A share that is asked for is kept within its tolerance, and between its minimum
// and its maximum.
Finding compare(Finding finding, const Share& share, const Limits& limits,
                const events::Argument& whose) {
  finding.required = to_string(limits);
  if (share.contradicts_itself())
    return conclude(std::move(finding), Verdict::unknown, "quota.contradiction",
                    {whose, events::number(share.part.value), events::number(share.whole.value)});
  if (share.is_of_nobody())
    return conclude(std::move(finding), Verdict::unknown, "quota.nobody", {whose});
  if (share.evidence == Evidence::none)
    return conclude(std::move(finding), Verdict::unknown, "quota.unmeasured",
                    {whose, events::message(share.missing())});
  const Fraction measured = share.value();
  const auto said = [&](Fraction limit) {
    return std::vector{whose, events::fraction(as_part(measured)),
                       events::fraction(to_string(limit))};
  };
  if (limits.maximum && measured > *limits.maximum)
    return conclude(std::move(finding), Verdict::breach, "quota.aboveMaximum",
                    said(*limits.maximum));
  if (limits.minimum && measured < *limits.minimum)
    return conclude(std::move(finding), Verdict::breach, "quota.belowMinimum",
                    said(*limits.minimum));
  if (limits.share && (measured < *limits.share - limits.tolerance ||
                       measured > *limits.share + limits.tolerance)) {
    const std::vector outside = {
        whose, events::fraction(as_part(measured)),
        events::fraction(to_string(Limits{limits.share, {}, {}, limits.tolerance}))};
    return conclude(std::move(finding), Verdict::departure, "quota.outsideShare", outside);
  }
  const std::vector within = {whose, events::fraction(as_part(measured)),
                              events::fraction(finding.required)};
  return conclude(std::move(finding), Verdict::holds, "quota.within", within);
}

// IV.4: the seats of one value of a dimension over all seats. A group of which nothing is asked for
// itself is shown when it can be measured.
std::optional<Finding> judge_value(const Situation& situation, const Dimension& dimension,
                                   const Asked& asked) {
  const std::string& value = asked.value;
  ParameterReading terms(situation.parameters, declared);
  const Trait trait = trait_of(dimension.name, value);
  const Counting counting = counting_by(terms);
  const Share share = share_of(situation, trait, counting);
  const Limits limits = limits_on(situation, dimension.name, value, terms);
  Finding finding = about_share(situation, dimension, asked, share);
  finding.gauge = gauge_of(situation, share, limits, trait, counting);
  finding.parameters = terms.noted();
  const events::Argument whose = code(dimension.type, value);
  if (limits.any()) return compare(std::move(finding), share, limits, whose);
  if (share.evidence == Evidence::none) return std::nullopt;
  const auto measured = events::fraction(finding.measured);
  return conclude(std::move(finding), Verdict::holds, "quota.noLimit", {whose, measured});
}

// Whether something is asked of the group for itself.
bool has_limits_of_its_own(const Situation& situation, events::Group group) {
  const std::string name = std::string("quota.group.").append(events::name_of(group));
  const auto is_stated = [&](std::string_view what) {
    return situation.parameters.stated(name + std::string(what)).has_value();
  };
  return is_stated(".share") || is_stated(".minimum") || is_stated(".maximum");
}

// Those among which the seats are shared out, then others of which something is asked.
std::vector<events::Group> groups_asked(const Situation& situation, ParameterReading& terms) {
  std::vector<events::Group> groups = terms.groups("quota.groups");
  for (std::size_t i = 1; i < events::group_count; ++i) {
    const auto group = static_cast<events::Group>(i);
    if (std::find(groups.begin(), groups.end(), group) == groups.end() &&
        has_limits_of_its_own(situation, group))
      groups.push_back(group);
  }
  return groups;
}

}  // namespace

std::vector<Finding> before_the_clause(const Situation& situation) {
  ParameterReading terms(situation.parameters, declared);
  const Counting counting = counting_by(terms);
  std::vector<Finding> findings;
  for (const events::Group group : terms.groups("quota.groups")) {
    const Share share = share_of(situation, {.group = group}, counting);
    if (share.evidence == Evidence::none) continue;
    Finding finding =
        about_share(situation, dimensions[0], {std::string(events::name_of(group)), {}}, share);
    finding.gauge.measured = share.value();
    const auto measured = events::fraction(finding.measured);
    findings.push_back(conclude(std::move(finding), Verdict::not_applicable, "quota.beforeClause",
                                {events::group(group), measured, terms_in_force(situation)}));
  }
  if (!findings.empty()) return findings;
  return {before_clause(situation, "quota", shares_clause, "quota.beforeClauseUnmeasured")};
}

// IV.4: governments hold about two fifths of the seats, the other groups the rest; terms may ask
// other shares, and of regions, genders and countries.
std::vector<Finding> judge_shares(const Situation& situation) {
  std::vector<Finding> findings;
  const auto judge = [&](const Dimension& dimension, const Asked& asked) {
    if (auto finding = judge_value(situation, dimension, asked))
      findings.push_back(std::move(*finding));
  };
  ParameterReading terms(situation.parameters, declared);
  for (const events::Group group : groups_asked(situation, terms))
    judge(dimensions[0], {std::string(events::name_of(group)), {}});
  if (auto spread = judge_spread(situation)) findings.push_back(std::move(*spread));
  for (const Dimension& dimension : std::span(dimensions).subspan(1)) {
    for (const Asked& asked : values_asked(situation, dimension.name, counting_by(terms)))
      judge(dimension, asked);
  }
  return findings;
}

}  // namespace rules::quota
