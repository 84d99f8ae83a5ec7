#include <boost/json/object.hpp>
#include <ostream>

#include "app/cli/progress.hpp"
#include "app/cli/session.hpp"
#include "app/keeping/against.hpp"
#include "app/text/table.hpp"
#include "app/verbs/verb_list.hpp"
#include "engine/hiding.hpp"
#include "replay/batch_key.hpp"

namespace app {
namespace {

// What a sound log was found to hold.
struct Sound {
  std::uint64_t events = 0, appends = 0, hidden = 0, confidential = 0;
  std::optional<engine::Instant> first, last;
  std::string fingerprint;
  std::optional<events::Backed> contained;  // the backup that it was held against
};

// Every payload is a decision that this program can read; throws Failure(damaged) otherwise.
void check_payloads(Session& session, const engine::Reading& reading, Sound& sound) {
  Progress progress(session, session.words().say("verify.decisions"));
  engine::Position batch;
  reading.by_position({1}, reading.last(), [&](const engine::Envelope& envelope) {
    if (const auto checked = events::check(envelope.payload); !checked)
      throw Failure(Trouble::damaged,
                    {"error.badPayload",
                     {events::position(envelope.position), events::text(checked.error().field),
                      events::text(session.words().say(checked.error().expected))}});
    ++sound.events;
    sound.appends += envelope.batch != batch;
    batch = envelope.batch;
    sound.confidential += envelope.confidential;
    if (!sound.first) sound.first = envelope.recorded_at;
    sound.last = envelope.recorded_at;
    progress.at(envelope.position.value, reading.last().value);
    return true;
  });
}

Sound verify(Session& session) {
  {
    Progress progress(session, session.words().say("verify.log"));
    session.log().verify(
        [&](std::uint64_t checked, std::uint64_t total) { progress.at(checked, total); });
  }
  const engine::Reading& reading = session.reading();
  Sound sound;
  check_payloads(session, reading, sound);
  replay::check_keys(session.log(), reading);
  const replay::Timeline timeline(reading);
  sound.hidden = engine::hidden(reading, timeline.selection()).size();
  sound.fingerprint = timeline.fold().fingerprint();
  return sound;
}

Exit run_verify(Session& session, const Given& given) {
  Sound sound = verify(session);
  const auto backup = given.value("--against");
  if (backup) sound.contained = hold_against(session, *backup);
  if (session.globals().format == Format::json) {
    using boost::json::value;
    const auto moment = [](const std::optional<engine::Instant>& recorded) {
      return recorded ? value(engine::to_string(*recorded)) : value(nullptr);
    };
    value contains;
    if (sound.contained)
      contains = {{"events", sound.contained->events}, {"sha256", sound.contained->sha256}};
    session.write_json({{"sound", true},
                        {"knownAt", sound.events},
                        {"events", sound.events},
                        {"batches", sound.appends},
                        {"hidden", sound.hidden},
                        {"confidential", sound.confidential},
                        {"firstRecordedAt", moment(sound.first)},
                        {"lastRecordedAt", moment(sound.last)},
                        {"fingerprint", sound.fingerprint},
                        {"contains", contains}});
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
