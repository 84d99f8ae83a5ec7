#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/reasons.hpp"
#include "events/lists.hpp"
#include "words/marks.hpp"

namespace app {
namespace {

void print_other_terms(const Sheet& sheet, const std::vector<events::Cycle>& cycles) {
  std::string others;
  for (const events::Cycle cycle : cycles) events::add_to(others, std::to_string(cycle.year));
  if (!others.empty()) sheet.tell({"why.otherTerms", {events::text(others)}});
}

void print_reasons(const Sheet& sheet, const replay::SeatExplanation& why) {
  sheet.gap();
  print_chain(sheet, why.chain);
  // Each further seat, with its own chain.
  for (const replay::SeatReasons& seat : why.more) {
    sheet.gap();
    print_seat(sheet, why.person, seat, false);
    sheet.gap();
    print_chain(sheet, seat.chain);
  }
  if (why.evaluations && !why.evaluations->empty()) {
    sheet.heading(sheet.say("why.evaluations"));
    print_chain(sheet, *why.evaluations);
  } else if (why.held && why.evaluations_by_clause) {
    sheet.gap();
    sheet.tell(sheet.say(why.evaluations ? "why.noEvaluation" : "why.evaluationsHidden"));
  }
}

// From the one to the other, where either is known.
std::string range_of(const rules::Finding& finding, std::optional<counting::Fraction> from,
                     std::optional<counting::Fraction> to, const words::Words& words) {
  const auto said = [&](counting::Fraction number) {
    return events::fraction(finding.rule == "size" ? counting::to_string(number)
                                                   : counting::as_part(number));
  };
  if (from && to) return words.say({"gauge.between", {said(*from), said(*to)}});
  if (from) return words.say({"gauge.atLeast", {said(*from)}});
  return to ? words.say({"gauge.atMost", {said(*to)}}) : "";
}

// Who, and in which seat.
std::string seat_of(const replay::SeatExplanation& why, const words::Words& words) {
  const std::string name = words.name_of(why.person);
  return why.last ? name + ", " + answers::seat_text(why.last->seat, why.last->group, "", words)
                  : name;
}

// What was found, without what is required; where that is long, the id.
std::string beginning_of(const answers::Found& found) {
  constexpr std::size_t longest = 100;
  const std::string text = words::unmarked(found.text);
  std::size_t end = std::min(text.find(';'), text.size());
  for (const std::string_view mark : {".", " ", "\u00a0", "\u202f"})
    if (std::string_view(text).substr(0, end).ends_with(mark)) end -= mark.size();
  return end > longest ? found.finding.id : text.substr(0, end);
}

}  // namespace

void print(const Sheet& sheet, const answers::SeatWhy& answer) {
  const replay::SeatExplanation& why = answer.why;
  print(sheet, answer.heading);
  sheet.subject(sheet.words.label_is(sheet.say("page.why"), seat_of(why, sheet.words)));
  print_name(sheet, why.person, why.description.affiliation);
  if (!why.more.empty()) sheet.tell({"why.seats", {events::number(why.more.size() + 1)}});
  if (why.last)
    print_seat(sheet, why.person, why, why.has_left);
  else
    sheet.tell({"why.neverSat", {events::person(why.person)}});
  print_other_terms(sheet, answer.other_cycles);
  print(sheet, answer.waiting);
  if (!why.last && answer.waiting.empty()) return;
  print_reasons(sheet, why);
  if (answer.findings.empty()) return;
  sheet.heading(sheet.say("why.findings"));
  for (const auto& [finding, text, sources] : answer.findings)
    sheet.tell(
        sheet.words.verdict_of(finding) + " · " + text + " [" + sheet.words.id_of(finding) + "]", 2,
        4);
}

void print(const Sheet& sheet, const answers::FindingWhy& answer) {
  const rules::Finding& finding = answer.found.finding;
  print(sheet, answer.heading);
  sheet.subject(sheet.words.label_is(sheet.say("page.why"), beginning_of(answer.found)));
  sheet.title(finding.id);
  sheet.tell(answer.found.text);
  sheet.gap();
  const auto line = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) sheet.tell(sheet.words.label_is(sheet.say(label), value), 2, 4);
  };
  line("label.verdict", sheet.words.verdict_of(finding));
  line("label.clause", finding.clause.empty() ? "" : sheet.words.clause(finding.clause));
  line("label.measured", sheet.words.word(events::fraction(finding.measured)));
  // A finding about the record may rest on nothing that is counted.
  if (!finding.clause.empty() || finding.evidence != counting::Evidence::none)
    line("label.basedOn", sheet.words.name_of(finding.evidence));
  line("label.required", sheet.words.word(events::fraction(finding.required)));
  const rules::Gauge& gauge = finding.gauge;
  line("label.complies", range_of(finding, gauge.from, gauge.to, sheet.words));
  if (!gauge.measured)
    line("label.possible", range_of(finding, gauge.least, gauge.most, sheet.words));
  const auto& terms = answer.why.terms;
  line("label.termsOfReference",
       terms ? answer.why.version + ", " +
                   sheet.say({"event.number", {events::position(terms->position)}}) + ", " +
                   (terms->is_supposed ? sheet.say("mark.supposed") : terms->source)
             : sheet.say("heading.noTerms"));
  for (const auto& [name, value] : finding.parameters)
    line("label.parameter", name + " = " + sheet.words.value_of(name, value) +
                                (std::ranges::find(answer.supposed, name) == answer.supposed.end()
                                     ? ""
                                     : " (" + sheet.say("mark.supposed") + ")"));
  sheet.heading(sheet.say("why.events"));
  print_chain(sheet, answer.why.chain);
}

}  // namespace app
