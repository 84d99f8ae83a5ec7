// `mag audit --by-clause`: the findings of several cycles, clause by clause.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "answers/audit.hpp"

namespace answers {

struct AuditTable {
  // What was found of a clause in a cycle.
  struct Cell {
    std::vector<const Found*> findings;
    ByVerdict counts{};

    // Those of the gravest verdict.
    std::vector<const Found*> gravest() const;
  };
  struct Row {
    Heading heading;  // of the last day of the cycle
    std::vector<Cell> cells;
  };
  // The clauses of which anything was found, in their order; last "", the record itself.
  std::vector<std::string> clauses;
  std::vector<Row> cycles;
};
// Borrows the audits, which hold all that was found, in order of day.
AuditTable by_clause(const std::vector<Audit>& audits);
boost::json::object to_json(const AuditTable& table);

}  // namespace answers
