#include "app/recording/batch.hpp"

#include <algorithm>
#include <iterator>

#include "answers/failure.hpp"
#include "app/recording/doubts.hpp"
#include "app/recording/intake.hpp"
#include "app/recording/naming.hpp"
#include "events/lists.hpp"

namespace app {

void refuse_for(const words::Words& words, replay::Admission& admission,
                const std::vector<replay::Objection>& objections, std::string place) {
  constexpr std::size_t told_at_most = 5;
  const engine::Position last = admission.expected();
  std::string told;
  bool takes_ground = false;
  for (std::size_t i = 0; i < std::min(objections.size(), told_at_most); ++i) {
    const bool is_recorded = objections[i].position <= last;
    takes_ground |= is_recorded;
    const std::string more = say(words, objections[i], admission, !is_recorded, BehindLog{last});
    events::add_to(told, more, words.say("label.separator"));
  }
  if (objections.size() > told_at_most)
    told += words.say("label.separator") +
            words.say({"record.more", {events::number(objections.size() - told_at_most)}});
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
  std::ranges::move(waiting_seats(admission, first), std::back_inserter(all));
  std::ranges::move(graver_findings(attempt.reading(), admission, first,
                                    last_day_recorded(attempt.reading()), today),
                    std::back_inserter(all));
  return all;
}

std::optional<events::Message> question_about(replay::Attempt& attempt, engine::Date today,
                                              const std::optional<std::string>& reason, bool dry) {
  const std::vector<Question> questions = questions_about(attempt, today);
  if (reason)
    for (const Question& each : questions) attempt.admission().acknowledge(each.about, *reason);
  if (questions.empty() || reason) return std::nullopt;
  return events::Message{dry ? "record.questionDry" : "record.question",
                         {events::message(questions.front().asked)}};
}

void fail_conflict(engine::Position expected, engine::Position found) {
  throw answers::Failure(
      answers::Trouble::conflict,
      {"conflict.expected", {events::position(expected), events::position(found)}});
}

}  // namespace app
