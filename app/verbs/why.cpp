#include "app/dot/why.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_why(Session& session, const Given& given) {
  const std::string asked = answers::one_name(given.operands);
  const answers::View view(answers::timeline_of(session.source(), session.globals().moment, asked));
  const words::Words words = view.in(session.words());
  std::visit(
      [&](const auto& why) {
        if (session.globals().format == Format::dot)
          write_graph(session.out(), why.why, words);
        else
          show(session, why, words);
      },
      answers::why(view, asked, session.words()));
  return Exit::done;
}

}  // namespace

Verb why_verb() {
  return {.name = "why",
          .summary = {"why a person holds a seat, or where a finding comes from",
                      "pourquoi une personne occupe un siège, ou d'où vient un constat"},
          .operands = {{"WHO",
                        {"one person (p-0042, or a name or part of it, with or without quotes) or "
                         "the id of a finding",
                         "une seule personne (p-0042, un nom ou une partie, avec ou sans "
                         "guillemets) ou l'identifiant d'un constat"},
                        Times::at_least_once}},
          .examples = {{"mag why Ayesha Hassan --as-of 2011",
                        {"from a seat back to events, clauses and sources",
                         "d'un siège aux événements, clauses et sources"}},
                       {"mag why rotation/V.4/2010 --lang fr",
                        {"a finding, in French", "un constat, en français"}},
                       {"mag why p-0002 --as-of 2007 --format dot | dot -Tsvg > why.svg",
                        {"as a drawing, with Graphviz", "en dessin, avec Graphviz"}}},
          .run = run_why,
          .formats = {Format::text, Format::json, Format::dot},
          .reads = Reads::day};
}

}  // namespace app
