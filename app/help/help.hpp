// Explaining the command, its decisions and its rules: everything is made from the verbs' own data,
// the catalogue of events and that of rules, so that help, manuals and program cannot disagree.
#pragma once

#include <iosfwd>

#include "app/cli/session.hpp"
#include "app/cli/verb.hpp"

namespace app {

// `mag help` itself, which is not among the verbs.
const Verb& help_verb();

// What there is: the verbs, the global options, the exit statuses.
void print_overview(std::ostream& out, const Globals& globals);
// One verb, examples first.
void print_help(std::ostream& out, const Verb& verb, const Globals& globals);
// A kind of decision: what it says, its fields, and a command that records one.
void print_kind(std::ostream& out, events::Kind kind, const Globals& globals);
// A member list as CSV: its columns, and what their cells may state.
void print_list_help(std::ostream& out, const Globals& globals);
void mark_list_help(std::ostream& out, events::Language language);
// A small one.
std::string_view example_list();

// The manuals, a page of Markdown each: of every verb, of every kind of decision, of every rule, of
// every clause.
void print_manual(std::ostream& out, events::Language language);
void print_decisions(std::ostream& out, events::Language language);
void print_rules(std::ostream& out, events::Language language);
void print_clauses(std::ostream& out, events::Language language);

}  // namespace app
