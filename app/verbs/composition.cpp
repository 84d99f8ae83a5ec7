#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_composition(Session& session, const Given& given) {
  if (given.flag("--cycles")) {
    show(session, answers::overview(session.source(), session.globals().moment), session.words());
    return Exit::done;
  }
  const answers::View view(session.timeline());
  show(session, answers::composition(view), view.in(session.words()));
  return Exit::done;
}

}  // namespace

Verb composition_verb() {
  return {
      .name = "composition",
      .summary = {"who sits on a date, compared with what was published and what the rules require",
                  "qui siège à une date, face à ce qui a été publié et à ce qu'exigent les règles"},
      .options =
          {{"--cycles",
            {"one line for each cycle: seats named on record, published figures, and findings",
             "une ligne par cycle : sièges nommés au registre, chiffres publiés, et constats"}}},
      .examples = {{"mag composition --as-of 2011",
                    {"the cycle 2011, on its last day", "le cycle 2011, à son dernier jour"}},
                   {"mag composition --what-if two-terms.json --as-of 2012",
                    {"the same under a scenario", "de même dans un scénario"}},
                   {"mag composition --cycles --lang fr",
                    {"all cycles at a glance, in French",
                     "tous les cycles d'un coup d'œil, en français"}},
                   {"mag composition --as-of 2008-12-01 --known-at 300 --format json",
                    {"a day as recorded up to event 300, for a program",
                     "un jour d'après les événements 1 à 300, pour un programme"}}},
      .run = run_composition,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
