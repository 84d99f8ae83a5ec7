#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb blame_verb() {
  return {.name = "blame",
          .summary = {"who sits, and the event that last changed each seat",
                      "qui siège, et l'événement qui a modifié chaque siège en dernier"},
          .examples = {{"mag blame --as-of 2011",
                        {"the named seats of the cycle 2011", "les sièges nommés du cycle 2011"}},
                       {"mag blame --as-of 2011 --format csv --lang fr",
                        {"for a spreadsheet", "pour un tableur"}}},
          .run = show_of_day<answers::blame>,
          .formats = {Format::text, Format::json, Format::csv},
          .reads = Reads::day};
}

}  // namespace app
