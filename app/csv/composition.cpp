#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Composition& composition) {
  const std::string as_of = engine::to_string(composition.heading.as_of);
  const std::string cycle = std::to_string(composition.heading.cycle.year);
  csv.row({"as_of", "cycle", "person", "name", "affiliation", "group", "country", "seat", "role",
           "term", "term_exact", "since", "because"});
  for (const answers::Member& member : composition.members)
    csv.row({as_of, cycle, to_string(member.person), member.name, member.affiliation,
             events::name_of(member.group), events::to_string(member.country),
             events::name_of(member.seat), member.role, std::to_string(member.terms),
             member.terms_exact ? "yes" : "no", engine::to_string(member.since),
             answers::numbers(member.because)});
  for (const auto& [seat, by] : composition.vacant)
    csv.row({as_of, cycle, "", "", seat.affiliation, events::name_of(seat.group),
             events::to_string(seat.country), events::name_of(seat.seat), seat.role, "", "",
             engine::to_string(seat.on), std::to_string(by.value)});
}

}  // namespace app
