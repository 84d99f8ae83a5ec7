#include "app/text/heading.hpp"

#include "app/recording/naming.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Heading& heading) {
  const std::string body = heading.body.empty() ? sheet.say("label.theBody") : heading.body;
  sheet.title(sheet.say({"heading.day", {events::text(body), events::date(heading.as_of)}}));
  std::vector<std::string> more;
  if (heading.is_supposed) more.push_back(sheet.say("heading.supposed"));
  if (heading.cycle)
    more.push_back(sheet.say(
        {"heading.cycleSince", {events::cycle(heading.cycle), events::date(heading.since)}}));
  more.push_back(heading.terms.empty()
                     ? sheet.say("heading.noTerms")
                     : sheet.say({"heading.terms", {events::text(heading.terms)}}));
  more.push_back(heading.known_at
                     ? sheet.say({"heading.known", {events::position(heading.known_at)}})
                     : sheet.say("heading.knownNothing"));
  sheet.paper.facts(more);
}

void print(const Sheet& sheet, const std::vector<projections::Term>& waiting) {
  if (waiting.empty()) return;
  sheet.gap();
  sheet.tell(sheet.say("waiting.heading"));
  for (const projections::Term& term : waiting) {
    sheet.tell(
        term_text(term, sheet.words) + " · " +
            sheet.say({"waiting.cycle", {events::cycle(term.cycle), events::date(term.from)}}) +
            " · " + sheet.say({"event.number", {events::position(term.begun_by)}}),
        2, 4);
  }
}

std::string term_text(const projections::Term& term, const words::Words& words) {
  std::string text = words.name_of(term.person) + " · " + words.label(term.seat);
  if (term.group != events::Group::unstated) text += " · " + words.label(term.group);
  if (term.country) text += " · " + words.word(events::country(term.country));
  return text;
}

std::string named(const std::vector<engine::Position>& positions, const words::Words& words) {
  return name_all(words, positions, [](engine::Position) { return std::nullopt; });
}

}  // namespace app
