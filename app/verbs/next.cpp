#include "answers/next.hpp"

#include "app/cli/showing.hpp"
#include "app/feeds/feeds.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_next(Session& session, const Given&) {
  const answers::View view(session.timeline());
  const answers::Next next = answers::next(view);
  const words::Words words = view.in(session.words());
  if (session.globals().format == Format::ics)
    write_calendar(session.out(), next, words, session.place());
  else
    show(session, next, words);
  return Exit::done;
}

}  // namespace

Verb next_verb() {
  return {
      .name = "next",
      .summary = {"whose term ends when, what a renewal lacks, and which seats are to be filled",
                  "quels mandats prennent fin, ce qui manque à un renouvellement, et les sièges "
                  "à pourvoir"},
      .examples = {{"mag next --as-of 2011",
                    {"what was ahead at the end of the cycle 2011",
                     "ce qui s'annonçait à la fin du cycle 2011"}},
                   {"mag next --as-of 2011 --format csv --lang fr",
                    {"for a spreadsheet", "pour un tableur"}},
                   {"mag next --format ics > ahead.ics", {"for a calendar", "pour un agenda"}}},
      .run = run_next,
      .formats = {Format::text, Format::json, Format::csv, Format::ics},
      .reads = Reads::day};
}

}  // namespace app
