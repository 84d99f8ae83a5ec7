#include "answers/search.hpp"

#include "app/text/coats.hpp"
#include "app/text/heading.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Search& answer) {
  print(sheet, answer.heading);
  if (answer.hits.empty())
    sheet.tell(answer.near.empty()
                   ? sheet.say({"find.none", {events::text(answer.asked)}})
                   : sheet.say({"find.noneNear",
                                {events::text(answer.asked), events::text(answer.near)}}));
  for (const answers::Search::Hit& each : answer.hits) {
    const bool is_clause = each.named == words::Named::clause;
    const std::string text = is_clause ? sheet.words.clause(each.id) + " · " + each.text
                                       : sheet.words.mark(each.named, each.id, each.text);
    const char* key = is_clause                            ? "label.clause"
                      : each.named == words::Named::person ? "label.person"
                      : each.named == words::Named::cycle  ? "label.cycle"
                                                           : "label.source";
    sheet.tell(sheet.words.label_is(sheet.say(key), text), 2, 4);
  }
}

}  // namespace app
