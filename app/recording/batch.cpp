#include "app/recording/batch.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "answers/failure.hpp"
#include "app/recording/doubts.hpp"
#include "app/recording/intake.hpp"
#include "app/recording/naming.hpp"

namespace app {
namespace {

// The first question about what an attempt proposes, as what to tell.
std::optional<events::Message> question_about(replay::Attempt& attempt, engine::Date today,
                                              const Together& how) {
  const std::vector<Question> questions = questions_about(attempt, today);
  if (how.reason)
    for (const Question& each : questions) attempt.admission().acknowledge(each.about, *how.reason);
  if (questions.empty() || how.reason) return std::nullopt;
  return events::Message{how.dry ? "record.questionDry" : "record.question",
                         {events::message(questions.front().asked)}};
}

}  // namespace

events::Payload sound(const words::Words& words,
                      tl::expected<events::Payload, events::Mistake> decision,
                      const std::string& place) {
  if (decision) return std::move(*decision);
  throw answers::Failure(answers::Trouble::refused,
                         {"record.mistake", {events::text(say(words, decision.error()))}}, place);
}

void refuse_for(const words::Words& words, replay::Admission& admission,
                const std::vector<replay::Objection>& objections, std::string place) {
  constexpr std::size_t told_at_most = 5;
  const engine::Position last = admission.expected();
  std::string told;
  bool takes_ground = false;
  for (std::size_t i = 0; i < std::min(objections.size(), told_at_most); ++i) {
    const bool is_recorded = objections[i].position <= last;
    takes_ground |= is_recorded;
    words.add_to(told, say(words, objections[i], admission, !is_recorded, BehindLog{last}));
  }
  if (objections.size() > told_at_most)
    words.add_to(told, {"record.more", {events::number(objections.size() - told_at_most)}});
  if (takes_ground) told += ". " + words.say("refused.wayOut");
  throw answers::Failure(answers::Trouble::refused, {"record.refused", {events::text(told)}},
                         std::move(place));
}

engine::Date last_day_recorded(const engine::Reading& reading) {
  engine::Date last = engine::Date::earliest();
  reading.by_effect(reading.last(), engine::Date::latest(), [&](const engine::Envelope& each) {
    last = each.effective_on;
    return true;
  });
  return last;
}

std::vector<Question> questions_about(replay::Attempt& attempt, engine::Date today) {
  replay::Admission& admission = attempt.admission();
  const engine::Position first = admission.expected() + 1;
  std::vector<Question> all = unlikely_dates(admission, first, today);
  std::ranges::move(unlikely_openings(admission, first), std::back_inserter(all));
  std::ranges::move(waiting_seats(admission, first), std::back_inserter(all));
  std::ranges::move(graver_findings(attempt.reading(), admission, first,
                                    last_day_recorded(attempt.reading()), today),
                    std::back_inserter(all));
  return all;
}

void fail_conflict(engine::Position expected, engine::Position found) {
  throw answers::Failure(
      answers::Trouble::conflict,
      {"conflict.expected", {events::position(expected), events::position(found)}});
}

Outcomes record_together(Session& session, const Together& how,
                         engine::FunctionRef<void(replay::Attempt&)> propose) {
  Outcomes found;
  bool remarked = false;
  const auto attempted = [&](replay::Attempt& attempt) {
    replay::Admission& admission = attempt.admission();
    const engine::Position last = attempt.reading().last();
    if (how.expected && last != *how.expected) fail_conflict(*how.expected, last);
    const auto remark = remark_on_clock(attempt.reading(), session.now());
    if (remark && !std::exchange(remarked, true)) session.remark(*remark);
    propose(attempt);
    found.question = question_about(attempt, session.today(), how);
    found.before = replay::Timeline(attempt.reading()).fold();
    found.first = last + 1;
    found.last = {admission.next().value - 1};
    return found.written = !how.dry && !found.question && found.last > last;
  };
  const auto receipt = replay::transact(session.log(!how.dry), attempted,
                                        {"record", session.now(), how.expected ? 1 : 5});
  if (!receipt) fail_conflict(receipt.error().expected, receipt.error().found);
  return found;
}

Exit ask_at_last(Session& session, const Together& how, const Outcomes& outcomes) {
  if (outcomes.question && !how.dry)
    throw answers::Failure(answers::Trouble::refused, *outcomes.question);
  if (outcomes.question) session.remark(*outcomes.question);
  return Exit::done;
}

}  // namespace app
