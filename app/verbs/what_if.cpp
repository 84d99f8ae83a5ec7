#include <iostream>

#include "app/cli/showing.hpp"
#include "app/help/placeholders.hpp"
#include "app/supposing/interview.hpp"
#include "app/supposing/kept_scenario.hpp"
#include "app/supposing/scenario_file.hpp"
#include "app/supposing/terms_file.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

// From a file; nothing yet beside terms of reference; else it is asked for, where somebody can
// answer, and kept; nothing when they do not want to.
std::optional<replay::Scenario> scenario_asked(Session& session, const Given& given) {
  if (given.flag("--terms-from") && !given.flag("--terms"))
    not_understood("usage.operandMissing", {events::text("what-if"), events::text("--terms")});
  if (!given.operands.empty()) return scenario_of(session, given.operands.front());
  if (given.flag("--terms")) return replay::Scenario{};
  if (!session.globals().asks)
    not_understood("usage.operandMissing",
                   {events::text("what-if"),
                    events::text(placeholder("SCENARIO", session.globals().language))});
  std::optional<replay::Scenario> scenario = interview(session, std::cin);
  if (scenario && !scenario->hypotheses.empty()) keep(session, std::cin, *scenario);
  return scenario;
}

// The terms of a file go over those of the scenario.
void add_terms(Session& session, const Given& given, replay::Scenario& scenario) {
  const auto path = given.value("--terms");
  const auto from = given.value("--terms-from");
  if (!path) return;
  replay::SupposedTerms supposed{terms_in(session, *path), std::nullopt, *path};
  if (from) {
    supposed.from = engine::parse_date(*from);
    if (!supposed.from) answers::fail_day("--terms-from", *from, "usage.dayOnly");
  }
  scenario.terms = std::move(supposed);
}

Exit run_what_if(Session& session, const Given& given) {
  std::optional<replay::Scenario> asked = scenario_asked(session, given);
  if (!asked) return Exit::done;
  replay::Scenario scenario = std::move(*asked);
  const answers::Source source = session.recorded();
  const answers::Moment moment = answers::moment_of(scenario, session.globals().moment);
  add_terms(session, given, scenario);
  const replay::Laid laid = session.lay(scenario, moment);
  // The day is one of the scenario, which may have cycles that the record has not.
  const answers::View supposed(answers::at({laid.timeline(), source.today}, moment));
  const answers::View record(answers::known(source, moment).until(supposed.on()));
  show(session, answers::what_if(scenario, laid, record, supposed, [&] { session.go_on(); }),
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
          .options = {{"--terms FILE",
                       {"suppose that the terms of reference in this file had been in force, in "
                        "place of all that are on record",
                        "supposer que les termes de référence de ce fichier étaient en vigueur, à "
                        "la place de tous ceux du registre"}},
                      {"--terms-from DATE",
                       {"from this day on; before it the terms on record; otherwise since the body "
                        "was established",
                        "à partir de cette date, avec ceux du registre avant elle ; sinon depuis "
                        "la création de l'organe"}}},
          .examples = {{"mag what-if two-terms.json",
                        {"who would sit, what differs from the record, and why",
                         "qui siégerait, ce qui diffère du registre, et pourquoi"}},
                       {"mag what-if --terms data/terms/igf-mag-draft.toml --as-of 2010",
                        {"what the rules would find in 2010 under other terms of reference",
                         "ce que les règles constateraient en 2010 sous d'autres termes de "
                         "référence"}}},
          .run = run_what_if,
          .formats = {Format::text, Format::json},
          .reads = Reads::day};
}

}  // namespace app
