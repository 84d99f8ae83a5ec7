#include <ostream>

#include "answers/shapes.hpp"
#include "app/cli/showing.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_show(Session& session, const Given& given) {
  const answers::Wanted wanted{.effects = given.flag("--effects"),
                               .names = session.globals().format == Format::text ||
                                        session.globals().format == Format::html};
  if (!wanted.effects) session.read_few();
  const answers::Shown shown =
      answers::show(session.source(), session.globals().moment, given.operands.at(0), wanted);
  if (session.globals().format == Format::jsonl)
    session.out() << answers::decision_text(shown.event) << '\n';
  else
    show(session, shown, session.words());
  return Exit::done;
}

}  // namespace

Verb show_verb() {
  return {
      .name = "show",
      .summary =
          {"one event in full: what it states, what it corrects, what followed from it",
           "un événement en entier : ce qu'il énonce, ce qu'il corrige, ce qui en a résulté"},
      .operands = {{"NUMBER",
                    {"the number of the event; 1 is the first",
                     "le numéro de l'événement ; 1 est le premier"}}},
      .options = {{"--effects",
                   {"also what followed from it: events that it caused, terms that it began or "
                    "ended; this reads the whole log",
                    "aussi ce qui en a résulté : les événements dont il est la cause, les mandats "
                    "qu'il commence ou termine ; pour cela, le journal entier est lu"}}},
      .examples = {{"mag show 17", {"event 17", "l'événement 17"}},
                   {"mag show 17 --effects",
                    {"with the terms that it began or ended",
                     "avec les mandats qu'il commence ou termine"}},
                   {"mag show 17 --lang fr --format json",
                    {"the same for a program", "de même, pour un programme"}}},
      .run = run_show,
      .formats = {Format::text, Format::json, Format::jsonl},
      .reads = Reads::moment};
}

}  // namespace app
