#include "answers/days.hpp"

#include "app/csv/coats.hpp"
#include "events/lists.hpp"

namespace app {

void write(const Csv& csv, const answers::Days& days) {
  csv.row({"day", "cycle", "opens", "published", "named", "kinds"});
  const auto year = [](events::Cycle cycle) { return cycle ? std::to_string(cycle.year) : ""; };
  for (const answers::Days::Day& day : days.days) {
    std::string kinds;
    for (const auto& [kind, count] : day.kinds)
      events::add_to(kinds, std::string(events::name_of(kind)) + ":" + std::to_string(count), " ");
    csv.row({engine::to_string(day.on), year(day.cycle), year(day.opens),
             day.published ? std::to_string(*day.published) : "", std::to_string(day.named),
             kinds});
  }
}

}  // namespace app
