#include "rules/reconciliation/figures.hpp"

#include <algorithm>
#include <tuple>

#include "counting/evidence.hpp"
#include "events/lists.hpp"

namespace rules::reconciliation {
namespace {

auto key_of(const Figure& figure) {
  return std::tie(figure.measure, figure.group, figure.region, figure.country);
}

}  // namespace

Subject subject_of(const Figure& figure) {
  Subject subject = {{"measure", std::string(events::name_of(figure.measure))}};
  if (figure.group != events::Group::unstated)
    subject.emplace_back("group", events::name_of(figure.group));
  if (figure.region != events::Region::unstated)
    subject.emplace_back("region", events::name_of(figure.region));
  if (figure.country) subject.emplace_back("country", events::to_string(figure.country));
  return subject;
}

std::vector<events::Argument> naming(const Figure& figure) {
  using Type = events::Argument::Type;
  const auto measure = code(Type::measure, events::name_of(figure.measure));
  const bool group = figure.group != events::Group::unstated;
  const bool region = figure.region != events::Region::unstated;
  const auto region_code = code(Type::region, events::name_of(figure.region));
  if (figure.country) return {measure, events::country(figure.country), events::text("")};
  if (group) return {measure, events::group(figure.group), region ? region_code : events::text("")};
  return {measure, region ? region_code : events::message({"reconciliation.all", {}}),
          events::text("")};
}

std::vector<std::vector<const Known<Figure>*>> figures_by_subject(const Situation& situation) {
  std::vector<std::vector<const Known<Figure>*>> found;
  for (const auto& figure : situation.reg.history().figures) {
    if (figure.value.cycle != situation.cycle) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& figures) {
      return key_of(figures.front()->value) == key_of(figure.value);
    });
    if (same == found.end())
      found.push_back({&figure});
    else
      same->push_back(&figure);
  }
  return found;
}

const Known<Figure>& followed_among(const Situation& situation,
                                    const std::vector<const Known<Figure>*>& figures) {
  const Figure& first = figures.front()->value;
  return *counting::followed(situation.reg, first.cycle, first.measure, first.group, first.region,
                             first.country);
}

std::vector<Finding> judge_conflicts(const Situation& situation) {
  std::vector<Finding> findings;
  for (const auto& figures : figures_by_subject(situation)) {
    if (figures.size() < 2) continue;
    const Known<Figure>& best = followed_among(situation, figures);
    Subject subject = subject_of(best.value);
    subject.insert(subject.begin(), {"comparison", "sources"});
    Finding finding = finding_about(situation, "reconciliation", "", std::move(subject));
    Causes causes{best.value.followed_by};
    bool conflict = false;
    for (const auto* figure : figures) {
      causes.add(figure->since);
      conflict = conflict || figure->value.value != best.value.value;
      events::add_to(finding.measured, std::to_string(figure->value.value));
    }
    finding.evidence = Evidence::published;
    rest_on(finding, situation, std::move(causes));
    std::vector<events::Argument> said = naming(best.value);
    said.push_back(events::text(finding.measured));
    said.push_back(events::number(best.value.value));
    findings.push_back(conclude(std::move(finding), conflict ? Verdict::departure : Verdict::holds,
                                conflict ? "reconciliation.conflict" : "reconciliation.sameFigure",
                                said));
  }
  return findings;
}

}  // namespace rules::reconciliation
