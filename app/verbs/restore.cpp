#include "app/cli/progress.hpp"
#include "app/keeping/backup_file.hpp"
#include "app/verbs/verb_list.hpp"
#include "engine/log_staging.hpp"
#include "replay/batch_key.hpp"

namespace app {
namespace {

// A backup whose digest is right may still be none that a log ever gave.
void refuse_wrong_key(Session& session, const BackupFile& file, const engine::Log& log) {
  const engine::Reading reading = log.read();
  const auto wrong = replay::batch_with_wrong_key(reading);
  if (!wrong) return;
  const std::size_t line = wrong->first.value + 1;  // behind the one that says what the file is
  throw file.refused(
      session.words(),
      {line, {"key", "\"" + std::string(wrong->key) + "\"", {"expected.keyThatFollows", {}}}},
      "restore.refused");
}

Exit run_restore(Session& session, const Given& given) {
  const std::string& place = session.globals().log;
  BackupFile file(given.operands.at(0));
  engine::Staging staging(place);
  const auto backed = [&] {
    Progress progress(session, "mag restore");
    return events::restore(file.reader(), staging.log(),
                           [&](std::uint64_t bytes) { progress.at(bytes, file.size()); });
  }();
  if (!backed) throw file.refused(session.words(), backed.error(), "restore.refused");
  refuse_wrong_key(session, file, staging.log());
  staging.publish();
  session.report(
      {{"knownAt", backed->events}, {"sha256", backed->sha256}},
      {"restore.done",
       {events::number(backed->events), events::text(place), events::text(backed->sha256)}});
  return Exit::done;
}

}  // namespace

Verb restore_verb() {
  return {.name = "restore",
          .summary = {"makes a log from a backup, the same as it was, with its recorded times, "
                      "batches and keys",
                      "refait un journal à partir d'une sauvegarde, tel qu'il était, avec ses "
                      "moments de consignation, ses lots et ses clés"},
          .operands = {{"FILE",
                        {"what mag backup wrote, or - for standard input; a backup that was cut or "
                         "changed is refused as a whole, and the line is shown",
                         "ce que mag backup a écrit, ou - pour l'entrée standard ; une sauvegarde "
                         "coupée ou modifiée est refusée en entier, et la ligne est indiquée"}}},
          .examples =
              {{"mag restore 2026-11-24.jsonl --log restored.log.d",
                {"the place must be empty, or not there yet",
                 "l'emplacement doit être vide, ou ne pas encore exister"}},
               {"gunzip -c 2026-11-24.jsonl.gz | mag restore - --log restored.log.d",
                {"the log appears once the digest in the last line is checked",
                 "le journal n'apparaît qu'une fois vérifiée l'empreinte de la dernière ligne"}}},
          .run = run_restore,
          .formats = {Format::text, Format::json}};
}

}  // namespace app
