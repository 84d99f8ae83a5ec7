#include "answers/shapes.hpp"
#include "app/csv/coats.hpp"
#include "events/event.hpp"

namespace app {

void write(const Csv& csv, const answers::Log& log) {
  std::vector<std::string> columns = {"position",  "recorded_at", "effective_on", "kind",
                                      "person",    "cycle",       "group",        "country",
                                      "authority", "basis",       "source",       "note",
                                      "cause",     "amends",      "hidden_by",    "decision"};
  if (log.is_supposed()) columns.emplace_back("mark");
  csv.row(columns);
  const auto number = [](engine::Position position) {
    return position ? std::to_string(position.value) : "";
  };
  log.each([&](const answers::Log::Line& line) {
    const engine::Envelope& event = line.event;
    const auto stated = events::particulars(event.payload);
    const auto touched = events::named_in(event.payload);
    const events::Person person = events::persons_of(event.payload).first;
    std::vector<std::string> cells = {
        number(event.position),
        event.supposed ? "" : engine::to_string(event.recorded_at),
        engine::to_string(event.effective_on),
        std::string(events::name_of(stated.kind)),
        person ? events::to_string(person) : "",
        touched.cycle ? std::to_string(touched.cycle.year) : "",
        std::string(events::name_of(touched.group)),
        events::to_string(touched.country),
        std::string(events::name_of(stated.authority)),
        event.supposed ? "" : std::string(events::name_of(stated.basis)),
        std::string(stated.source),
        std::string(stated.note),
        number(event.cause),
        number(event.amends),
        number(line.hidden_by),
        answers::decision_text(event)};
    if (line.mark) cells.emplace_back(name_of(*line.mark));
    csv.row(cells);
    return csv.good();
  });
}

}  // namespace app
