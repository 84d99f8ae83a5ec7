#include "answers/coverage.hpp"

#include "answers/event_text.hpp"
#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Coverage& coverage) {
  csv.row({"cycle", "measure", "group", "region", "followed", "value", "by", "source", "named",
           "because"});
  const auto number = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : "";
  };
  for (const answers::Coverage::Line& line : coverage.cycles)
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const answers::Coverage::Cell& cell = line.cells[i];
      const answers::Coverage::Counted& what = coverage.counted[i];
      const auto row = [&](const std::string& value, const std::string& by,
                           const std::string& source) {
        csv.row({std::to_string(line.cycle.year), events::name_of(what.measure),
                 events::name_of(what.group), events::name_of(what.region), number(cell.followed),
                 value, by, source, number(cell.named), answers::numbers(cell.because)});
      };
      if (cell.published.empty()) row("", "", "");
      for (const answers::Seats::Figure& each : cell.published)
        row(std::to_string(each.value), std::to_string(each.by.value), each.source);
    }
}

}  // namespace app
