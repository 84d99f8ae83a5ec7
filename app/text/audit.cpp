#include <array>

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/verdicts.hpp"

namespace app {

using rules::Verdict;

Colour colour_of(Verdict verdict) {
  return verdict == Verdict::breach      ? Colour::red
         : verdict == Verdict::departure ? Colour::yellow
         : verdict == Verdict::holds     ? Colour::green
                                         : Colour::dim;
}

std::string_view sign_of(Verdict verdict) {
  constexpr std::array<std::string_view, rules::verdict_count> signs = {"·", "◧", "■", "▒", "–"};
  return signs[static_cast<std::size_t>(verdict)];
}

void print(const Sheet& sheet, const answers::Audit& audit) {
  print(sheet, audit.heading);
  Table table = sheet.table({"label.verdict", "label.clause", "label.finding"});
  for (const auto& [finding, text, sources] : audit.findings)
    table.row({{sheet.words.verdict_of(finding), colour_of(finding.verdict)},
               {finding.clause.empty() ? "–" : sheet.words.clause(finding.clause)},
               {text + " [" + sheet.words.id_of(finding) + "]"}});
  if (!audit.heading.cycle) sheet.tell(sheet.say("composition.noCycle"));
  const answers::Counts& counts = audit.counts;
  sheet.tell({"audit.counts",
              {events::number(counts.by_verdict[0]), events::number(counts.by_verdict[1]),
               events::number(counts.by_verdict[2]), events::number(counts.by_verdict[3]),
               events::number(counts.disagreements), events::number(counts.by_verdict[4]),
               events::number(counts.agreements), events::number(counts.open)}});
  if (audit.findings.empty()) return;
  sheet.gap();
  sheet.print(table);
}

// A line for each kind of finding; of breaches and departures the latest as an example, and how to
// ask for its reasons.
void print(const Sheet& sheet, const answers::AuditSummary& summary) {
  if (summary.kinds.empty()) sheet.tell(sheet.say("audit.summaryNone"));
  for (const auto& [latest, findings, cycles] : summary.kinds) {
    const rules::Finding& finding = latest->finding;
    sheet.line(
        {sheet.words.verdict_of(finding), colour_of(finding.verdict)},
        " · " + std::string(finding.rule) + (finding.clause.empty() ? "" : " " + finding.clause) +
            " · " +
            sheet.say({"audit.summaryCounts", {events::number(findings), events::number(cycles)}}));
    if (finding.verdict != Verdict::breach && finding.verdict != Verdict::departure) continue;
    sheet.tell(latest->text, 2, 2);
    sheet.tell("mag why " + finding.id, 2, 2);
  }
}

}  // namespace app
