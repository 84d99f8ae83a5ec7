#include "answers/audit_table.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "answers/shapes.hpp"
#include "words/clauses.hpp"

namespace answers {
namespace {

namespace json = boost::json;

json::object cell_shape(const std::string& clause, const AuditTable::Cell& cell) {
  json::array ids;
  for (const Found* found : cell.findings) ids.emplace_back(found->finding.id);
  const auto verdict = gravest(cell.counts);
  return {{"clause", text_or_null(clause)},
          {"verdict", verdict ? json::value(rules::name_of(*verdict)) : nullptr},
          {"counts", to_json(cell.counts)},
          {"findings", std::move(ids)}};
}

}  // namespace

std::vector<const Found*> AuditTable::Cell::gravest() const {
  std::vector<const Found*> found = findings;
  const auto verdict = answers::gravest(counts);
  std::erase_if(found, [&](const Found* each) { return each->finding.verdict != verdict; });
  return found;
}

AuditTable by_clause(const std::vector<Audit>& audits) {
  AuditTable table;
  for (const Audit& audit : audits)
    for (const Found& found : audit.findings) table.clauses.push_back(found.finding.clause);
  std::sort(table.clauses.begin(), table.clauses.end(), words::comes_before);
  table.clauses.erase(std::unique(table.clauses.begin(), table.clauses.end()), table.clauses.end());
  for (const Audit& audit : audits) {
    if (!audit.heading.cycle) continue;
    AuditTable::Row row{audit.heading, std::vector<AuditTable::Cell>(table.clauses.size())};
    for (const Found& found : audit.findings) {
      const auto clause =
          std::find(table.clauses.begin(), table.clauses.end(), found.finding.clause);
      auto& cell = row.cells[static_cast<std::size_t>(clause - table.clauses.begin())];
      cell.findings.push_back(&found);
      ++cell.counts[static_cast<std::size_t>(found.finding.verdict)];
    }
    table.cycles.push_back(std::move(row));
  }
  return table;
}

json::object to_json(const AuditTable& table) {
  json::array cycles;
  for (const AuditTable::Row& row : table.cycles) {
    json::array cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cells.push_back(cell_shape(table.clauses[i], row.cells[i]));
    json::object cycle = to_json(row.heading);
    cycle["clauses"] = std::move(cells);
    cycles.push_back(std::move(cycle));
  }
  return {{"cycles", std::move(cycles)}};
}

}  // namespace answers
