#include "answers/days.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb days_verb() {
  return {.name = "days",
          .summary = {"the days on which the record changes, and when the log learnt something",
                      "les dates où le registre change, et quand le journal a appris quelque "
                      "chose"},
          .examples = {{"mag days --as-of 2012",
                        {"until the end of the cycle 2012", "jusqu'à la fin du cycle 2012"}},
                       {"mag days --format csv --lang fr",
                        {"a line for each day", "une ligne par date"}}},
          .run = show_of_moment<answers::days>,
          .formats = {Format::text, Format::json, Format::csv},
          .reads = Reads::day};
}

}  // namespace app
