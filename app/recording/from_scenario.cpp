#include "app/recording/from_scenario.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <map>
#include <ostream>

#include "answers/event_filter.hpp"
#include "answers/event_text.hpp"
#include "app/recording/batch.hpp"
#include "app/recording/outcome.hpp"
#include "app/recording/typed_decision.hpp"
#include "app/supposing/scenario_file.hpp"
#include "events/lists.hpp"
#include "replay/scenario.hpp"
#include "replay/transaction.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

using replay::Hypothesis;

constexpr std::array<std::string_view, 5> stated_for_all = {"source", "authority", "basis",
                                                            "effectiveOn", "reason"};

// What a hypothesis came to.
struct Came {
  const Hypothesis* from;
  engine::Position position;
  bool is_repeated = false;
  events::Payload decision{};  // none of what was repeated
};

class FromScenario {
 public:
  FromScenario(Session& session, const Given& given, const replay::Scenario& scenario)
      : session_(session), scenario_(scenario) {
    for (const auto& [name, value] : given.fields) {
      const std::string field = answers::camel_case(name);
      if (std::ranges::find(stated_for_all, field) == stated_for_all.end())
        not_understood("usage.withoutMeaning",
                       {events::text("record --from-scenario"), events::text("--" + name)});
      if (!stated_.emplace(field, value).second)
        not_understood("usage.fieldTwice", {events::text(name)});
    }
    if (!stated_.contains("source")) not_understood("usage.scenarioSource");
    if (scenario.terms)
      throw Failure(Trouble::refused, {"record.scenarioTerms", {}}, scenario.terms->place + ": ");
    for (const Hypothesis& each : scenario.hypotheses)
      if (each.kind == Hypothesis::Kind::changed)
        throw Failure(Trouble::refused,
                      {"record.scenarioParameter", {events::text(each.parameter)}},
                      each.place + ": ");
  }

  void propose(replay::Attempt& attempt) {
    came_.clear();
    replay::Admission& admission = attempt.admission();
    const auto recorded = replay::on_record(scenario_, replay::Timeline(attempt.reading()));
    for (std::size_t i = 0; i < recorded.size(); ++i) {
      const Hypothesis& each = scenario_.hypotheses[i];
      if (recorded[i]) {
        came_.push_back({&each, recorded[i], true});
        continue;
      }
      const events::Payload decision = decision_of(each);
      const auto twin = std::ranges::find(came_, decision, &Came::decision);
      if (twin != came_.end()) {
        came_.push_back({&each, twin->position, true});
        continue;
      }
      const auto answer = admission.propose(decision, true);
      if (answer.refused())
        refuse_for(session_.words(), admission, answer.objections, each.place + ": ");
      came_.push_back({&each, answer.position, false, decision});
    }
    if (const auto found = admission.objections(); !found.empty())
      refuse_for(session_.words(), admission, found, place_of(admission, found.front()));
  }

  // What it would change, told before anything is asked.
  void foresee(replay::Attempt& attempt) {
    last_ = attempt.admission().expected();
    events_ = attempt.admission().next().value - last_.value - 1;
    named_ = attempt.admission().supposed().fold();
    changes_.clear();
    if (fresh() > 0)
      changes_ = consequences(attempt.reading(), attempt.admission(), session_.today());
  }

  // The words with all names, those that it gives included.
  words::Words in(const words::Words& words) const {
    return words.with(named_->people(), engine::Date::latest());
  }

  std::size_t repeated() const {
    return static_cast<std::size_t>(std::ranges::count(came_, true, &Came::is_repeated));
  }
  std::size_t fresh() const { return came_.size() - repeated(); }

  void report(const words::Words& words, bool dry, bool written) const {
    if (session_.globals().format == Format::json)
      return session_.write_json(document(words, dry, written));
    for (const Came& each : came_)
      session_.out() << words::wrap(words::sanitised(words.say(line_of(each, words, written))),
                                    std::max<std::size_t>(session_.globals().width, 30), 2)
                     << '\n';
    print(session_, changes_, naming(written), words);
    const std::size_t count = written ? events_ : 0, decisions = written ? fresh() : 0;
    events::Message done{"record.scenarioDone",
                         {events::number(decisions), events::number(repeated())}};
    if (count != decisions)
      done = {"record.scenarioDoneInEvents",
              {events::number(decisions), events::number(count), events::number(repeated())}};
    session_.say(done);
    if (dry) session_.say({"record.dry", {}});
  }

 private:
  std::string stated(std::string_view field) const {
    const auto found = stated_.find(field);
    return found == stated_.end() ? "" : found->second;
  }

