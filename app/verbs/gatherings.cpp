#include "answers/gatherings.hpp"

#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_forums(Session& session, const Given&) {
  const answers::View view(session.timeline());
  show(session, answers::forums(view), view.in(session.words()));
  return Exit::done;
}

Exit run_meetings(Session& session, const Given&) {
  const answers::View view(session.timeline());
  show(session, answers::meetings(view), view.in(session.words()));
  return Exit::done;
}

}  // namespace

Verb forums_verb() {
  return {.name = "forums",
          .summary = {"the editions of the Forum, planned and held, with their programme",
                      "les éditions du Forum, prévues et tenues, avec leur programme"},
          .examples = {{"mag forums", {"every edition on record", "chaque édition au registre"}}},
          .run = run_forums,
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
          .run = run_meetings,
          .formats = {Format::text, Format::json, Format::csv},
          .reads = Reads::day};
}

}  // namespace app
