#include "answers/search.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/lists.hpp"

namespace app {
namespace {

Exit run_find(Session& session, const Given& given) {
  const answers::View view(session.timeline());
  std::string asked;
  for (const std::string& word : given.operands) events::add_to(asked, word, " ");
  const words::Words words = view.in(session.words());
  show(session, answers::search(view, asked, words), words);
  return Exit::done;
}

}  // namespace

Verb find_verb() {
  return {.name = "find",
          .summary = {"people, clauses, cycles and sources by words in them",
                      "personnes, clauses, cycles et sources, par des mots qui y figurent"},
          .operands = {{"TEXT",
                        {"words, all of which must stand in what is found; accents and case do not "
                         "matter",
                         "des mots qui doivent tous figurer dans le résultat ; ni les accents ni "
                         "la casse ne comptent"},
                        Times::at_least_once}},
          .examples = {{"mag find desai", {"a person by name", "une personne par son nom"}},
                       {"mag find tacit renewal",
                        {"what the terms of reference say of it",
                         "ce qu'en disent les termes de référence, en anglais"}}},
          .run = run_find,
          .formats = {Format::text, Format::json},
          .reads = Reads::day};
}

}  // namespace app
