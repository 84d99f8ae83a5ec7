// Explaining the command: everything is made from the verbs' own data, so that the help on the
// terminal and the manual cannot disagree.
#pragma once

#include <iosfwd>

#include "app/cli/session.hpp"
#include "app/cli/verb.hpp"

namespace app {

// What there is: the verbs, the global options, the exit statuses.
void print_overview(std::ostream& out, const Globals& globals);
// One verb, examples first.
void print_help(std::ostream& out, const Verb& verb, const Globals& globals);
// The manual of every verb as one page of Markdown.
void print_manual(std::ostream& out, events::Language language);

}  // namespace app
