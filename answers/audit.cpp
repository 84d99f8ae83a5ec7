#include "answers/audit.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <set>
#include <tuple>

#include "answers/shapes.hpp"
#include "events/event.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using rules::Verdict;

// Neither what holds nor what no clause asks for is asked about.
bool is_open(Verdict verdict) {
  return verdict != Verdict::holds && verdict != Verdict::not_applicable;
}

// A kind with what it is ordered by.
struct Counted {
  AuditSummary::Kind kind;
  std::set<events::Cycle> cycles;
};

auto order_of(const Counted& counted) {
  const rules::Finding& finding = counted.kind.latest->finding;
  const int grave = finding.verdict == Verdict::breach      ? 0
                    : finding.verdict == Verdict::departure ? (finding.clause.empty() ? 2 : 1)
                    : finding.verdict == Verdict::unknown   ? 3
                                                            : 4;
  return std::tuple(grave, -static_cast<long long>(counted.cycles.size()), -counted.kind.findings,
                    std::string_view(finding.rule), std::string_view(finding.clause));
}

bool is_same_kind(const rules::Finding& one, const rules::Finding& other) {
  return one.verdict == other.verdict && one.rule == other.rule && one.clause == other.clause;
}

}  // namespace

Found found_in(const View& view, const rules::Finding& finding, const words::Words& words) {
  Found found{finding, view.in(words).say(finding.text), {}};
  for (const engine::Position position : finding.because) {
    const auto event = view.timeline().at(position);
    if (!event) continue;
    const std::string source(events::particulars(event->payload).source);
    if (std::find(found.sources.begin(), found.sources.end(), source) == found.sources.end())
      found.sources.push_back(source);
  }
  return found;
}

json::object to_json(const Found& found) {
  json::object object = finding_shape(found.finding, found.text);
  object["sources"] = json::array(found.sources.begin(), found.sources.end());
  return object;
}

Audit audit(const View& view, const words::Words& words, bool all) {
  Audit audit{heading_of(view), {}, counts_of(view.findings())};
  for (const rules::Finding& finding : view.findings())
    if (all || is_open(finding.verdict)) audit.findings.push_back(found_in(view, finding, words));
  return audit;
}

json::object to_json(const Audit& audit) {
  json::array findings;
  for (const Found& found : audit.findings) findings.push_back(to_json(found));
  json::object object = to_json(audit.heading);
  object["terms"] = text_or_null(audit.heading.terms);
  object["findings"] = std::move(findings);
  return object;
}

json::object to_json(const std::vector<Audit>& audits) {
  json::array documents;
  for (const Audit& audit : audits) documents.push_back(to_json(audit));
  return {{"audits", std::move(documents)}};
}

bool is_as_serious(Verdict verdict, std::string_view name) {
  const auto weight = [](std::string_view of) {
    return of == "breach" ? 3 : of == "departure" ? 2 : of == "unknown" ? 1 : 0;
  };
  return weight(rules::name_of(verdict)) >= weight(name);
}

AuditSummary summary(const std::vector<Audit>& audits) {
  std::vector<Counted> all;
  for (const Audit& audit : audits)
    for (const Found& found : audit.findings) {
      auto same = std::find_if(all.begin(), all.end(), [&](const Counted& each) {
        return is_same_kind(each.kind.latest->finding, found.finding);
      });
      if (same == all.end()) same = all.emplace(same);
      ++same->kind.findings;
      same->kind.latest = &found;
      same->cycles.insert(audit.heading.cycle);
    }
  std::sort(all.begin(), all.end(), [](const Counted& one, const Counted& other) {
    return order_of(one) < order_of(other);
  });
  AuditSummary summary;
  for (Counted& each : all) {
    each.kind.cycles = static_cast<long long>(each.cycles.size());
    summary.kinds.push_back(each.kind);
  }
  return summary;
}

}  // namespace answers
