#include "app/text/coats.hpp"
#include "app/text/verdicts.hpp"

namespace app {
namespace {

using answers::Overview;

std::string of(const Overview::Covered& covered) {
  return std::to_string(covered.named) + "/" +
         (covered.published ? std::to_string(*covered.published) : "?");
}

void print_seats(const Sheet& sheet, const Overview& overview) {
  Table table =
      sheet.table({"label.cycle", "label.since", "label.all", "label.gov", "label.privSect",
                   "label.civSoc", "label.techComm", "label.media", "label.new"},
                  {2, 3, 4, 5, 6, 7, 8});
  for (const Overview::Line& line : overview.cycles) {
    std::vector<Cell> cells = {{sheet.words.word(events::cycle(line.cycle)), Colour::bold},
                               {engine::to_string(line.since)},
                               {of(line.all)}};
    for (const Overview::Covered& covered : line.by_group) cells.push_back({of(covered)});
    cells.push_back({line.new_members.empty() ? "?" : line.new_members});
    table.row(std::move(cells));
  }
  sheet.print(table);
}

}  // namespace

void print(const Sheet& sheet, const Overview& overview) {
  if (overview.cycles.empty()) {
    sheet.tell(sheet.say("composition.noCycle"));
    return;
  }
  sheet.tell(sheet.say("overview.legend"));
  sheet.gap();
  print_seats(sheet, overview);
  sheet.gap();
  sheet.tell(sheet.say("overview.findings"));
  sheet.gap();
  print_verdicts(sheet, overview.cycles);
}

}  // namespace app
