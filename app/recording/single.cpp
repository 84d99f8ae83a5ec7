#include "app/recording/single.hpp"

#include <ostream>

#include "app/recording/batch.hpp"
#include "app/recording/doubts.hpp"
#include "app/recording/outcome.hpp"
#include "replay/transaction.hpp"

namespace app {
namespace {

// Admits the decision, anew if the same one was recorded and then withdrawn. A correction that put
// something in the place of an event is not the same as one that only takes it back.
replay::Admission::Answer admit(Session& session, replay::Attempt& attempt,
                                const events::Payload& payload) {
  replay::Admission& admission = attempt.admission();
  for (const engine::Position same : admission.same(payload))
    if (!admission.is_hidden(same) && !admission.put_in_place_by(same)) return {{}, true, same};
  auto admitted = admission.admit(payload, true);
  if (admitted.refused()) refuse_for(session.words(), admission, admitted.objections);
  return admitted;
}

// What the user is asked about the decision, unless it says why it is recorded all the same.
std::optional<events::Message> question(replay::Attempt& attempt, const Outcome& outcome,
                                        engine::Date today, bool dry) {
  const engine::Position first = attempt.admission().expected() + 1;
  auto questions = unlikely_dates(attempt.admission(), first, today);
  if (questions.empty()) questions = unlikely_openings(attempt.admission(), first);
  if (questions.empty() && are_contestable(outcome.changes))
    return events::Message{dry ? "record.contestableDry" : "record.contestable", {}};
  if (questions.empty()) questions = waiting_seats(attempt.admission(), first);
  if (questions.empty()) return std::nullopt;
  return events::Message{dry ? "record.questionDry" : "record.question",
                         {events::message(questions.front().asked)}};
}

// What recording comes to: told of, and asked about, before and after it is written.
struct Decided {
  Outcome outcome{};
  std::optional<projections::Register> reg{};  // of before, for the names
  std::optional<events::Message> asked{};
};

Decided decide(Session& session, replay::Attempt& attempt, const events::Payload& payload,
               bool dry) {
  const auto admitted = admit(session, attempt, payload);
  Decided found{{admitted.position, attempt.admission().expected(), admitted.repeated, false, {}}};
  if (!admitted.repeated)
    found.outcome.changes = consequences(attempt.reading(), payload, session.today());
  found.reg = replay::Timeline(attempt.reading()).fold();
  const bool may = !events::particulars(payload.bytes()).acknowledged.empty();
  if (!may && !admitted.repeated)
    found.asked = question(attempt, found.outcome, session.today(), dry);
  return found;
}

}  // namespace

void record_one(Session& session, const events::Payload& payload, const HowToRecord& how) {
  Decided found;
  bool remarked = false;
  const auto attempted = [&](replay::Attempt& attempt) {
    if (how.expected && attempt.reading().last() != *how.expected)
      fail_conflict(*how.expected, attempt.reading().last());
    const auto remark = remark_on_clock(attempt.reading(), session.now());
    for (const auto& each : {remark, decisions::remark_on(payload.bytes())})
      if (each && !remarked) session.remark(*each);
    remarked = true;
    found = decide(session, attempt, payload, how.dry);
    return found.outcome.written = !how.dry && !found.asked && !found.outcome.repeated;
  };
  replay::Recording recording{"record", session.now()};
  if (how.expected) recording.attempts = 1;
  const auto receipt = replay::transact(session.log(!how.dry), attempted, recording);
  if (!receipt) fail_conflict(receipt.error().expected, receipt.error().found);
  const words::Words words =
      session.words().with(found.reg->people(), events::draft_of(payload).effective_on);
  report(session, found.outcome, words, how.dry);
  if (found.asked && !how.dry) throw Failure(Trouble::refused, *found.asked);
  if (found.asked) session.err() << words.say(*found.asked) << '\n';
}

}  // namespace app
