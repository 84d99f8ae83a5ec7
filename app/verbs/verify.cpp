#include "app/keeping/soundness.hpp"
#include "app/text/table.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {
namespace {

Exit run_verify(Session& session, const Given& given) {
  const auto backup = given.value("--against");
  const Sound sound = verify(session, backup);
  if (session.globals().format == Format::json) {
    session.write_json(to_json(sound));
    return Exit::done;
  }
  const words::Words& words = session.words();
  const auto tell = [&](const events::Message& message) {
    paragraph(session.out(), words.say(message), session.globals().width);
  };
  tell({"verify.sound", {events::text(session.globals().log)}});
  tell({"verify.counts",
        {events::number(sound.events), events::number(sound.appends), events::number(sound.hidden),
         events::number(sound.confidential)}});
  if (sound.first)
    tell({"verify.recorded",
          {events::text(words.instant(*sound.first)), events::text(words.instant(*sound.last))}});
  tell({"verify.fingerprint", {events::text(sound.fingerprint)}});
  if (sound.contained)
    tell({"verify.contains", {events::number(sound.contained->events), events::text(*backup)}});
  return Exit::done;
}

}  // namespace

Verb verify_verb() {
  return {.name = "verify",
          .summary = {"re-reads the whole log: structure, order, checksums, every decision; prints "
                      "the fingerprint of what follows from it",
                      "relit tout le journal : structure, ordre, sommes de contrôle, chaque "
                      "décision ; affiche l'empreinte de ce qui en découle"},
          .options = {{"--against FILE",
                       {"check also that the log contains all events of this backup, unchanged; it "
                        "may hold more",
                        "vérifier aussi que le journal contient tous les événements de cette "
                        "sauvegarde, tels quels ; il peut en contenir d'autres"}}},
          .examples = {{"mag verify",
                        {"exits with 4 if something is damaged",
                         "code de sortie 4 si quelque chose est endommagé"}},
                       {"mag verify --format json",
                        {"the same fingerprint on any machine for the same decisions",
                         "la même empreinte sur toute machine pour les mêmes décisions"}},
                       {"mag verify --against 2026-11-24.jsonl",
                        {"exits with 4 and shows the first event that is missing or differs, or "
                         "with 3 if the backup itself was cut or changed",
                         "code de sortie 4, avec le premier événement qui manque ou qui diffère ; "
                         "3 si la sauvegarde elle-même a été coupée ou modifiée"}}},
          .run = run_verify,
          .formats = {Format::text, Format::json}};
}

}  // namespace app
