#include <ostream>

#include "app/cli/session.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_init(Session& session, const Given&) {
  const std::string& place = session.globals().log;
  engine::Log::create(place);
  if (session.globals().format == Format::json)
    session.out() << "{\"knownAt\":0}\n";
  else
    session.say({"init.done", {events::text(place)}});
  if (!session.globals().quiet) session.remark({"init.next", {}});
  return Exit::done;
}

}  // namespace

Verb init_verb() {
  return {
      .name = "init",
      .summary = {"makes an empty log", "crée un journal vide"},
      .examples =
          {{"mag init", {"a log in ./mag.log.d", "un journal dans ./mag.log.d"}},
           {"mag init --log ~/records/igf.log.d",
            {"a log in another place; what is there already is never changed",
             "un journal à un autre emplacement ; ce qui s'y trouve déjà n'est jamais modifié"}}},
      .run = run_init,
      .formats = {Format::text, Format::json}};
}

}  // namespace app
