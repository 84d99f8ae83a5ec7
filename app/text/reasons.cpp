#include "app/text/reasons.hpp"

#include <algorithm>

#include "answers/event_text.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

events::Message term_message(const replay::SeatReasons& why) {
  const events::Argument count = events::number(why.terms);
  // Where no clause limits terms, the seats held in a row are all that there is to tell.
  if (!why.terms_by_rule) return {why.terms_exact ? "why.inARow" : "why.inARowAtLeast", {count}};
  if (why.terms_allowed)
    return {why.terms_exact ? "why.termOf" : "why.termAtLeastOf",
            {count, events::number(*why.terms_allowed)}};
  return {why.terms_exact ? "why.term" : "why.termAtLeast", {count}};
}

}  // namespace

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

}  // namespace app
