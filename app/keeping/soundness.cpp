#include "app/keeping/soundness.hpp"

#include "app/cli/progress.hpp"
#include "app/keeping/against.hpp"
#include "engine/hiding.hpp"
#include "replay/batch_key.hpp"

namespace app {
namespace {

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

}  // namespace

Sound verify(Session& session, const std::optional<std::string>& backup) {
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
  if (backup) sound.contained = hold_against(session, *backup);
  return sound;
}

boost::json::object to_json(const Sound& sound) {
  using boost::json::value;
  const auto moment = [](const std::optional<engine::Instant>& recorded) {
    return recorded ? value(engine::to_string(*recorded)) : value(nullptr);
  };
  value contains;
  if (sound.contained)
    contains = {{"events", sound.contained->events}, {"sha256", sound.contained->sha256}};
  return {{"sound", true},
          {"knownAt", sound.events},
          {"events", sound.events},
          {"batches", sound.appends},
          {"hidden", sound.hidden},
          {"confidential", sound.confidential},
          {"firstRecordedAt", moment(sound.first)},
          {"lastRecordedAt", moment(sound.last)},
          {"fingerprint", sound.fingerprint},
          {"contains", contains}};
}

}  // namespace app
