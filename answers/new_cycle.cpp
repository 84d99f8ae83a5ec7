#include "answers/new_cycle.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "answers/shapes.hpp"
#include "replay/scenario_file.hpp"

namespace answers {
namespace {

using decisions::Passage;

void suppose(replay::Scenario& scenario, events::Decision decision) {
  decision.put("authority", events::Authority::unstated).put("source", "-");
  replay::Hypothesis hypothesis{replay::Hypothesis::Kind::added};
  hypothesis.decision = events::without_source(decision.payload().value().bytes());
  scenario.hypotheses.push_back(std::move(hypothesis));
}

boost::json::object shape(const Passage& passage, const words::Words& words) {
  counting::Causes because{passage.given_by, passage.decided_by};
  boost::json::array missing;
  for (const Passage::Missing what : passage.missing) missing.emplace_back(name_of(what));
  boost::json::object object{{"person", events::to_string(passage.seat.person)},
                             {"name", words.name_of(passage.seat.person)}};
  for (auto& [name, value] : to_json(passage.seat)) object[name] = std::move(value);
  object["terms"] = passage.terms;
  object["termsExact"] = passage.terms_exact;
  object["termsAllowed"] = or_null(passage.terms_allowed);
  object["happens"] = decisions::name_of(passage.course);
  object["clause"] = text_or_null(passage.clause);
  object["because"] = to_json(because.in_order());
  object["evaluation"] = or_null(passage.evaluation);
  object["missing"] = std::move(missing);
  return object;
}

}  // namespace

NewCycle new_cycle(const projections::Register& opened, engine::Date on, events::Decision opening) {
  const counting::Parameters terms = counting::in_force(opened, on);
  const counting::Situation situation(opened, on, terms);
  NewCycle answer{
      opened.current(), {}, on, std::string(terms.version()), decisions::passages(situation), {}};
  const projections::History& history = opened.history();
  if (const auto* before = history.before(answer.cycle)) answer.before = before->value.cycle;
  answer.scenario.name = "mag cycle open " + std::to_string(answer.cycle.year);
  answer.scenario.as_of = engine::to_string(on);
  suppose(answer.scenario, std::move(opening));
  for (const Passage& each : answer.seats)
    if (auto decision = decisions::decision_of(each, answer.cycle, on))
      suppose(answer.scenario, std::move(*decision));
  return answer;
}

std::vector<long long> counted(const NewCycle& answer) {
  std::vector<long long> counts(decisions::course_count);
  for (const Passage& each : answer.seats) ++counts[static_cast<std::size_t>(each.course)];
  return counts;
}

long long renewed_if_below_limit(const NewCycle& answer) {
  return std::ranges::count_if(answer.seats, [](const Passage& each) {
    return each.course == Passage::Course::renewed &&
           std::ranges::count(each.missing, Passage::Missing::terms_before) > 0;
  });
}

boost::json::object to_json(const NewCycle& answer, const words::Words& words) {
  boost::json::array seats;
  for (const Passage& each : answer.seats) seats.push_back(shape(each, words));
  boost::json::object totals;
  const std::vector<long long> counts = counted(answer);
  for (std::size_t i = 0; i < counts.size(); ++i)
    totals[decisions::name_of(static_cast<Passage::Course>(i))] = counts[i];
  return {{"cycle", answer.cycle.year},
          {"on", engine::to_string(answer.on)},
          {"before", cycle_or_null(answer.before)},
          {"terms", text_or_null(answer.terms)},
          {"seats", std::move(seats)},
          {"totals", std::move(totals)},
          {"scenario", boost::json::parse(replay::to_json(answer.scenario))},
          {"dryRun", answer.is_dry},
          {"recorded", static_cast<bool>(answer.opening)},
          {"position", or_null(answer.opening)},
          {"last", or_null(answer.last)}};
}

}  // namespace answers
