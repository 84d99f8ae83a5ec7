#include <deque>

#include "app/cli/showing.hpp"
#include "app/supposing/scenario_file.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_diff(Session& session, const Given& given) {
  const answers::Source source = session.source();
  const answers::Moment& asked = session.globals().moment;
  std::deque<replay::Laid> laid;  // one of each side, at most
  const auto open = [&](const std::string& file) {
    replay::Scenario scenario = scenario_of(session, file);
    const answers::Moment moment = answers::moment_of(scenario, asked);
    laid.push_back(session.lay(scenario, moment));
    return answers::OpenedScenario{answers::at({laid.back().timeline(), source.today}, moment),
                                   scenario.as_of && !asked.as_of,
                                   scenario.name.empty() ? file : scenario.name};
  };
  const answers::Sides sides =
      answers::sides(source, asked, given.operands.at(0), given.operands.at(1), open);
  const answers::View from(sides.from), to(sides.to);
  answers::Difference difference = answers::difference(from, to);
  const std::string over = session.scenario_name();
  difference.from.scenario = sides.from_scenario.empty() ? over : sides.from_scenario;
  difference.to.scenario = sides.to_scenario.empty() ? over : sides.to_scenario;
  show(session, difference, answers::named(from, to, session.words()));
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
            {"a date, a cycle, an event number (@412) for the log as it was up to that event, a "
             "scenario (FILE.json), or the word record",
             "une date, un cycle, un numéro d'événement (@412) pour l'état du journal à cet "
             "événement, un scénario (FICHIER.json), ou le mot record pour le registre"}},
           {"B", {"the same, to be compared with A", "la même chose, à comparer avec A"}}},
      .examples = {{"mag diff 2008 2009",
                    {"seats, counts and findings from one cycle to the next",
                     "sièges, nombres et constats d'un cycle au suivant"}},
                   {"mag diff @100 @130 --as-of 2011",
                    {"what the events 101 to 130 changed in what is recorded of 2011",
                     "ce que les événements 101 à 130 ont changé au registre de 2011"}},
                   {"mag diff record two-terms.json --as-of 2012",
                    {"where a scenario differs from the record",
                     "en quoi un scénario diffère du registre"}}},
      .run = run_diff,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
