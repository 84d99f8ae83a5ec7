// The verbs, one file each; verbs.cpp puts them in order.
#pragma once

#include "app/cli/verb.hpp"

namespace app {

Verb init_verb();
Verb import_verb();
Verb record_verb();
Verb cycle_verb();
Verb log_verb();
Verb find_verb();
Verb sources_verb();
Verb forums_verb();
Verb meetings_verb();
Verb serve_verb();
Verb show_verb();
Verb composition_verb();
Verb seats_verb();
Verb days_verb();
Verb coverage_verb();
Verb blame_verb();
Verb next_verb();
Verb people_verb();
Verb why_not_verb();
Verb why_verb();
Verb audit_verb();
Verb diff_verb();
Verb what_if_verb();
Verb terms_verb();
Verb clauses_verb();
Verb verify_verb();
Verb backup_verb();
Verb restore_verb();
Verb generate_verb();

}  // namespace app
