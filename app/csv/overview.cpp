#include "app/csv/coats.hpp"

namespace app {

void write(const Csv& csv, const answers::Overview& overview) {
  std::vector<std::string> heading = {"cycle", "since", "as_of", "named", "published"};
  for (const events::Group group : answers::Overview::groups()) {
    heading.push_back(std::string(events::name_of(group)) + "_named");
    heading.push_back(std::string(events::name_of(group)) + "_published");
  }
  for (const auto* name : {"new_members", "holds", "departure", "breach", "unknown",
                           "disagreements", "not_applicable"})
    heading.emplace_back(name);
  csv.row(heading);
  for (const answers::Overview::Line& line : overview.cycles) {
    std::vector<std::string> cells = {std::to_string(line.cycle.year),
                                      engine::to_string(line.since), engine::to_string(line.day)};
    const auto add = [&](const answers::Overview::Covered& covered) {
      cells.push_back(std::to_string(covered.named));
      cells.push_back(covered.published ? std::to_string(*covered.published) : "");
    };
    add(line.all);
    for (const auto& covered : line.by_group) add(covered);
    cells.push_back(line.new_members);
    const auto& counts = line.findings.by_verdict;
    for (std::size_t i = 0; i < 4; ++i) cells.push_back(std::to_string(counts[i]));
    cells.push_back(std::to_string(line.findings.disagreements));
    cells.push_back(std::to_string(counts[4]));
    csv.row(cells);
  }
}

}  // namespace app
