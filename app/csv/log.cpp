#include "app/csv/coats.hpp"
#include "events/event.hpp"

namespace app {

void write(const Csv& csv, const answers::Log& log) {
  csv.row({"position", "recorded_at", "effective_on", "kind", "person", "cycle", "group", "country",
           "authority", "basis", "source", "note", "cause", "amends", "hidden_by", "decision"});
  const auto number = [](engine::Position position) {
    return position ? std::to_string(position.value) : "";
  };
  log.each([&](const answers::Log::Line& line) {
    const engine::Envelope& event = line.event;
    const auto stated = events::particulars(event.payload);
    const auto touched = events::named_in(event.payload);
    const events::Person person = events::persons_of(event.payload).first;
    csv.row({number(event.position), engine::to_string(event.recorded_at),
             engine::to_string(event.effective_on), events::name_of(stated.kind),
             person ? events::to_string(person) : "",
             touched.cycle ? std::to_string(touched.cycle.year) : "",
             events::name_of(touched.group), events::to_string(touched.country),
             events::name_of(stated.authority), events::name_of(stated.basis), stated.source,
             stated.note, number(event.cause), number(event.amends), number(line.hidden_by),
             events::to_json(event.payload)});
    return csv.good();
  });
}

}  // namespace app
