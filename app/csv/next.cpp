#include "answers/next.hpp"

#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

std::string day_cell(const std::optional<engine::Date>& day) {
  return day ? engine::to_string(*day) : "";
}

// Who holds the seat, or else who left it.
events::Person person_of(const answers::Next::ToFill& seat) {
  return seat.left ? seat.left->person : seat.person;
}

}  // namespace

void write(const Csv& csv, const answers::Next& next, const words::Words& words) {
  const std::string as_of = engine::to_string(next.heading.as_of);
  const std::string cycle = std::to_string(next.heading.cycle.year);
  csv.row({"as_of", "cycle", "what", "person", "name", "group", "country", "seat", "role", "term",
           "term_exact", "terms_allowed", "on", "clause", "renewal", "missing", "because"});
  for (const auto& each : next.ends) {
    const answers::Member& member = each.member;
    std::string missing;
    for (const decisions::Passage::Missing what : each.ahead.missing)
      events::add_to(missing, std::string(name_of(what)), " ");
    csv.row(
        {as_of, cycle, "ends", to_string(member.person), member.name, events::name_of(member.group),
         events::to_string(member.country), events::name_of(member.seat), member.role,
         std::to_string(member.terms), member.terms_exact ? "yes" : "no",
         member.terms_allowed ? std::to_string(*member.terms_allowed) : "", day_cell(each.end.on),
         each.clause, renewal_of(each), missing, answers::numbers(each.because)});
  }
  for (const auto& each : next.to_fill) {
    const events::Person person = person_of(each);
    csv.row({as_of, cycle, name_of(each.why), person ? to_string(person) : "",
             person ? words.name_of(person) : "", events::name_of(each.group),
             events::to_string(each.country), events::name_of(each.seat), each.role, "", "", "",
             day_cell(each.from), "", "", "", answers::numbers(each.because)});
  }
}

}  // namespace app
