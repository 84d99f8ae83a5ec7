#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {

void write_audit_columns(const Csv& csv) {
  csv.row({"as_of", "known_at", "cycle", "terms", "id", "rule", "clause", "verdict", "evidence",
           "measured", "required", "because", "text"});
}

void write(const Csv& csv, const answers::Audit& audit) {
  const answers::Heading& heading = audit.heading;
  for (const auto& [finding, text, sources] : audit.findings) {
    const bool is_counted = finding.evidence != counting::Evidence::none;
    csv.row({engine::to_string(heading.as_of), std::to_string(heading.known_at.value),
             heading.cycle ? std::to_string(heading.cycle.year) : "", heading.terms, finding.id,
             finding.rule, finding.clause, rules::name_of(finding.verdict),
             is_counted ? counting::name_of(finding.evidence) : "", finding.measured,
             finding.required, answers::numbers(finding.because), text});
  }
}

}  // namespace app
