#include <algorithm>

#include "answers/event_text.hpp"
#include "app/text/coats.hpp"

namespace app {

using answers::Mark;

void print(const Sheet& sheet, const answers::Log& log) {
  Table table =
      sheet.table({"label.event", "label.takesEffect", "label.decision", "label.about"}, {0});
  std::int64_t all = 0, corrected = 0;
  engine::Date first = engine::Date::latest(), last{};
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
    first = all == 0 ? event.effective_on : std::min(first, event.effective_on);
    last = all == 0 ? event.effective_on : std::max(last, event.effective_on);
    corrected += static_cast<bool>(line.hidden_by);
    ++all;
    return sheet.good();
  });
  const answers::Log::Around around = log.around();
  const bool is_part = around.previous || around.next;
  if (all > 0) {
    std::string lead = sheet.say({is_part ? "log.shown" : "log.count", {events::number(all)}});
    sheet.words.add_to(
        lead, first == last
                  ? events::Message{"log.day", {events::date(first)}}
                  : events::Message{"log.days", {events::date(first), events::date(last)}});
    if (corrected) sheet.words.add_to(lead, {"log.corrected", {events::number(corrected)}});
    if (is_part) sheet.words.add_to(lead, sheet.say("log.more"));
    sheet.tell(lead + ".");
    sheet.gap();
    sheet.print(table);
  }
  if (around.next)
    sheet.tell(
        {log.is_newest_first() ? "log.goesBack" : "log.goesOn", {events::position(*around.next)}});
  if (all == 0) sheet.tell(sheet.say(log.known_at() ? "log.none" : "log.empty"));
}

}  // namespace app
