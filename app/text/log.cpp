#include "answers/event_text.hpp"
#include "app/text/coats.hpp"

namespace app {

using answers::Mark;

void print(const Sheet& sheet, const answers::Log& log) {
  Table table =
      sheet.table({"label.event", "label.takesEffect", "label.decision", "label.about"}, {0});
  bool any = false;
  log.each([&](const answers::Log::Line& line) {
    const engine::Envelope& event = line.event;
    const words::Words then = sheet.words.with(log.people(), event.effective_on);
    std::string says = answers::about(event.payload, then);
    if (line.replaced_by)
      says = then.say({"log.replaced", {events::position(line.replaced_by)}}) + " " + says;
    else if (line.hidden_by)
      says = then.say({"log.hidden", {events::position(line.hidden_by)}}) + " " + says;
    else if (const Mark mark = line.mark.value_or(Mark::recorded); mark != Mark::recorded)
      says = "[" + then.say(label_of(mark)) + "] " + says;
    const Colour colour = line.counts() ? Colour::none : Colour::dim;
    table.row({{sheet.words.number_of(event.position), line.counts() ? Colour::blue : Colour::dim},
               {engine::to_string(event.effective_on), colour},
               {answers::kind_of(event.payload, sheet.words), colour},
               {says, colour}});
    any = true;
    return sheet.good();
  });
  if (any) sheet.print(table);
  if (const auto next = log.around().next) sheet.tell({"log.goesOn", {events::position(*next)}});
  if (!any) sheet.tell(sheet.say(log.known_at() ? "log.none" : "log.empty"));
}

}  // namespace app
