#include "answers/gatherings.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb forums_verb() {
  return {.name = "forums",
          .summary = {"the editions of the Forum, planned and held, with their programme",
                      "les éditions du Forum, prévues et tenues, avec leur programme"},
          .examples = {{"mag forums", {"every edition on record", "chaque édition au registre"}}},
          .run = show_of_day<answers::forums>,
          .formats = {Format::text, Format::json, Format::csv},
          .reads = Reads::day};
}

Verb meetings_verb() {
  return {.name = "meetings",
          .summary = {"the meetings, their agendas and what was decided by consensus",
                      "les réunions, leurs ordres du jour et ce qui a été décidé par consensus"},
          .examples = {{"mag meetings --as-of 2016",
                        {"every meeting on record until the end of the cycle 2016",
                         "chaque réunion au registre jusqu'à la fin du cycle 2016"}}},
          .run = show_of_day<answers::meetings>,
          .formats = {Format::text, Format::json, Format::csv},
          .reads = Reads::day};
}

}  // namespace app
