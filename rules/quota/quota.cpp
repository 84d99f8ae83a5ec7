#include "rules/quota/quota.hpp"

#include <algorithm>

#include "rules/quota/share.hpp"
#include "rules/seats.hpp"

namespace rules {
namespace {

constexpr std::string_view groups_clause = "IV.2", shares_clause = "IV.4", person_clause = "P.2";

constexpr std::array declared = {
    Declared{"quota.groups", ParameterType::groups, "groups", "groupes", "", "",
             "government privateSector civilSociety technicalCommunity", groups_clause,
             "the groups that published guidance divides the seats among",
             "les groupes entre lesquels les directives publiées répartissent les sièges"},
    Declared{"quota.DIMENSION.VALUE.share", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.tolerance", ParameterType::fraction, "of the seats",
             "des sièges", "0", "1", "1/20", shares_clause, "\"about\": five points to either side",
             "« environ » : cinq points de part et d'autre"},
    Declared{"quota.DIMENSION.VALUE.minimum", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.DIMENSION.VALUE.maximum", ParameterType::fraction, "of the seats", "des sièges",
             "0", "1", "", shares_clause, "", ""},
    Declared{"quota.group.spread", ParameterType::integer, "seats", "sièges", "0", "", "4",
             shares_clause, "\"more or less equally\": a handful of seats apart at most",
             "« plus ou moins également » : quelques sièges d'écart au plus"},
    Declared{"quota.countsHostSeats", ParameterType::answer, "yes or no", "yes ou no", "", "", "no",
             shares_clause, "host seats come in addition to the groups (IV.3)",
             "les sièges de pays hôtes s'ajoutent à ceux des groupes (IV.3)"},
    Declared{"quota.countsChair", ParameterType::answer, "yes or no", "yes ou no", "", "", "no",
             shares_clause, "the chair sits for no group",
             "la présidence ne siège pour aucun groupe"},
};

Counting counting_by(Terms& terms) {
  return {terms.answer("quota.countsHostSeats"), terms.answer("quota.countsChair")};
}

Finding about_share(const Situation& situation, const Dimension& dimension,
                    const std::string& value, const Share& share) {
  Finding finding = finding_about(situation, "quota", shares_clause, {{dimension.name, value}});
  finding.evidence = share.evidence;
  if (share.evidence != Evidence::none) finding.measured = to_string(share.value());
  rest_on(finding, situation, share.causes());
  return finding;
}

// Before the clause, the shares that can be measured are told and nothing is required.
std::vector<Finding> before_the_clause(const Situation& situation) {
  Terms terms(situation.parameters, declared);
  const Counting counting = counting_by(terms);
  std::vector<Finding> findings;
  for (const events::Group group : terms.groups("quota.groups")) {
    const Share share = share_of(situation, {.group = group}, counting);
    if (share.evidence == Evidence::none) continue;
    Finding finding =
        about_share(situation, dimensions[0], std::string(events::name_of(group)), share);
    const auto measured = events::fraction(finding.measured);
    findings.push_back(conclude(std::move(finding), Verdict::unknown, "quota.beforeClause",
                                {code(group), measured}));
  }
  if (!findings.empty()) return findings;
  Finding finding = finding_about(situation, "quota", shares_clause, {});
  rest_on(finding, situation, {});
  return {conclude(std::move(finding), Verdict::unknown, "quota.beforeClauseUnmeasured", {})};
}

// IV.4, first part: a share that is asked for is kept within its tolerance, and between its minimum
// and its maximum.
Finding compare(Finding finding, const Share& share, const Limits& limits,
                const events::Argument& whose) {
  finding.required = to_string(limits);
  if (share.evidence == Evidence::none)
    return conclude(std::move(finding), Verdict::unknown, "quota.unmeasured", {whose});
  const Fraction measured = share.value();
  const auto said = [&](Fraction limit) {
    return std::vector{whose, events::fraction(to_string(measured)),
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
    auto arguments = said(*limits.share);
    arguments.push_back(events::fraction(to_string(limits.tolerance)));
    return conclude(std::move(finding), Verdict::departure, "quota.outsideShare", arguments);
  }
  const std::vector within = {whose, events::fraction(to_string(measured)),
                              events::text(finding.required)};
  return conclude(std::move(finding), Verdict::holds, "quota.within", within);
}

// A group of which nothing is asked for itself is shown when it can be measured.
std::optional<Finding> judge_value(const Situation& situation, const Dimension& dimension,
                                   const std::string& value) {
  Terms terms(situation.parameters, declared);
  const Share share = share_of(situation, trait_of(dimension.name, value), counting_by(terms));
  const Limits limits = limits_on(dimension.name, value, terms);
  Finding finding = about_share(situation, dimension, value, share);
  finding.parameters = terms.noted();
  const events::Argument whose = code(dimension.type, value);
  if (limits.any()) return compare(std::move(finding), share, limits, whose);
  if (share.evidence == Evidence::none) return std::nullopt;
  const auto measured = events::fraction(finding.measured);
  return conclude(std::move(finding), Verdict::holds, "quota.noLimit", {whose, measured});
}

// IV.4, second part: the groups without a share or a maximum of their own hold about as many seats
// each. Groups that are not known cannot make the difference smaller.
std::optional<Finding> judge_spread(const Situation& situation) {
  Terms terms(situation.parameters, declared);
  const Counting counting = counting_by(terms);
  std::vector<std::pair<std::int64_t, events::Group>> known;
  std::vector<events::Group> unknown;
  Causes causes;
  Evidence evidence = Evidence::seats;
  for (const events::Group group : terms.groups("quota.groups")) {
    const Limits limits = limits_on("group", events::name_of(group), terms);
    if (limits.share || limits.maximum) continue;
    const Counted found = members_of(situation.reg, situation.cycle, group, counting);
    causes.add(found.because);
    if (found.evidence == Evidence::none)
      unknown.push_back(group);
    else
      known.emplace_back(found.value, group);
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
                    {code(unknown.front())});
  finding.evidence = evidence;
  finding.measured = std::to_string(difference);
  return conclude(
      std::move(finding), above ? Verdict::departure : Verdict::holds,
      above ? "quota.spreadAbove" : "quota.spreadWithin",
      {code(largest->second), events::number(largest->first), code(smallest->second),
       events::number(smallest->first), events::number(difference), events::number(allowed)});
}

// IV.2: nobody sits for a group that the terms in force do not name.
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

// P.2: who changes group in office keeps a seat that was given for another.
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

std::vector<Finding> judge(const Situation& situation) {
  std::vector<Finding> findings;
  const auto add = [&](std::vector<Finding> more) {
    for (Finding& finding : more) findings.push_back(std::move(finding));
  };
  if (!situation.parameters.contains(shares_clause)) {
    add(before_the_clause(situation));
  } else {
    Terms terms(situation.parameters, declared);
    for (const events::Group group : terms.groups("quota.groups")) {
      if (auto finding = judge_value(situation, dimensions[0], std::string(events::name_of(group))))
        findings.push_back(std::move(*finding));
    }
    if (auto finding = judge_spread(situation)) findings.push_back(std::move(*finding));
    for (const Dimension& dimension : std::span(dimensions).subspan(1)) {
      for (const std::string& value : values_asked(situation, dimension.name)) {
        if (auto finding = judge_value(situation, dimension, value))
          findings.push_back(std::move(*finding));
      }
    }
  }
  if (situation.parameters.contains(groups_clause)) add(judge_outside_groups(situation));
  if (situation.parameters.contains(person_clause)) add(judge_changed_groups(situation));
  return findings;
}

}  // namespace

Rule quota_rule() {
  return {"quota",
          {person_clause, groups_clause, shares_clause},
          {declared.begin(), declared.end()},
          judge};
}

}  // namespace rules
