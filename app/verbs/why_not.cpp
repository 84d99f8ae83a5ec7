#include "answers/why_not.hpp"

#include "answers/why.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

// The day of --as-of, or the last of the cycle that was asked about.
replay::Timeline timeline_of(Session& session, const Given& given) {
  answers::Moment moment = session.globals().moment;
  if (const auto cycle = given.value("--cycle")) {
    if (moment.as_of)
      not_understood("usage.oneOf", {events::text("--cycle"), events::text("--as-of")});
    if (cycle->size() != 4 || !answers::is_number(*cycle))
      not_understood("usage.cycle", {events::text(*cycle)});
    moment.as_of = cycle;
  }
  return answers::at(session.source(), moment);
}

Exit run_why_not(Session& session, const Given& given) {
  const answers::Candidacy candidacy = answers::candidacy_of(given);
  const answers::View view(timeline_of(session, given));
  show(session, answers::why_not(view, answers::one_name(given.operands), candidacy),
       view.in(session.words()));
  return Exit::done;
}

}  // namespace

Verb why_not_verb() {
  return {.name = "why-not",
          .summary = {"why a person does not hold a seat, and what would stand against it",
                      "pourquoi une personne n'occupe pas de siège, et ce qui s'y opposerait"},
          .operands = {{"WHO",
                        {"one person: p-0042, a name or part of it, or the name of somebody new",
                         "une seule personne : p-0042, un nom ou une partie, ou le nom d'une "
                         "personne nouvelle"},
                        Times::at_least_once}},
          .options = {{"--cycle YEAR",
                       {"on the last day of this cycle", "le dernier jour de ce cycle"}},
                      {"--group GROUP",
                       {"supposing a seat of this group; else that of the last seat",
                        "en supposant un siège de ce groupe ; sinon celui du dernier siège"}},
                      {"--country CODE",
                       {"supposing this country, as two letters; else that of the last seat",
                        "en supposant ce pays, en deux lettres ; sinon celui du dernier siège"}},
                      {"--seat SEAT",
                       {"supposing a seat of this kind: stakeholder, host or chair; else that of "
                        "the last seat",
                        "en supposant un siège de ce type : stakeholder, host ou chair ; sinon "
                        "celui du dernier siège"}}},
          .examples = {{"mag why-not Ayesha Hassan --cycle 2014",
                        {"by which events somebody left, and what would stand against a seat",
                         "par quels événements une personne est partie, et ce qui s'opposerait à "
                         "un siège"}},
                       {"mag why-not 'Jane Doe' --group civilSociety --country KE",
                        {"of somebody new", "d'une personne nouvelle"}}},
          .run = run_why_not,
          .formats = {Format::text, Format::json},
          .reads = Reads::day};
}

}  // namespace app
