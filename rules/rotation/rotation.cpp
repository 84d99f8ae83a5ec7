#include "rules/rotation/rotation.hpp"

#include <algorithm>
#include <array>

#include "rules/rotation/turnover.hpp"

namespace rules::rotation {
namespace {

constexpr std::string_view clause = "V.4";

constexpr std::array declared = {
    Declared{"rotation.share", ParameterType::fraction,
             "the share of the seats that has new members in each cycle, about",
             "la part des sièges qui a de nouveaux membres à chaque cycle, environ", "of the seats",
             "des sièges", "0", "1", "1/3", clause, "the text says about one third",
             "le texte dit environ un tiers"},
    Declared{"rotation.toleranceBelow", ParameterType::fraction,
             "how much smaller that share may be", "de combien cette part peut être plus petite",
             "of the seats", "des sièges", "0", "1", "1/10", clause,
             "\"about\": a tenth of the seats less",
             "« environ » : un dixième des sièges en moins"},
    Declared{"rotation.toleranceAbove", ParameterType::fraction,
             "how much larger that share may be", "de combien cette part peut être plus grande",
             "of the seats", "des sièges", "0", "1", "1/10", clause,
             "\"about\": a tenth of the seats more", "« environ » : un dixième des sièges en plus"},
    Declared{"rotation.withinGroups", ParameterType::answer,
             "whether that share is required of each group as well",
             "si cette part est requise aussi de chaque groupe", "yes or no", "yes ou no", "", "",
             "no", clause, "the text speaks of the members as a whole",
             "le texte parle de l'ensemble des membres"},
};

struct Margin {
  Fraction share, below, above;
};

Margin margin_of(ParameterReading& terms) {
  return {terms.fraction("rotation.share"), terms.fraction("rotation.toleranceBelow"),
          terms.fraction("rotation.toleranceAbove")};
}

// "1/3 ± 1/10", or both ends where they lie apart differently: "7/30 … 1/3".
std::string to_string(const Margin& margin) {
  if (margin.below == margin.above)
    return to_string(margin.share) + " ± " + to_string(margin.below);
  const Fraction least = std::max(margin.share - margin.below, Fraction{0, 1});
  return to_string(least) + " … " + to_string(margin.share + margin.above);
}

Finding about(const Situation& situation, events::Group group) {
  Subject subject;
  if (group != events::Group::unstated) subject = {{"group", std::string(events::name_of(group))}};
  return finding_about(situation, "rotation", clause, std::move(subject));
}

// Whose seats: a group's, or those of all members.
events::Argument whose(events::Group group) {
  return group == events::Group::unstated ? events::message({"rotation.everyone", {}})
                                          : events::group(group);
}

// The share of new members lies within the margin.
Finding compare(Finding finding, const Turnover& found, const Margin& margin, events::Group group) {
  const std::vector said = {whose(group), events::fraction(finding.measured),
                            events::fraction(finding.required)};
  if (found.value() < margin.share - margin.below)
    return conclude(std::move(finding), Verdict::departure,
                    found.fresh == 0 ? "rotation.none" : "rotation.below", said);
  if (found.value() > margin.share + margin.above)
    return conclude(std::move(finding), Verdict::departure, "rotation.above", said);
  return conclude(std::move(finding), Verdict::holds, "rotation.within", said);
}

// Why there is no share: what was planned, figures that contradict each other, nobody who sits, or
// that the record does not say. Nothing when it neither knows nor expects to know: of a group, and
// when no cycle came before.
std::optional<Finding> without_share(Finding finding, const Situation& situation,
                                     const Turnover& found, events::Group group) {
  const bool of_all = group == events::Group::unstated;
  Causes causes(found.because);
  if (found.obstacle == Turnover::Obstacle::contradiction) {
    rest_on(finding, situation, causes);
    return conclude(std::move(finding), Verdict::unknown, "rotation.contradiction",
                    {whose(group), events::number(found.all)});
  }
  if (found.obstacle == Turnover::Obstacle::nobody) {
    rest_on(finding, situation, causes);
    if (!of_all) return std::nullopt;
    return conclude(std::move(finding), Verdict::unknown, "rotation.nobody", {});
  }
  const Turnover planned = planned_turnover(situation, group);
  const auto* before = situation.reg.history().before(situation.cycle);
  causes.add(planned.because);
  if (planned.evidence != Evidence::none) {
    rest_on(finding, situation, causes);
    return conclude(std::move(finding), Verdict::unknown, "rotation.planned",
                    {whose(group), events::fraction(as_part(planned.value()))});
  }
  if (!of_all || !before) return std::nullopt;
  causes.add(before->since);
  rest_on(finding, situation, causes);
  return conclude(std::move(finding), Verdict::unknown, "rotation.unmeasured",
                  {events::message(found.missing)});
}

// What can be counted is told. Of a group, and where no cycle came before, nothing else is.
std::optional<Finding> before_the_clause(Finding finding, const Situation& situation,
                                         const Turnover& found, events::Group group) {
  const auto* before = situation.reg.history().before(situation.cycle);
  Causes causes(found.because);
  if (found.evidence != Evidence::none) {
    rest_on(finding, situation, causes);
    finding.measured = as_part(found.value());
    const auto measured = events::fraction(finding.measured);
    return conclude(std::move(finding), Verdict::not_applicable, "rotation.beforeClause",
                    {whose(group), measured, terms_in_force(situation)});
  }
  if (group != events::Group::unstated || !before) return std::nullopt;
  causes.add(before->since);
  rest_on(finding, situation, causes);
  return conclude(std::move(finding), Verdict::not_applicable, "rotation.beforeClauseUnmeasured",
                  {terms_in_force(situation)});
}

// The share of new members, or between which it lies.
Gauge measured_by(const Situation& situation, const Turnover& found, events::Group group) {
  Gauge gauge;
  if (found.evidence != Evidence::none) {
    gauge.measured = found.value();
  } else if (const auto possible = possible_turnover(situation, group)) {
    gauge.least = Fraction{possible->least, possible->of};
    gauge.most = Fraction{possible->most, possible->of};
  }
  return gauge;
}

// V.4: about one seat in three goes to a new member; of all members, or of a group.
std::optional<Finding> judge_group(const Situation& situation, events::Group group) {
  const Turnover found = turnover(situation, group);
  Finding finding = about(situation, group);
  finding.evidence = found.evidence;
  finding.gauge = measured_by(situation, found, group);
  if (!situation.parameters.contains(clause))
    return before_the_clause(std::move(finding), situation, found, group);
  ParameterReading terms(situation.parameters, declared);
  const Margin margin = margin_of(terms);
  finding.required = to_string(margin);
  finding.gauge.asked = margin.share;
  finding.gauge.from = std::max(margin.share - margin.below, Fraction{0, 1});
  finding.gauge.to = margin.share + margin.above;
  finding.parameters = terms.noted();
  if (found.evidence == Evidence::none)
    return without_share(std::move(finding), situation, found, group);
  finding.measured = as_part(found.value());
  rest_on(finding, situation, Causes(found.because));
  return compare(std::move(finding), found, margin, group);
}

// V.4: the same of each group where the terms ask it, as far as groups can be measured.
std::vector<Finding> judge_within_groups(const Situation& situation) {
  std::vector<Finding> findings;
  for (std::size_t i = 1; i < events::group_count; ++i) {
    if (auto finding = judge_group(situation, static_cast<events::Group>(i)))
      findings.push_back(std::move(*finding));
  }
  const auto* before = situation.reg.history().before(situation.cycle);
  const Turnover all = turnover(situation, events::Group::unstated);
  if (!findings.empty() || !before || all.obstacle == Turnover::Obstacle::nobody) return findings;
  Finding finding = finding_about(situation, "rotation", clause, {{"comparison", "groups"}});
  Causes causes{before->since};
  // That somebody sits.
  if (situation.seats.names_everyone(situation.cycle)) causes.add(all.because);
  rest_on(finding, situation, std::move(causes));
  return {conclude(std::move(finding), Verdict::unknown, "rotation.groupsUnmeasured", {})};
}

// V.4: each year about one seat in three goes to a new member.
std::vector<Finding> judge(const Situation& situation) {
  std::vector<Finding> findings;
  if (auto finding = judge_group(situation, events::Group::unstated))
    findings.push_back(std::move(*finding));
  ParameterReading terms(situation.parameters, declared);
  if (situation.parameters.contains(clause) && terms.answer("rotation.withinGroups")) {
    for (Finding& finding : judge_within_groups(situation)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

// Not modelled: which of two opposite reasons (nobody left, or all who left came back) kept a share
// low.
Rule rule() { return {"rotation", {clause}, {declared.begin(), declared.end()}, judge}; }

}  // namespace rules::rotation
