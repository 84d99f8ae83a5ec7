#include <iostream>

#include "app/cli/showing.hpp"
#include "app/help/placeholders.hpp"
#include "app/supposing/interview.hpp"
#include "app/supposing/scenario_file.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

// From a file; without one it is asked for, where somebody can answer, and kept.
replay::Scenario scenario_asked_for(Session& session, const Given& given) {
  if (!given.operands.empty()) return scenario_of(session, given.operands.front());
  if (!session.globals().asks)
    not_understood("usage.operandMissing",
                   {events::text("what-if"),
                    events::text(placeholder("SCENARIO", session.globals().language))});
  replay::Scenario scenario = interview(session, std::cin);
  if (!scenario.hypotheses.empty()) keep(session, std::cin, scenario);
  return scenario;
}

Exit run_what_if(Session& session, const Given& given) {
  const replay::Scenario scenario = scenario_asked_for(session, given);
  const answers::Source source = session.recorded();
  const answers::Moment moment = answers::moment_of(scenario, session.globals().moment);
  const replay::Laid laid = session.lay(scenario, moment);
  const answers::View record(answers::at(source, moment));
  const answers::View supposed(answers::at({laid.timeline(), source.today}, moment));
  show(session, answers::what_if(scenario, laid, record, supposed),
       answers::named(record, supposed, session.words()));
  return Exit::done;
}

}  // namespace

Verb what_if_verb() {
  return {.name = "what-if",
          .summary = {"what would be if decisions or terms of reference had been others",
                      "ce qui serait si les décisions ou les termes de référence étaient autres"},
          .operands = {{"SCENARIO",
                        {"a file of what is supposed (docs/interface.md), or - for standard input; "
                         "without it, on a terminal, questions find out",
                         "un fichier des hypothèses (docs/interface.md), ou - pour l'entrée "
                         "standard ; sans fichier, sur un terminal, des questions les établissent"},
                        Times::at_most_once}},
          .examples = {{"mag what-if two-terms.json",
                        {"who would sit, what differs from the record, and why",
                         "qui siégerait, ce qui diffère du registre, et pourquoi"}},
                       {"mag what-if two-terms.json --as-of 2012 --lang fr",
                        {"on another day, in French", "à une autre date, en français"}}},
          .run = run_what_if,
          .formats = {Format::text, Format::json},
          .reads = Reads::day};
}

}  // namespace app
