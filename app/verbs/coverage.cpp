#include "answers/coverage.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb coverage_verb() {
  return {
      .name = "coverage",
      .summary = {"what is known of each cycle: published, contradicted, named, and what is not",
                  "ce qui est connu de chaque cycle : publié, contredit, nommé, et ce qui ne "
                  "l'est pas"},
      .examples = {{"mag coverage", {"all cycles", "tous les cycles"}},
                   {"mag coverage --format csv --lang fr",
                    {"a line for each figure and source", "une ligne par chiffre et source"}}},
      .run = show_of_moment<answers::coverage>,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
