#include "answers/audit.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <set>
#include <tuple>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "events/event.hpp"
#include "events/nearest.hpp"
#include "words/clauses.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using rules::Verdict;

// Neither what holds nor what no clause asks for is asked about.
bool is_open(Verdict verdict) {
  return verdict != Verdict::holds && verdict != Verdict::not_applicable;
}

Verdict verdict_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < rules::verdict_count; ++i) {
    known.push_back(rules::name_of(static_cast<Verdict>(i)));
    if (known.back() == name) return static_cast<Verdict>(i);
  }
  not_understood(
      "usage.notValid",
      {events::text("--verdict"), events::text(name),
       events::message(events::one_of("expected.oneOf", events::nearest(name, known), known))});
}

// Of those that a finding may be about.
std::string clause_named(const std::string& number) {
  if (number == about_record) return "";
  std::vector<std::string_view> known = {about_record};
  for (const words::Clause& clause : words::clauses()) known.push_back(clause.number);
  if (std::find(known.begin(), known.end(), number) != known.end()) return number;
  not_known("clauses.unknown", {events::text(number)}, std::string(events::nearest(number, known)));
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

Sought sought_in(const Given& given) {
  Sought sought{.all = given.flag("--all")};
  if (const auto clause = given.value("--clause")) sought.clause = clause_named(*clause);
  if (const auto name = given.value("--verdict")) sought.verdict = verdict_named(*name);
  return sought;
}

Audit audit(const View& view, const words::Words& words, const Sought& sought) {
  Audit audit{heading_of(view), {}, counts_of(view.findings())};
  for (const rules::Finding& finding : view.findings()) {
    if (sought.clause && finding.clause != *sought.clause) continue;
    if (sought.verdict ? finding.verdict == *sought.verdict
                       : sought.all || is_open(finding.verdict))
      audit.findings.push_back(found_in(view, finding, words));
  }
  return audit;
}

std::optional<Verdict> gravest(const ByVerdict& counts) {
  for (const Verdict verdict : {Verdict::breach, Verdict::departure, Verdict::unknown,
                                Verdict::holds, Verdict::not_applicable})
    if (counts[static_cast<std::size_t>(verdict)]) return verdict;
  return std::nullopt;
}

json::object to_json(const ByVerdict& counts) {
  json::object object;
  for (std::size_t i = 0; i < counts.size(); ++i)
    object[rules::name_of(static_cast<Verdict>(i))] = counts[i];
  return object;
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
