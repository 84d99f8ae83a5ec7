#include "app/recording/opened_cycle.hpp"

#include <ostream>
#include <utility>

#include "answers/event_filter.hpp"
#include "answers/new_cycle.hpp"
#include "app/cli/showing.hpp"
#include "app/recording/batch.hpp"
#include "app/recording/outcome.hpp"
#include "app/recording/typed_decision.hpp"

namespace app {
namespace {

// What is given with the opening.
struct Opening {
  events::Cycle cycle;
  engine::Date on;
  std::optional<std::string> source, authority, roster;
};

Opening opening_asked_for(const Given& given) {
  if (given.operands.at(0) != "open")
    not_understood("usage.cycleAction", {events::text(given.operands.at(0))});
  const std::string& year = given.operands.at(1);
  Opening asked;
  if (!answers::is_number(year) || year.size() != 4 || std::stoi(year) < events::first_cycle_year ||
      std::stoi(year) > events::last_cycle_year)
    not_understood("usage.cycleToOpen", {events::text(year)});
  asked.cycle = {static_cast<std::int16_t>(std::stoi(year))};
  const auto on = given.value("--on");
  if (!on) not_understood("usage.operandMissing", {events::text("cycle"), events::text("--on")});
  const auto day = engine::parse_date(*on);
  if (!day) answers::fail_day("--on", *on, "usage.onDay");
  asked.on = *day;
  asked.source = given.value("--source");
  if (const auto authority = given.value("--authority"))
    asked.authority = answers::code_given("--authority", *authority, "Authority");
  if (const auto roster = given.value("--roster"))
    asked.roster = answers::code_given("--roster", *roster, "Completeness");
  return asked;
}

// One attempt to open the cycle.
class Opened {
 public:
  Opened(Session& session, const Opening& asked, replay::Attempt& attempt)
      : session_(session), asked_(asked), admission_(attempt.admission()) {}

  answers::NewCycle open() {
    const engine::Position opening = admission_.next();
    if (auto refusal = decisions::refusal_to_open(admission_.register_on(engine::Date::latest()),
                                                  asked_.cycle, asked_.on))
      throw Failure(Trouble::refused, {"record.refused", {events::message(refusal->reason)}});
    source_ = source();
    propose(opening_decision());
    answers::NewCycle answer =
        answers::new_cycle(admission_.register_on(asked_.on), asked_.on, opening_decision());
    for (const decisions::Passage& each : answer.seats)
      if (auto decision = decisions::decision_of(each, asked_.cycle, asked_.on))
        propose(std::move(decision->put("cause", opening).put("note", typed_.say(note_of(each)))));
    // What is on record for a later day may rest on what goes on with the opening: all of it is
    // judged together.
    if (const auto found = admission_.objections(); !found.empty())
      refuse_for(session_.words(), admission_, found);
    return answer;
  }

 private:
  // Where it can be checked: as given, or that of the terms of reference in force, by which all
  // this happens.
  std::string source() {
    if (asked_.source) return *asked_.source;
    const auto terms = counting::in_force(admission_.register_on(asked_.on), asked_.on);
    const auto adopted = admission_.at(terms.since());
    if (!adopted) throw Failure(Trouble::question, {"cycle.noSource", {}});
    return std::string(events::particulars(adopted->payload).source);
  }

  events::Decision opening_decision() const {
    events::Decision opening = decisions::opening_of(asked_.cycle, asked_.on);
    if (asked_.roster) opening.put_typed("roster", {*asked_.roster});
    opening.put("basis", asked_.source ? events::Basis::stated : events::Basis::inferred);
    return opening;
  }

  void propose(events::Decision decision) {
    decision.put("source", source_);
    if (asked_.authority)
      decision.put_typed("authority", {*asked_.authority});
    else
      decision.put("authority", events::Authority::unstated);
    // What was opened, then taken back, is opened anew.
    const auto answer = admission_.propose(sound(session_.words(), decision.payload()), true);
    if (answer.refused()) refuse_for(session_.words(), admission_, answer.objections);
  }

  // Evaluations are confidential: nothing that is recorded for everybody speaks of one. Nor does it
  // give the number of an event, which for everybody is another (docs/choices/0016).
  events::Message note_of(const decisions::Passage& passage) const {
    const auto day = events::date(admission_.at(passage.given_by)->effective_on);
    if (passage.course == decisions::Passage::Course::not_renewed)
      return {"cycle.noteNotRenewed", {day}};
    return {"cycle.note", {events::text(std::string(passage.clause)), day}};
  }

  Session& session_;
  const Opening& asked_;
  replay::Admission& admission_;
  words::Words typed_{session_.globals().language};
  std::string source_;
};

// What the rules will find otherwise; that seats begin and end is told seat by seat.
std::vector<Consequences> found_otherwise(replay::Attempt& attempt, engine::Date today) {
  std::vector<Consequences> all = consequences(attempt.reading(), attempt.admission(), today);
  for (Consequences& each : all) each.difference.seats.clear();
  return all;
}

void tell(Session& session, const answers::NewCycle& answer,
          const std::vector<Consequences>& changes, BehindLog naming, const words::Words& words) {
  if (session.globals().format == Format::json) {
    boost::json::object document = answers::to_json(answer, words);
    document["findings"] = shape_of(changes, naming, words)["findings"];
    return session.write_json(document);
  }
  show_text(session, answer, words);
  session.out() << '\n';
  print(session, changes, naming, words);
  if (answer.opening && answer.last > answer.opening)
    session.say(
        {"cycle.recorded", {events::position(answer.opening), events::position(answer.last)}});
  else if (answer.opening)
    session.say({"cycle.recordedOne", {events::position(answer.opening)}});
  else if (answer.is_dry)
    session.say({"record.dry", {}});
}

}  // namespace

Exit record_opening(Session& session, const Given& given) {
  const Opening asked = opening_asked_for(given);
  const Together how{reason_of(given, "--acknowledge"), given.flag("--dry-run")};
  answers::NewCycle answer;
  std::vector<Consequences> changes;
  const Outcomes found = record_together(session, how, [&](replay::Attempt& attempt) {
    answer = Opened(session, asked, attempt).open();
    changes = found_otherwise(attempt, session.today());
  });
  answer.is_dry = how.dry;
  if (found.written) answer.opening = found.first;
  if (found.written) answer.last = found.last;
  const BehindLog naming{found.written ? found.last : engine::Position{found.first.value - 1}};
  tell(session, answer, changes, naming, session.words().with(found.before->people(), asked.on));
  return ask_at_last(session, how, found);
}

}  // namespace app
