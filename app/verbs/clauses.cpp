#include "answers/clauses.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_clauses(Session& session, const Given& given) {
  const answers::Source source = session.source();
  const answers::Moment& moment = session.globals().moment;
  if (given.operands.empty()) {
    show(session, answers::clauses(source, moment), session.words());
    return Exit::done;
  }
  const answers::View view(answers::at(source, moment));
  show(session, answers::clause(source, moment, given.operands.front(), session.words()),
       view.in(session.words()));
  return Exit::done;
}

}  // namespace

Verb clauses_verb() {
  return {
      .name = "clauses",
      .summary = {"the terms of reference clause by clause, and what is found of each",
                  "les termes de référence clause par clause, et ce qui est constaté de chacune"},
      .operands = {{"CLAUSE",
                    {"one clause, such as IV.4: its parameters through time, what judges it, what "
                     "is found",
                     "une seule clause, comme IV.4 : ses paramètres au fil du temps, ce qui la "
                     "juge, ce qui en est constaté"},
                    Times::at_most_once}},
      .examples = {{"mag clauses --as-of 2018",
                    {"every clause, with what was found in the cycle 2018",
                     "chaque clause, avec ce qui est constaté du cycle 2018"}},
                   {"mag clauses IV.4",
                    {"the shares of the groups through all versions",
                     "les parts des groupes dans toutes les versions"}}},
      .run = run_clauses,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
