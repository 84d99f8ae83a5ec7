#include "answers/sources.hpp"

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"
#include "app/text/reasons.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Sources& answer) {
  print(sheet, answer.heading);
  if (answer.sources.empty()) sheet.tell(sheet.say("sources.noneOnRecord"));
  for (const answers::SourceOnRecord& each : answer.sources) {
    const std::string first = std::to_string(each.events.front().value);
    sheet.tell(each.source, 2, 4);
    sheet.tell(sheet.say({"sources.counts",
                          {events::text(sheet.words.mark(words::Named::source, first,
                                                         std::to_string(each.events.size()))),
                           events::number(each.figures), events::number(each.followed),
                           events::number(each.contradicted)}}),
               4, 6);
  }
}

void print(const Sheet& sheet, const answers::SourceShown& answer) {
  print(sheet, answer.heading);
  sheet.tell(answer.source.source);
  if (!answer.figures.empty()) {
    sheet.heading(sheet.say("sources.figures"));
    Table table = sheet.table({"label.event", "label.followed", "label.contradictedBy"}, {0});
    for (const auto& each : answer.figures)
      table.row({{sheet.words.number_of(each.by), Colour::blue},
                 {sheet.say(each.followed ? "label.yes" : "label.no")},
                 {sheet.words.numbers_of(each.contradicted_by)}});
    sheet.print(table);
  }
  sheet.heading(sheet.say("sources.without"));
  print_changes(sheet, answer.without.changes, true);
  sheet.heading(sheet.say("why.events"));
  print_chain(sheet, answer.events);
}

}  // namespace app
