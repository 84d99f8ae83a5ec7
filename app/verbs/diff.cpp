#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_diff(Session& session, const Given& given) {
  const answers::Sides sides = answers::sides(session.source(), session.globals().moment,
                                              given.operands.at(0), given.operands.at(1));
  const answers::View from(sides.from), to(sides.to);
  show(session, answers::difference(from, to), answers::named(from, to, session.words()));
  return Exit::done;
}

}  // namespace

Verb diff_verb() {
  return {
      .name = "diff",
      .summary = {"what changed between two dates, two cycles or two states of the log",
                  "ce qui a changé entre deux dates, deux cycles ou deux états du journal"},
      .operands =
          {{"A",
            {"a date, a cycle, or an event number (@412) for the log as it was up to that event",
             "une date, un cycle, ou un numéro d'événement (@412) pour l'état du journal à cet "
             "événement"}},
           {"B", {"the same, to be compared with A", "la même chose, à comparer avec A"}}},
      .examples = {{"mag diff 2008 2009",
                    {"seats, counts and findings from one cycle to the next",
                     "sièges, nombres et constats d'un cycle au suivant"}},
                   {"mag diff @100 @130 --as-of 2011",
                    {"what the events 101 to 130 changed in what is recorded of 2011",
                     "ce que les événements 101 à 130 ont changé au registre de 2011"}}},
      .run = run_diff,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
