#include "answers/event_text.hpp"
#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

std::string with_cycle(const projections::Term& term, const words::Words& words) {
  std::string text = term_text(term, words);
  if (term.cycle != events::no_end) text += " · " + std::to_string(term.cycle.year);
  return text;
}

// "event 18, event 19".
std::string events_named(const std::vector<engine::Position>& positions,
                         const words::Words& words) {
  std::string text;
  for (const engine::Position position : positions)
    events::add_to(text, words.say({"event.number", {events::position(position)}}));
  return text;
}

}  // namespace

void print(const Sheet& sheet, const answers::Shown& shown) {
  const words::Words words = sheet.words.with(shown.named.people(), shown.event.effective_on);
  const engine::Envelope& event = shown.event;
  const bool has_clause = shown.effects && !shown.effects->clause.empty();
  const std::string clause =
      has_clause ? words.say({"show.clause", {events::clause(shown.effects->clause)}}) : "";
  const std::string heading = words.say(
      {"show.heading",
       {events::position(event.position), events::text(answers::kind_of(event.payload, words))}});
  sheet.subject(heading);
  sheet.line({heading, Colour::bold}, has_clause ? " · " + clause : "", clause);
  Table table = sheet.table({"", ""});
  const auto line = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) table.row({{label, Colour::dim}, {value}});
  };
  const auto named = [&](const char* label, const std::vector<engine::Position>& positions) {
    line(words.say(label), events_named(positions, words));
  };
  const auto terms = [&](const char* label, const std::vector<projections::Term>& begun) {
    for (const projections::Term& term : begun) line(words.say(label), with_cycle(term, words));
  };
  for (const answers::FieldShown& field : answers::fields_shown(event, words))
    line(field.label, field.value);
  if (shown.mark.value_or(answers::Mark::recorded) != answers::Mark::recorded)
    line(words.say("label.underScenario"), words.say(label_of(*shown.mark)));
  if (!event.supposed) line(words.say("label.recordedOn"), words.instant(event.recorded_at));
  if (!event.supposed && event.batch != event.position)
    named("label.recordedWith", std::vector{event.batch});
  if (event.confidential) line(words.say("label.confidential"), words.say("label.yes"));
  if (event.amends) named("label.corrects", std::vector{event.amends});
  named("label.correctedBy", shown.amended_by);
  if (shown.hidden_by) named("label.noLongerCounts", std::vector{shown.hidden_by});
  if (const auto& effects = shown.effects) {
    named("label.isCauseOf", effects->caused);
    terms("label.beginsTerm", effects->begun);
    terms("label.endsTerm", effects->ended);
    terms("label.waitsForCycle", effects->waiting);
  }
  sheet.print(table);
  if (!shown.effects)
    sheet.tell(words.say(
        {"show.more",
         {events::text("mag show " + std::to_string(event.position.value) + " --effects")}}));
}

}  // namespace app
