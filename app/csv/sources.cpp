#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Sources& answer) {
  csv.row({"source", "events", "figures", "followed", "contradicted", "because"});
  for (const answers::SourceOnRecord& each : answer.sources)
    csv.row({each.source, std::to_string(each.events.size()), std::to_string(each.figures),
             std::to_string(each.followed), std::to_string(each.contradicted),
             answers::numbers(each.events)});
}

void write(const Csv& csv, const answers::SourceShown& answer) {
  csv.row({"position", "effective_on", "kind", "basis", "source"});
  for (const replay::Step& each : answer.events)
    csv.row({std::to_string(each.position.value), engine::to_string(each.effective_on),
             events::name_of(each.kind), events::name_of(each.basis), each.source});
}

}  // namespace app
