#include "answers/event_text.hpp"
#include "app/text/coats.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Log& log) {
  Table table =
      sheet.table({"label.event", "label.takesEffect", "label.decision", "label.about"}, {0});
  bool any = false;
  log.each([&](const answers::Log::Line& line) {
    const auto& [event, by, instead] = line;
    const words::Words then = sheet.words.with(log.people(), event.effective_on);
    std::string says = answers::about(event.payload, then);
    if (instead)
      says = then.say({"log.replaced", {events::position(instead)}}) + " " + says;
    else if (by)
      says = then.say({"log.hidden", {events::position(by)}}) + " " + says;
    const Colour colour = by ? Colour::dim : Colour::none;
    table.row({{sheet.words.number_of(event.position), by ? Colour::dim : Colour::blue},
               {engine::to_string(event.effective_on), colour},
               {answers::kind_of(event.payload, sheet.words), colour},
               {says, colour}});
    any = true;
    return sheet.good();
  });
  if (any)
    sheet.print(table);
  else
    sheet.tell(sheet.say(log.known_at() ? "log.none" : "log.empty"));
}

}  // namespace app