  events::Payload sound(const Hypothesis& of, const events::Decision& decision) const {
    return app::sound(session_.words(), decision.payload(), of.place + ": ");
  }

  // What is supposed, with a source; who decided and on what basis, where that is given.
  events::Decision supposed(const Hypothesis& of) const {
    events::Decision decision(of.decision.bytes());
    for (const char* field : {"source", "authority", "basis"})
      if (const std::string value = stated(field); !value.empty())
        decision.put_typed(field, {value});
    return decision;
  }

  events::Payload decision_of(const Hypothesis& of) const {
    if (of.kind == Hypothesis::Kind::added) return sound(of, supposed(of));
    std::string missing;
    for (const char* field : {"authority", "basis"})
      if (stated(field).empty()) events::add_to(missing, std::string("--") + field);
    if (!missing.empty()) not_understood("usage.scenarioStated", {events::text(missing)});
    events::Decision correction(events::Kind::event_corrected);
    for (const char* field : {"source", "authority", "basis", "effectiveOn"})
      if (const std::string value = stated(field); !value.empty())
        correction.put_typed(field, {value});
    if (!stated_.contains("effectiveOn")) correction.put("effectiveOn", session_.today());
    const std::string reason = stated("reason");
    correction.put("reason", reason.empty() ? scenario_.name : reason).put("position", of.position);
    if (of.kind == Hypothesis::Kind::withdrawn) {
      correction.put("withdrawn", 1);
      return sound(of, correction);
    }
    const events::Decision replacement = supposed(of);
    sound(of, replacement);
    correction.put("replacement", replacement);
    return sound(of, correction);
  }

  // Where the scenario has what is objected to, or what provoked it.
  std::string place_of(replay::Admission& admission, const replay::Objection& objection) const {
    const engine::Position by = objection.position <= admission.expected()
                                    ? admission.provoked_by(objection.position)
                                    : objection.position;
    for (const Came& each : came_)
      if (!each.is_repeated && each.position >= by) return each.from->place + ": ";
    return "";
  }

  events::Message line_of(const Came& came, const words::Words& words, bool written) const {
    const bool is_withdrawn = came.from->kind == Hypothesis::Kind::withdrawn;
    const std::string what =
        is_withdrawn
            ? words.say({"record.scenarioWithdrawn", {events::position(came.from->position)}})
            : answers::kind_of(came.from->decision.bytes(), words) + " · " +
                  answers::about(came.from->decision.bytes(), words);
    if (came.is_repeated)
      return {"record.scenarioRepeated", {events::text(what), events::position(came.position)}};
    if (!written) return {"record.scenarioWould", {events::text(what)}};
    return {"record.scenarioRecorded", {events::text(what), events::position(came.position)}};
  }

  // What has no number until it is recorded.
  BehindLog naming(bool written) const { return {{last_.value + (written ? fresh() : 0)}}; }

  boost::json::value document(const words::Words& words, bool dry, bool written) const {
    boost::json::array decisions;
    for (const Came& each : came_)
      decisions.push_back(
          {{"place", each.from->place},
           {"position",
            written || each.is_repeated ? boost::json::value(each.position.value) : nullptr},
           {"repeated", each.is_repeated}});
    boost::json::object changes = shape_of(changes_, naming(written), words);
    return {{"scenario", scenario_.name},
            {"decisions", std::move(decisions)},
            {"recorded", written ? fresh() : 0},
            {"events", written ? events_ : 0},
            {"repeated", repeated()},
            {"seats", std::move(changes["seats"])},
            {"findings", std::move(changes["findings"])},
            {"dryRun", dry}};
  }

  Session& session_;
  const replay::Scenario& scenario_;
  std::map<std::string, std::string, std::less<>> stated_;
  std::vector<Came> came_;
  engine::Position last_;                       // of the log before it
  std::size_t events_ = 0;                      // that it comes to: of a replacement two
  std::optional<projections::Register> named_;  // with all that it proposes
  std::vector<Consequences> changes_;
};

}  // namespace

Exit record_scenario(Session& session, const Given& given, const std::string& path,
                     std::optional<engine::Position> expected) {
  const replay::Scenario scenario = scenario_of(session, path);
  FromScenario from(session, given, scenario);
  const Together how{reason_of(given, "--acknowledge"), given.flag("--dry-run"), expected};
  const Outcomes found = record_together(session, how, [&](replay::Attempt& attempt) {
    from.propose(attempt);
    from.foresee(attempt);
  });
  from.report(from.in(session.words()), how.dry, found.written);
  return ask_at_last(session, how, found);
}

}  // namespace app
