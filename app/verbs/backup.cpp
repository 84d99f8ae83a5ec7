#include "events/backup.hpp"

#include <ostream>

#include "app/cli/progress.hpp"
#include "app/cli/session.hpp"
#include "app/keeping/whole_file.hpp"
#include "app/recording/intake.hpp"
#include "app/verbs/verb_list.hpp"
#include "replay/batch_key.hpp"

namespace app {
namespace {

// Throws Failure(damaged) when an event would not come back as it is.
template <class Write>
events::Backed write_all(Session& session, const Write& write) {
  const engine::Reading reading = session.log().read();
  // A log is carried whole or not: the order by effect and the keys, too, have to be right.
  reading.by_effect(reading.last(), engine::Date::latest(),
                    [](const engine::Envelope&) { return true; });
  replay::check_keys(session.log(), reading);
  Progress progress(session, "mag backup");
  auto backed =
      events::write_backup(reading, [&](std::string_view line, engine::Position position) {
        progress.at(position.value, reading.last().value);
        return write(line);
      });
  if (backed) return std::move(*backed);
  const events::Uncarried& failed = backed.error();
  throw Failure(Trouble::damaged, {"backup.uncarried",
                                   {events::position(failed.position),
                                    events::text(say(session.words(), failed.mistake))}});
}

Exit to_output(Session& session) {
  session.only_text();
  write_all(session, [&](std::string_view line) {
    session.out() << line << '\n';
    return session.out().good();
  });
  return Exit::done;
}

Exit to_file(Session& session, const std::string& name) {
  WholeFile file(name);
  const events::Backed backed = write_all(session, [&](std::string_view line) {
    file.add(line);
    file.add("\n");
    return true;
  });
  file.publish();
  session.report(
      {{"file", name}, {"events", backed.events}, {"sha256", backed.sha256}},
      {"backup.done",
       {events::number(backed.events), events::text(name), events::text(backed.sha256)}});
  return Exit::done;
}

Exit run_backup(Session& session, const Given& given) {
  const std::string& name = given.operands.at(0);
  return name == "-" ? to_output(session) : to_file(session, name);
}

}  // namespace

Verb backup_verb() {
  return {
      .name = "backup",
      .summary =
          {"writes the whole log as lines, to be restored as it is: decisions, recorded times, "
           "batches, keys; others may read and write meanwhile",
           "écrit tout le journal en lignes, pour le restaurer tel quel : décisions, moments de "
           "consignation, lots, clés ; d'autres peuvent lire et écrire pendant ce temps"},
      .operands = {{"FILE",
                    {"the file to make, whole or not at all; a file that exists is never replaced; "
                     "or - for standard output",
                     "le fichier à créer, entier ou pas du tout ; un fichier existant n'est jamais "
                     "remplacé ; ou - pour la sortie standard"}}},
      .examples =
          {{"mag backup 2026-11-24.jsonl",
            {"one line for each event, then one with their number and a digest; it has the "
             "confidential events too, so that only its owner may read the file",
             "une ligne par événement, puis une avec leur nombre et une empreinte ; les événements "
             "confidentiels y figurent : seul le propriétaire du fichier peut le lire"}},
           {"mag backup - | gzip > 2026-11-24.jsonl.gz",
            {"if the last line is missing, mag restore refuses the whole backup",
             "si la dernière ligne manque, mag restore refuse toute la sauvegarde"}}},
      .run = run_backup,
      .formats = {Format::text, Format::json}};
}

}  // namespace app
