// Published figures against each other: parts and wholes.
#include <algorithm>

#include "counting/evidence.hpp"
#include "events/lists.hpp"
#include "rules/reconciliation/figures.hpp"

namespace rules::reconciliation {
namespace {

using events::Measure;

struct Sum {
  std::int64_t value = 0;
  bool complete = true;  // an exact figure for every part
  std::string parts;     // "20 + 10 + 7 + 9"
  Causes causes;

  void add(const Known<Figure>* figure) {
    if (!figure || figure->value.approximate) {
      complete = false;
      return;
    }
    value += figure->value.value;
    events::add_to(parts, std::to_string(figure->value.value), " + ");
    explain(*figure, causes);
  }
};

// Media are a group in some versions of the terms and not in others: a figure for them may lack.
Sum sum_of_groups(const Situation& situation, Measure measure) {
  Sum sum;
  for (std::size_t i = 1; i < events::group_count; ++i) {
    const auto group = static_cast<events::Group>(i);
    const auto* figure = counting::followed(situation.reg, situation.cycle, measure, group);
    if (figure || group != events::Group::media) sum.add(figure);
  }
  return sum;
}

Sum sum_of_regions(const Situation& situation, Measure measure) {
  Sum sum;
  for (std::size_t i = 1; i < events::region_count; ++i)
    sum.add(counting::followed(situation.reg, situation.cycle, measure, events::Group::unstated,
                               static_cast<events::Region>(i)));
  return sum;
}

std::optional<Finding> judge_sum(const Situation& situation, const Known<Figure>& whole, Sum sum,
                                 std::string_view dimension) {
  const std::int64_t all = whole.value.value;
  if (whole.value.approximate || sum.parts.empty() || (!sum.complete && sum.value <= all))
    return std::nullopt;
  const std::string measure(events::name_of(whole.value.measure));
  Finding finding = finding_about(
      situation, "reconciliation", "",
      {{"comparison", "sum"}, {"measure", measure}, {"dimension", std::string(dimension)}});
  finding.evidence = Evidence::published;
  finding.measured = std::to_string(sum.value);
  finding.required = std::to_string(all);
  explain(whole, sum.causes);
  rest_on(finding, situation, sum.causes);
  const auto what = code(events::Argument::Type::measure, measure), parts = events::text(sum.parts);
  if (sum.value == all)
    return conclude(std::move(finding), Verdict::holds, "reconciliation.addsUp",
                    {what, parts, events::number(all)});
  return conclude(std::move(finding), Verdict::departure, "reconciliation.doesNotAddUp",
                  {what, parts, events::number(sum.value), events::number(all)});
}

// The figure for all; where none was published, the sum of the regions or of the groups.
std::optional<Sum> total(const Situation& situation, Measure measure) {
  if (const auto* whole = counting::followed(situation.reg, situation.cycle, measure)) {
    Sum sum;
    sum.add(whole);
    return sum;
  }
  for (Sum& sum :
       std::vector{sum_of_regions(situation, measure), sum_of_groups(situation, measure)})
    if (sum.complete) return std::move(sum);
  return std::nullopt;
}

}  // namespace

std::vector<Finding> judge_sums(const Situation& situation) {
  std::vector<Finding> findings;
  const auto keep = [&](std::optional<Finding> finding) {
    if (finding) findings.push_back(std::move(*finding));
  };
  for (const auto& figures : figures_by_subject(situation)) {
    const Known<Figure>& whole = followed_among(situation, figures);
    if (whole.value.group != events::Group::unstated ||
        whole.value.region != events::Region::unstated || whole.value.country)
      continue;
    const Measure measure = whole.value.measure;
    keep(judge_sum(situation, whole, sum_of_groups(situation, measure), "group"));
    keep(judge_sum(situation, whole, sum_of_regions(situation, measure), "region"));
  }
  return findings;
}

std::vector<Finding> judge_balance(const Situation& situation) {
  const auto* before = situation.reg.history().before(situation.cycle);
  if (!before) return {};
  const auto* sat = counting::followed(situation.reg, before->value.cycle, Measure::members);
  const auto* leave =
      counting::followed(situation.reg, before->value.cycle, Measure::due_to_rotate_out);
  auto open = total(situation, Measure::open_seats);
  auto aimed = total(situation, Measure::target_seats);
  if (!sat || !leave || !open || !aimed) return {};
  const std::int64_t comes_to = std::int64_t{sat->value.value} - leave->value.value + open->value;
  Finding finding = finding_about(situation, "reconciliation", "", {{"comparison", "balance"}});
  finding.evidence = Evidence::published;
  finding.measured = std::to_string(comes_to);
  finding.required = std::to_string(aimed->value);
  Causes causes{before->since};
  explain(*sat, causes);
  explain(*leave, causes);
  causes.add(open->causes.in_order());
  causes.add(aimed->causes.in_order());
  rest_on(finding, situation, causes);
  const auto members = events::number(sat->value.value),
             leaving = events::number(leave->value.value), vacant = events::number(open->value),
             together = events::number(comes_to);
  if (comes_to == aimed->value)
    return {conclude(std::move(finding), Verdict::holds, "reconciliation.balances",
                     {members, leaving, vacant, together})};
  return {conclude(std::move(finding), Verdict::departure, "reconciliation.doesNotBalance",
                   {members, leaving, vacant, together, events::number(aimed->value)})};
}

}  // namespace rules::reconciliation
