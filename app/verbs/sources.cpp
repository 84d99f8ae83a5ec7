#include "answers/sources.hpp"

#include "answers/why.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_sources(Session& session, const Given& given) {
  const answers::View view(session.timeline());
  const words::Words words = view.in(session.words());
  if (given.operands.empty())
    show(session, answers::sources(view), words);
  else
    show(session, answers::source_shown(view, answers::one_name(given.operands)), words);
  return Exit::done;
}

}  // namespace

Verb sources_verb() {
  return {
      .name = "sources",
      .summary = {"what the record rests on, and what would fall with a source",
                  "ce sur quoi repose le registre, et ce qui tomberait avec une source"},
      .operands = {{"SOURCE",
                    {"one source, by the number of an event that names it or by a part of it: its "
                     "events, its figures, what would be otherwise without it",
                     "une seule source, par le numéro d'un événement qui la nomme ou par une "
                     "partie : ses événements, ses chiffres, ce qui serait autrement sans elle"},
                    Times::any}},
      .examples = {{"mag sources",
                    {"every source, with how much rests on it",
                     "chaque source, avec tout ce qui repose sur elle"}},
                   {"mag sources 64 --as-of 2006",
                    {"the source of event 64, and what would fall with it in the cycle 2006",
                     "la source de l'événement 64, et ce qui tomberait avec elle dans le cycle "
                     "2006"}}},
      .run = run_sources,
      .formats = {Format::text, Format::json, Format::csv},
      .reads = Reads::day};
}

}  // namespace app
