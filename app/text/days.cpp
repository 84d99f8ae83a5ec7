#include "answers/days.hpp"

#include "app/text/coats.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Days& days) {
  if (days.days.empty()) return sheet.tell(sheet.say("days.none"));
  sheet.title(sheet.say("days.title"));
  sheet.gap();
  Table table = sheet.table({"label.day", "label.cycle", "label.whatChanges"});
  for (const answers::Days::Day& day : days.days)
    table.row({{engine::to_string(day.on), day.opens ? Colour::bold : Colour::none},
               {day.cycle ? sheet.words.word(events::cycle(day.cycle)) : "–"},
               {told(day, sheet.words)}});
  sheet.print(table);
  sheet.heading(sheet.say("days.learntTitle"));
  for (const answers::Days::Learnt& each : days.learnt) sheet.tell(told(each, sheet.words), 2, 4);
}

}  // namespace app
