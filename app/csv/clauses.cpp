#include "app/csv/coats.hpp"
#include "events/lists.hpp"

namespace app {

void write(const Csv& csv, const answers::Clauses& answer, const words::Words& words) {
  csv.row({"clause", "in_force", "rules", "holds", "departure", "breach", "unknown",
           "not_applicable", "text"});
  for (const answers::Clause& each : answer.clauses) {
    std::string rules;
    for (const std::string_view rule : each.judged_by) events::add_to(rules, rule, " ");
    std::vector<std::string> cells = {each.number, each.in_force ? "yes" : "no", rules};
    for (const long long count : each.found) cells.push_back(std::to_string(count));
    cells.push_back(each.text ? words.choose(each.text->says.en, each.text->says.fr) : "");
    csv.row(std::vector<std::string_view>(cells.begin(), cells.end()));
  }
}

// Its parameters, as those of a parameter alone.
void write(const Csv& csv, const answers::ClauseShown& answer) {
  write_parameter_columns(csv);
  for (const answers::ParameterThroughTime& each : answer.parameters)
    write_parameter_values(csv, each);
}

void write(const Csv& csv, const answers::AuditTable& answer) {
  csv.row({"as_of", "known_at", "cycle", "clause", "verdict", "holds", "departure", "breach",
           "unknown", "not_applicable"});
  for (const answers::AuditTable::Row& row : answer.cycles)
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto verdict = answers::gravest(row.cells[i].counts);
      if (!verdict) continue;
      std::vector<std::string> cells = {engine::to_string(row.heading.as_of),
                                        std::to_string(row.heading.known_at.value),
                                        std::to_string(row.heading.cycle.year), answer.clauses[i],
                                        std::string(rules::name_of(*verdict))};
      for (const long long count : row.cells[i].counts) cells.push_back(std::to_string(count));
      csv.row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
}

}  // namespace app
