#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

// An event each: what it did on the first line; source and note, in full, below.
void print_chain(const Sheet& sheet, const std::vector<replay::Step>& chain) {
  const words::Words& words = sheet.words;
  std::size_t widest = 0;
  for (const replay::Step& step : chain)
    widest = std::max(widest, std::to_string(step.position.value).size());
  const std::size_t indent = widest + 4;
  for (const replay::Step& step : chain) {
    const std::string position = std::to_string(step.position.value);
    std::string what = answers::kind_of(step.payload, words);
    if (!step.clause.empty()) what += " (" + step.clause + ")";
    // The day and what was decided; who decided on the same line, if there is room.
    std::string by = " · " + words.label(step.authority) + " · " + words.label(step.basis);
    const std::string day = engine::to_string(step.effective_on) + "  ";
    if (indent + words::columns_of(day + what + by) > sheet.width)
      by = " ·\n" + std::string(indent, ' ') + by.substr(by.find("· ") + std::string("· ").size());
    sheet.out << std::string(widest - position.size() + 2, ' ')
              << paint(position, Colour::blue, sheet.coloured) << "  " << day
              << paint(what, Colour::bold, sheet.coloured) << by << '\n';
    const auto line = [&](const std::string& text, Colour colour) {
      const std::size_t left = sheet.width > indent ? sheet.width - indent : 1;
      if (!text.empty())
        sheet.out << std::string(indent, ' ')
                  << paint(words::wrap(words::sanitised(text), left, indent), colour,
                           sheet.coloured)
                  << '\n';
    };
    line(answers::about(step.payload, words), Colour::none);
    line(step.is_supposed ? sheet.say("mark.supposed") : step.source, Colour::dim);
    line(step.note, Colour::none);
  }
}

events::Message term_message(const replay::SeatReasons& why) {
  const events::Argument count = events::number(why.terms);
  // Where no clause limits terms, the seats held in a row are all that there is to tell.
  if (!why.terms_by_rule) return {why.terms_exact ? "why.inARow" : "why.inARowAtLeast", {count}};
  if (why.terms_allowed)
    return {why.terms_exact ? "why.termOf" : "why.termAtLeastOf",
            {count, events::number(*why.terms_allowed)}};
  return {why.terms_exact ? "why.term" : "why.termAtLeast", {count}};
}

// What is, or was last, held; in how many terms; and what ends it.
void print_seat(const Sheet& sheet, const replay::SeatReasons& why, bool has_left) {
  const projections::Term& term = *why.last;
  const events::Argument seat = events::seat(term.seat), group = events::group(term.group);
  const bool is_open = term.cycle == events::no_end;
  const char* open = why.held ? "why.holdsOpen" : has_left ? "why.heldOpen" : "why.unknownOpen";
  const char* key = why.held ? "why.holds" : has_left ? "why.held" : "why.unknown";
  std::string held = is_open ? sheet.say({open, {seat, group}})
                             : sheet.say({key, {seat, group, events::cycle(term.cycle)}});
  if (term.country) held += ", " + sheet.words.word(events::country(term.country));
  if (!term.role.empty() && term.role != events::name_of(term.seat))
    held += ", " + std::string(term.role);
  sheet.tell(held);
  if (why.terms > 0) sheet.tell(term_message(why));
  if (!why.ends.key.empty()) sheet.tell(why.ends);
}

void print_name(const Sheet& sheet, const replay::SeatExplanation& why) {
  const std::string name = words::sanitised(sheet.words.name_of(why.person));
  std::string more = " (" + to_string(why.person) + ")";
  if (!why.description.affiliation.empty())
    more += ", " + words::sanitised(why.description.affiliation);
  const std::string who = words::wrap(name + more, sheet.width, 0);
  const bool is_whole = who.starts_with(name);
  sheet.out << paint(is_whole ? name : who, Colour::bold, sheet.coloured)
            << (is_whole ? who.substr(name.size()) : "") << '\n';
}

void print_other_terms(const Sheet& sheet, const std::vector<events::Cycle>& cycles) {
  std::string others;
  for (const events::Cycle cycle : cycles) events::add_to(others, std::to_string(cycle.year));
  if (!others.empty()) sheet.tell({"why.otherTerms", {events::text(others)}});
}

void print_reasons(const Sheet& sheet, const replay::SeatExplanation& why) {
  sheet.out << '\n';
  print_chain(sheet, why.chain);
  // Each further seat, with its own chain.
  for (const replay::SeatReasons& seat : why.more) {
    sheet.out << '\n';
    print_seat(sheet, seat, false);
    sheet.out << '\n';
    print_chain(sheet, seat.chain);
  }
  if (why.evaluations && !why.evaluations->empty()) {
    sheet.out << '\n' << sheet.say("why.evaluations") << '\n';
    print_chain(sheet, *why.evaluations);
  } else if (why.held && why.evaluations_by_clause) {
    sheet.out << '\n';
    sheet.tell(sheet.say(why.evaluations ? "why.noEvaluation" : "why.evaluationsHidden"));
  }
}

}  // namespace

void print(const Sheet& sheet, const answers::SeatWhy& answer) {
  const replay::SeatExplanation& why = answer.why;
  print(sheet, answer.heading);
  print_name(sheet, why);
  if (!why.more.empty()) sheet.tell({"why.seats", {events::number(why.more.size() + 1)}});
  if (why.last)
    print_seat(sheet, why, why.has_left);
  else
    sheet.tell(sheet.say("why.neverSat"));
  print_other_terms(sheet, answer.other_cycles);
  print(sheet, answer.waiting);
  if (!why.last && answer.waiting.empty()) return;
  print_reasons(sheet, why);
  if (answer.findings.empty()) return;
  sheet.out << '\n' << sheet.say("why.findings") << '\n';
  for (const auto& [finding, text, sources] : answer.findings)
    sheet.tell(sheet.words.verdict_of(finding) + " · " + text + " [" + finding.id + "]", 2, 4);
}

void print(const Sheet& sheet, const answers::FindingWhy& answer) {
  const rules::Finding& finding = answer.found.finding;
  print(sheet, answer.heading);
  sheet.title(finding.id);
  sheet.tell(answer.found.text);
  sheet.out << '\n';
  const auto line = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) sheet.tell(sheet.words.label_is(sheet.say(label), value), 2, 4);
  };
  line("label.verdict", sheet.words.verdict_of(finding));
  line("label.clause", finding.clause);
  line("label.measured", sheet.words.word(events::fraction(finding.measured)));
  // A finding about the record may rest on nothing that is counted.
  if (!finding.clause.empty() || finding.evidence != counting::Evidence::none)
    line("label.basedOn", sheet.words.name_of(finding.evidence));
  line("label.required", sheet.words.word(events::fraction(finding.required)));
  const auto& terms = answer.why.terms;
  line("label.termsOfReference",
       terms ? answer.why.version + ", " +
                   sheet.say({"event.number", {events::position(terms->position)}}) + ", " +
                   terms->source
             : sheet.say("heading.noTerms"));
  for (const auto& [name, value] : finding.parameters)
    line("label.parameter", name + " = " + value);
  sheet.out << '\n' << sheet.say("why.events") << '\n';
  print_chain(sheet, answer.why.chain);
}

}  // namespace app
