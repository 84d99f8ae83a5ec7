#include "answers/what_if.hpp"
#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/passage.hpp"

namespace app {
namespace {

using answers::WhatIf;

// "[1] [2]: 17 (withdrawn), 516 (supposed)": hypotheses, then the events that lead from them.
std::string chain_text(const WhatIf::Because& because, const words::Words& words) {
  std::string text;
  for (const std::size_t each : because.hypotheses)
    text += (text.empty() ? "[" : " [") + std::to_string(each + 1) + "]";
  std::string chain;
  for (const auto& [step, mark] : because.chain) {
    chain += (chain.empty() ? "" : ", ") + words.number_of(step.position);
    if (mark != answers::Mark::recorded) chain += " (" + words.say(answers::label_of(mark)) + ")";
  }
  return chain.empty() ? text : words.label_is(text, chain);
}

void print_assumptions(const Sheet& sheet, const WhatIf& answer) {
  if (answer.assumptions.empty()) sheet.tell(sheet.say("whatIf.nothing"));
  std::size_t number = 0;
  for (const WhatIf::Assumption& each : answer.assumptions)
    sheet.tell(sheet.say({"whatIf.numbered",
                          {events::number(++number), events::text(said(each, sheet.words))}}),
               2, 6);
  if (answer.dropped.empty()) return;
  sheet.heading(sheet.say("whatIf.dropped"));
  for (const WhatIf::Left& each : answer.dropped)
    sheet.tell(sheet.say({"whatIf.droppedEvent",
                          {events::position(each.step.position),
                           events::text(answers::kind_of(each.step.payload, sheet.words) + " · " +
                                        answers::about(each.step.payload, sheet.words)),
                           events::message(each.refusal.reason)}}),
               2, 6);
}

std::string seat_side(const std::optional<projections::SeatHeld>& seat, const words::Words& words) {
  if (!seat) return "–";
  const std::string text = answers::seat_text(seat->seat, seat->group, "", words);
  return seat->country ? text + " · " + words.word(events::country(seat->country)) : text;
}

std::string finding_side(const std::optional<rules::Finding>& finding, const words::Words& words) {
  if (!finding) return "–";
  const std::string measured = words.word(events::fraction(finding->measured));
  return words.verdict_of(*finding) + (measured.empty() ? "" : " " + measured);
}

// A table under a heading, of a row for each difference; nothing when there is none.
template <class Changes, class Row>
void print_changes(const Sheet& sheet, std::string_view heading,
                   const std::vector<std::string_view>& columns, const Changes& changes, Row row) {
  if (changes.empty()) return;
  sheet.heading(sheet.say(heading));
  Table table = sheet.table(columns);
  for (std::size_t i = 0; i < changes.size(); ++i) row(table, i);
  sheet.print(table);
}

void print_differences(const Sheet& sheet, const WhatIf& answer) {
  const words::Words& words = sheet.words;
  const replay::Difference& changes = answer.changes;
  print_changes(
      sheet, "whatIf.seats",
      std::vector<std::string_view>{"label.name", "label.before", "label.after", "whatIf.because"},
      changes.seats, [&](Table& table, std::size_t i) {
        const replay::SeatChange& change = changes.seats[i];
        table.row({{words.name_of(change.person), Colour::bold},
                   {seat_side(change.before, words)},
                   {seat_side(change.after, words)},
                   {chain_text(answer.seats[i], words), Colour::dim}});
      });
  print_changes(sheet, "diff.counts",
                std::vector<std::string_view>{"label.seat", "label.group", "label.before",
                                              "label.after", "whatIf.because"},
                changes.counts, [&](Table& table, std::size_t i) {
                  const replay::CountChange& change = changes.counts[i];
                  table.row({{words.label(change.seat)},
                             {words.label(change.group)},
                             {std::to_string(change.before)},
                             {std::to_string(change.after)},
                             {chain_text(answer.counts[i], words), Colour::dim}});
                });
  print_changes(sheet, "whatIf.terms",
                std::vector<std::string_view>{"label.name", "label.before", "label.after"},
                answer.terms, [&](Table& table, std::size_t i) {
                  const WhatIf::Terms& terms = answer.terms[i];
                  table.row({{words.name_of(terms.person), Colour::bold},
                             {terms_text(terms.before, terms.before_exact, {}, words)},
                             {terms_text(terms.after, terms.after_exact, {}, words)}});
                });
  print_changes(sheet, "diff.findings",
                std::vector<std::string_view>{"label.before", "label.after", "label.finding",
                                              "whatIf.because"},
                changes.findings, [&](Table& table, std::size_t i) {
                  const replay::FindingChange& change = changes.findings[i];
                  table.row({{finding_side(change.before, words)},
                             {finding_side(change.after, words)},
                             {sheet.say((change.after ? change.after : change.before)->text)},
                             {chain_text(answer.findings[i], words), Colour::dim}});
                });
}

}  // namespace

void print(const Sheet& sheet, const WhatIf& answer) {
  sheet.title(answer.name.empty() ? sheet.say("whatIf.headingUnnamed")
                                  : sheet.say({"whatIf.heading", {events::text(answer.name)}}));
  const replay::Difference& changes = answer.changes;
  sheet.tell({"whatIf.summary",
              {events::number(changes.seats.size()), events::number(changes.findings.size()),
               events::number(answer.dropped.size())}});
  print_assumptions(sheet, answer);
  if (changes.seats.empty() && changes.counts.empty() && changes.findings.empty() &&
      answer.terms.empty())
    sheet.heading(sheet.say("whatIf.none"));
  print_differences(sheet, answer);
  sheet.gap();
  print(sheet, answer.composition);
}

}  // namespace app
