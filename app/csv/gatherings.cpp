#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {
namespace {

std::string number_or_empty(engine::Position by) { return by ? std::to_string(by.value) : ""; }

std::string day_or_empty(const std::optional<engine::Date>& day) {
  return day ? engine::to_string(*day) : "";
}

std::string year_or_empty(events::Cycle year) { return year ? std::to_string(year.year) : ""; }

}  // namespace

void write(const Csv& csv, const answers::Forums& answer) {
  csv.row({"edition", "year", "city", "country", "mode", "opens_on", "closes_on", "opened_on",
           "closed_on", "scheduled_by", "held_by", "programme"});
  for (const answers::Forums::Forum& each : answer.forums)
    csv.row({std::to_string(each.edition), year_or_empty(each.year), each.city,
             events::to_string(each.country), events::name_of(each.mode),
             day_or_empty(each.opens_on), day_or_empty(each.closes_on),
             day_or_empty(each.opened_on), day_or_empty(each.closed_on),
             number_or_empty(each.scheduled_by), number_or_empty(each.held_by),
             answers::numbers(each.programme)});
}

void write(const Csv& csv, const answers::Meetings& answer) {
  csv.row({"meeting", "cycle", "opens_on", "closes_on", "place", "mode", "convened_by", "agenda_by",
           "closed_by", "held_by", "agreed"});
  for (const answers::Meetings::Meeting& each : answer.meetings)
    csv.row({each.name, year_or_empty(each.cycle), day_or_empty(each.opens_on),
             day_or_empty(each.closes_on), each.place, events::name_of(each.mode),
             number_or_empty(each.convened_by), number_or_empty(each.agenda_by),
             number_or_empty(each.closed_by), number_or_empty(each.held_by),
             answers::numbers(each.agreed)});
}

}  // namespace app
