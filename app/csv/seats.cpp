#include "answers/seats.hpp"

#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Seats& seats, const words::Words& words) {
  const std::string as_of = engine::to_string(seats.now.heading.as_of);
  const std::string cycle = std::to_string(seats.now.heading.cycle.year);
  csv.row({"as_of", "cycle", "slot", "state", "seat", "group", "country", "region", "person",
           "name", "in_total", "because"});
  for (const answers::Seats::Row& row : seats.rows)
    csv.row({as_of, cycle, row.slot, answers::name_of(row.state), events::name_of(row.seat),
             events::name_of(row.group), events::to_string(row.country),
             events::name_of(row.region()), row.person ? to_string(row.person) : "",
             row.person ? words.name_of(row.person) : "", row.in_total ? "yes" : "no",
             answers::numbers(row.because)});
}

}  // namespace app
