// Answers as CSV, a function each; docs/interface.md has the columns.
#pragma once

#include "answers/audit_table.hpp"
#include "answers/blame.hpp"
#include "answers/clauses.hpp"
#include "answers/composition.hpp"
#include "answers/coverage.hpp"
#include "answers/days.hpp"
#include "answers/difference.hpp"
#include "answers/gatherings.hpp"
#include "answers/log.hpp"
#include "answers/next.hpp"
#include "answers/overview.hpp"
#include "answers/people.hpp"
#include "answers/seats.hpp"
#include "answers/sources.hpp"
#include "answers/terms.hpp"
#include "app/csv/csv.hpp"

namespace app {

void write(const Csv& csv, const answers::Composition& composition);
void write(const Csv& csv, const answers::Overview& overview);
// The line of names, then the findings of each day.
void write_audit_columns(const Csv& csv);
void write(const Csv& csv, const answers::Audit& audit);
void write(const Csv& csv, const answers::AuditTable& answer);
void write(const Csv& csv, const answers::Forums& answer);
void write(const Csv& csv, const answers::Meetings& answer);
void write(const Csv& csv, const answers::Sources& answer);
void write(const Csv& csv, const answers::SourceShown& answer);
void write(const Csv& csv, const answers::Difference& difference, const words::Words& words);
void write(const Csv& csv, const answers::Blame& blame);
void write(const Csv& csv, const answers::Log& log);
void write(const Csv& csv, const answers::People& answer);
void write(const Csv& csv, const answers::PersonShown& answer);
void write(const Csv& csv, const answers::Next& next, const words::Words& words);
void write(const Csv& csv, const answers::Seats& seats, const words::Words& words);
void write(const Csv& csv, const answers::Days& days);
void write(const Csv& csv, const answers::Coverage& coverage);
void write(const Csv& csv, const answers::TermsThroughTime& answer);
// The line of names, then the values of each parameter.
void write_parameter_columns(const Csv& csv);
void write_parameter_values(const Csv& csv, const answers::ParameterThroughTime& answer);
void write(const Csv& csv, const answers::ParameterThroughTime& answer);
void write(const Csv& csv, const answers::Clauses& answer, const words::Words& words);
void write(const Csv& csv, const answers::ClauseShown& answer);
void write(const Csv& csv, const answers::TermsDifference& answer);

}  // namespace app
