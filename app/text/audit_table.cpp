#include "answers/audit_table.hpp"

#include "app/text/coats.hpp"
#include "app/text/verdicts.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

using answers::AuditTable;

// How many findings of the gravest verdict; what its sign means is for whoever does not see it.
Cell cell_of(const AuditTable::Cell& cell, const answers::Heading& heading,
             const std::string& clause, const words::Words& words) {
  const auto verdict = answers::gravest(cell.counts);
  if (!verdict) return {"", Colour::none, ""};
  const auto found = cell.gravest();
  const std::string id = std::to_string(heading.cycle.year) + "/" +
                         (clause.empty() ? std::string(answers::about_record) : clause) + "/" +
                         std::string(rules::name_of(*verdict));
  return {std::string(sign_of(*verdict)) + " " +
              words.mark(words::Named::findings, id, std::to_string(found.size())),
          colour_of(*verdict), words.verdict_of(found.front()->finding)};
}

// What the signs mean, and how many findings of each verdict there are in all.
void print_legend(const Sheet& sheet, const AuditTable& answer) {
  std::string legend;
  for (const rules::Verdict verdict :
       {rules::Verdict::breach, rules::Verdict::departure, rules::Verdict::unknown,
        rules::Verdict::holds, rules::Verdict::not_applicable}) {
    long long count = 0;
    for (const AuditTable::Row& row : answer.cycles)
      for (const AuditTable::Cell& cell : row.cells)
        count += cell.counts[static_cast<std::size_t>(verdict)];
    events::add_to(legend, sheet.words.label_is(
                               std::string(sign_of(verdict)) + " " + sheet.words.name_of(verdict),
                               std::to_string(count)));
  }
  sheet.tell({"audit.lead", {events::number(std::ssize(answer.cycles)), events::text(legend)}});
  sheet.tell(sheet.say("audit.legend"));
}

}  // namespace

void print(const Sheet& sheet, const AuditTable& answer) {
  std::vector<Table::Column> columns = {{sheet.say("label.cycle")}};
  for (const std::string& clause : answer.clauses)
    columns.push_back({clause.empty() ? sheet.say("label.theRecord") : sheet.words.clause(clause)});
  Table table(std::move(columns));
  for (const AuditTable::Row& row : answer.cycles) {
    std::vector<Cell> cells = {{sheet.words.word(events::cycle(row.heading.cycle)), Colour::bold}};
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cells.push_back(cell_of(row.cells[i], row.heading, answer.clauses[i], sheet.words));
    table.row(std::move(cells));
  }
  if (answer.cycles.empty()) return sheet.tell(sheet.say("composition.noCycle"));
  print_legend(sheet, answer);
  sheet.gap();
  sheet.print(table);
}

}  // namespace app
