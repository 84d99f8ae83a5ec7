// Answers as text, a function each.
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
#include "answers/new_cycle.hpp"
#include "answers/next.hpp"
#include "answers/overview.hpp"
#include "answers/people.hpp"
#include "answers/search.hpp"
#include "answers/seats.hpp"
#include "answers/show.hpp"
#include "answers/sources.hpp"
#include "answers/terms.hpp"
#include "answers/what_if.hpp"
#include "answers/why.hpp"
#include "answers/why_not.hpp"
#include "app/text/sheet.hpp"

namespace app {

void print(const Sheet& sheet, const answers::Composition& composition);
void print(const Sheet& sheet, const answers::Overview& overview);
void print(const Sheet& sheet, const answers::Audit& audit);
void print(const Sheet& sheet, const answers::AuditSummary& summary);
void print(const Sheet& sheet, const answers::AuditTable& answer);
void print(const Sheet& sheet, const answers::Clauses& answer);
void print(const Sheet& sheet, const answers::ClauseShown& answer);
void print(const Sheet& sheet, const answers::SeatWhy& why);
void print(const Sheet& sheet, const answers::FindingWhy& why);
void print(const Sheet& sheet, const answers::WhyNot& answer);
void print(const Sheet& sheet, const answers::Difference& difference);
// What differs; `looks_back` is from a later day to an earlier one.
void print_changes(const Sheet& sheet, const replay::Difference& changes, bool looks_back);
void print(const Sheet& sheet, const answers::Forums& answer);
void print(const Sheet& sheet, const answers::Meetings& answer);
void print(const Sheet& sheet, const answers::Sources& answer);
void print(const Sheet& sheet, const answers::SourceShown& answer);
void print(const Sheet& sheet, const answers::Search& answer);
void print(const Sheet& sheet, const answers::Blame& blame);
void print(const Sheet& sheet, const answers::Shown& shown);
void print(const Sheet& sheet, const answers::Log& log);
void print(const Sheet& sheet, const answers::WhatIf& answer);
void print(const Sheet& sheet, const answers::Next& next);
void print(const Sheet& sheet, const answers::People& answer);
void print(const Sheet& sheet, const answers::PersonShown& answer);
void print(const Sheet& sheet, const answers::Seats& seats);
void print(const Sheet& sheet, const answers::Days& days);
void print(const Sheet& sheet, const answers::Coverage& coverage);
void print(const Sheet& sheet, const answers::NewCycle& answer);
void print(const Sheet& sheet, const answers::TermsThroughTime& answer);
void print(const Sheet& sheet, const answers::ParameterThroughTime& answer);
void print(const Sheet& sheet, const answers::TermsDifference& answer);

}  // namespace app
