#include "answers/gauges.hpp"

#include <algorithm>

#include "rules/quota/parts.hpp"
#include "rules/quota/share.hpp"

namespace answers {
namespace {

using Gauge = Seats::Gauge;

Gauge gauge_of(const rules::Finding& finding) {
  if (finding.subject.empty()) return {finding.rule, "", finding.gauge, &finding, finding.evidence};
  const auto& [about, value] = finding.subject.front();
  if (finding.rule != "quota")
    return {finding.rule, value, finding.gauge, &finding, finding.evidence};
  return {about, value, finding.gauge, &finding, finding.evidence};
}

const rules::Finding* finding_about(const View& view, std::string_view about,
                                    std::string_view value) {
  const auto is_it = [&](const rules::Finding& each) {
    return each.rule == "quota" && each.gauge.any() && each.subject.size() == 1 &&
           each.subject.front().first == about && each.subject.front().second == value;
  };
  const auto found = std::ranges::find_if(view.findings(), is_it);
  return found == view.findings().end() ? nullptr : &*found;
}

// That nobody sits of a group of which nothing is required.
bool is_idle(const rules::Gauge& numbers) {
  const bool is_required = numbers.asked || numbers.from || numbers.to;
  return !is_required && numbers.measured && numbers.measured->numerator == 0;
}

// Also where no rule says anything of it, as far as it can be measured.
void add_share(const View& view, std::string_view about, std::string_view value,
               std::vector<Gauge>& all) {
  if (const rules::Finding* finding = finding_about(view, about, value)) {
    if (!is_idle(finding->gauge)) all.push_back(gauge_of(*finding));
    return;
  }
  rules::ParameterReading terms(view.terms(), rules::quota::declared);
  const counting::Counting counting = rules::quota::counting_by(terms);
  const counting::Trait trait = rules::quota::trait_of(about, value);
  const rules::quota::Share share = rules::quota::share_of(view.situation(), trait, counting);
  const rules::Gauge numbers = rules::quota::gauge_of(view.situation(), share, {}, trait, counting);
  const bool is_known = numbers.measured || about == "group";
  if (numbers.any() && is_known && !is_idle(numbers))
    all.push_back({about, std::string(value), numbers, nullptr, share.evidence});
}

}  // namespace

std::vector<Gauge> gauges(const View& view, const std::vector<events::Group>& groups) {
  std::vector<Gauge> all;
  for (const events::Group group : groups) add_share(view, "group", events::name_of(group), all);
  add_share(view, "gender", events::name_of(events::Gender::woman), all);
  for (const rules::Finding& finding : view.findings()) {
    const bool is_there =
        std::ranges::any_of(all, [&](const Gauge& each) { return each.finding == &finding; });
    if (finding.rule == "quota" && is_idle(finding.gauge)) continue;
    // Of a part of the members only where something can be shown.
    const bool is_known = finding.gauge.measured || finding.gauge.least || finding.subject.empty();
    if (finding.gauge.any() && is_known && !is_there) all.push_back(gauge_of(finding));
  }
  return all;
}

}  // namespace answers
