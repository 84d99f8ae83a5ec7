#include "answers/seats.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb seats_verb() {
  return {.name = "seats",
          .summary = {"each seat and what is known of it, as a picture too: named, counted, vacant",
                      "chaque siège et ce qu'on en sait, aussi en image : nommé, compté, vacant"},
          .examples = {{"mag seats --as-of 2011",
                        {"the seats of the cycle 2011, on its last day",
                         "les sièges du cycle 2011, à son dernier jour"}},
                       {"mag seats --as-of 2010-05-05 --format svg --lang fr > seats.svg",
                        {"as a picture, in French", "en image, en français"}},
                       {"mag seats --as-of 2006 --format csv",
                        {"a line for each seat", "une ligne par siège"}}},
          .run = show_of_day<answers::seats>,
          .formats = {Format::text, Format::json, Format::csv, Format::svg},
          .reads = Reads::day};
}

}  // namespace app
