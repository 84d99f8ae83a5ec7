#include "answers/what_if.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <map>
#include <set>

#include "answers/behind.hpp"
#include "answers/event_text.hpp"
#include "answers/shapes.hpp"

namespace answers {
namespace {

namespace json = boost::json;
using HypothesisKind = replay::Hypothesis::Kind;
using Positions = std::set<engine::Position>;

// Which events a view has behind each of its seats and findings.
class Grounds {
 public:
  explicit Grounds(const View& view) {
    for (const Member& member : members(view)) {
      Positions& seat = seats_[member.person];
      seat.insert(member.because.begin(), member.because.end());
    }
  }
  Positions of(events::Person person) const {
    const auto found = seats_.find(person);
    return found == seats_.end() ? Positions() : found->second;
  }

 private:
  std::map<events::Person, Positions> seats_;
};

Positions difference_of(const Positions& one, const Positions& other) {
  Positions found;
  std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                std::inserter(found, found.end()));
  return found;
}

Positions because_of(const std::optional<rules::Finding>& finding) {
  if (!finding) return {};
  return {finding->because.begin(), finding->because.end()};
}

class Answering {
 public:
  Answering(const replay::Scenario& scenario, const replay::Laid& laid, const View& record,
            const View& supposed, GoesOn goes_on)
      : scenario_(scenario),
        laid_(laid),
        record_(record),
        supposed_(supposed),
        goes_on_(goes_on),
        before_(record),
        after_(supposed),
        timeline_(supposed.timeline()) {}

  WhatIf answer() {
    answer_.name = scenario_.name;
    answer_.heading = heading_of(supposed_);
    answer_.fingerprint = supposed_.reg().fingerprint();
    for (std::size_t i = 0; i < scenario_.hypotheses.size(); ++i) assume(i);
    for (const replay::Dropped& each : laid_.dropped)
      answer_.dropped.push_back({*step(each.position), each.refusal});
    answer_.composition = composition(supposed_);
    answer_.changes = difference(record_, supposed_).changes;
    compare_terms();
    explain();
    return std::move(answer_);
  }

 private:
  std::optional<replay::Step> step(engine::Position position) const {
    return replay::step_at(timeline_, supposed_.reg(), position);
  }

  void assume(std::size_t place) {
    const replay::Hypothesis& hypothesis = scenario_.hypotheses[place];
    const engine::Position event = laid_.events[place];
    WhatIf::Assumption assumption{
        hypothesis.kind, {}, {}, false, hypothesis.parameter, hypothesis.value, hypothesis.from};
    if (hypothesis.position) {
      assumption.withdrawn = step(hypothesis.position);
      marks_[hypothesis.position] = Mark::withdrawn;
    }
    if (hypothesis.kind == HypothesisKind::replaced || hypothesis.kind == HypothesisKind::added) {
      assumption.supposed = step(event);
      assumption.is_recorded = assumption.supposed && !assumption.supposed->is_supposed;
      if (!assumption.is_recorded) marks_[event] = Mark::supposed;
    }
    if (hypothesis.kind == HypothesisKind::changed) go_over(assumption);
    answer_.assumptions.push_back(std::move(assumption));
  }

  // A parameter goes over what supposed terms of reference state of it.
  void go_over(WhatIf::Assumption& assumption) const {
    for (const auto& version : supposed_.reg().history().terms) {
      const auto adopted = step(version.since);
      if (!adopted || !adopted->is_supposed || !assumption.over_version.empty()) continue;
      for (const auto& stated : version.value.parameters)
        if (stated.name == assumption.parameter) {
          assumption.over_version = version.value.version;
          assumption.over_value = stated.value;
        }
    }
  }

  void compare_terms() {
    using Terms = std::pair<std::int64_t, bool>;
    std::map<std::pair<events::Person, events::Seat>, Terms> before;
    for (const Member& member : members(record_))
      before[{member.person, member.seat}] = {member.terms, member.terms_exact};
    for (const Member& member : answer_.composition.members) {
      const auto was = before.find({member.person, member.seat});
      if (was != before.end() && was->second != Terms(member.terms, member.terms_exact))
        answer_.terms.push_back({member.person, was->second.first, member.terms, was->second.second,
                                 member.terms_exact});
    }
  }

  WhatIf::Because because(std::vector<std::size_t> hypotheses, Positions events) const {
    for (const std::size_t each : hypotheses) {
      if (scenario_.hypotheses[each].position) events.insert(scenario_.hypotheses[each].position);
      if (laid_.events[each]) events.insert(laid_.events[each]);
    }
    WhatIf::Because because{std::move(hypotheses), {}};
    for (const engine::Position position : events)
      if (auto found = step(position))
        because.chain.push_back({std::move(*found), mark_of(position)});
    std::stable_sort(because.chain.begin(), because.chain.end(),
                     [](const MarkedStep& one, const MarkedStep& other) {
                       return one.step.effective_on < other.step.effective_on;
                     });
    return because;
  }

  Mark mark_of(engine::Position position) const {
    const auto found = marks_.find(position);
    return found == marks_.end() ? Mark::recorded : found->second;
  }

  // The events in which the seats of a person differ; and what became impossible for them.
  Positions of(events::Person person) const {
    Positions found = difference_of(before_.of(person), after_.of(person));
    for (const WhatIf::Left& each : answer_.dropped)
      if (events::persons_of(each.step.payload).first == person) found.insert(each.step.position);
    return found;
  }

  void explain() {
    for (const WhatIf::Left& each : answer_.dropped) marks_[each.step.position] = Mark::dropped;
    const replay::Difference& changes = answer_.changes;
    const Behind behind(scenario_, record_, changes, goes_on_);
    for (const replay::SeatChange& change : changes.seats)
      answer_.seats.push_back(because(behind.of(change), of(change.person)));
    for (const replay::CountChange& change : changes.counts) {
      Positions events;
      for (const replay::SeatChange& seat : changes.seats)
        for (const auto& side : {seat.before, seat.after})
          if (side && side->seat == change.seat && side->group == change.group)
            events.merge(of(seat.person));
      answer_.counts.push_back(because(behind.of(change), events));
    }
    for (const replay::FindingChange& change : changes.findings)
      answer_.findings.push_back(because(
          behind.of(change), difference_of(because_of(change.before), because_of(change.after))));
  }

  const replay::Scenario& scenario_;
  const replay::Laid& laid_;
  const View& record_;
  const View& supposed_;
  GoesOn goes_on_;
  const Grounds before_, after_;
  const replay::Timeline& timeline_;
  WhatIf answer_{};
  std::map<engine::Position, Mark> marks_;
};

json::value step_shape(const std::optional<replay::Step>& step, const words::Words& words) {
  return step ? json::value(to_json(*step, words)) : nullptr;
}

json::object because_shape(const WhatIf::Because& because, const char* of, std::size_t place,
                           const words::Words& words) {
  json::array hypotheses, chain;
  for (const std::size_t each : because.hypotheses) hypotheses.emplace_back(each);
  for (const MarkedStep& each : because.chain) {
    json::object step = to_json(each.step, words);
    step["mark"] = name_of(each.mark);
    chain.push_back(std::move(step));
  }
  return {{"difference", std::string("/") + of + "/" + std::to_string(place)},
          {"hypotheses", std::move(hypotheses)},
          {"chain", std::move(chain)}};
}

json::object assumption_shape(const WhatIf::Assumption& assumption, const words::Words& words) {
  constexpr std::array<std::string_view, 4> kinds = {"withdrawn", "replaced", "added", "changed"};
  const bool is_dated = assumption.from != engine::Date::earliest();
  return {
      {"kind", kinds[static_cast<std::size_t>(assumption.kind)]},
      {"withdrawn", step_shape(assumption.withdrawn, words)},
      {"supposed", step_shape(assumption.supposed, words)},
      {"recorded", assumption.is_recorded},
      {"parameter", text_or_null(assumption.parameter)},
      {"value", text_or_null(assumption.value)},
      {"from", text_or_null(is_dated ? to_string(assumption.from) : "")},
      {"over", assumption.over_version.empty() ? json::value(nullptr)
                                               : json::value{{"version", assumption.over_version},
                                                             {"value", assumption.over_value}}},
      {"text", said(assumption, words)}};
}

// "17 memberAppointed (IV.1): Ana Souza · 2008", from a day.
events::Argument event_of(const replay::Step& step, const words::Words& words) {
  const std::string what = about(step.payload, words), kind = kind_of(step.payload, words);
  return events::text(what.empty() ? kind : words.label_is(kind, what));
}

}  // namespace

Moment moment_of(const replay::Scenario& scenario, const Moment& asked) {
  Moment moment = asked;
  if (scenario.as_of) moment.said_as_of = {*scenario.as_of, scenario.as_of_place};
  if (scenario.known)
    moment.said_known_at = {std::to_string(scenario.known->value), scenario.known_place};
  return moment;
}

WhatIf what_if(const replay::Scenario& scenario, const replay::Laid& laid, const View& record,
               const View& supposed, GoesOn goes_on) {
  return Answering(scenario, laid, record, supposed, goes_on).answer();
}

std::string said(const WhatIf::Assumption& assumption, const words::Words& words) {
  const auto event = [&](const std::optional<replay::Step>& step) -> std::vector<events::Argument> {
    return {events::position(step->position), event_of(*step, words),
            events::date(step->effective_on)};
  };
  switch (assumption.kind) {
    case HypothesisKind::withdrawn:
      return words.say({"whatIf.withdrawn", event(assumption.withdrawn)});
    case HypothesisKind::replaced: {
      auto arguments = event(assumption.withdrawn);
      for (events::Argument& each : event(assumption.supposed))
        arguments.push_back(std::move(each));
      return words.say({"whatIf.replaced", std::move(arguments)});
    }
    case HypothesisKind::added:
      if (assumption.is_recorded) return words.say({"whatIf.recorded", event(assumption.supposed)});
      return words.say({"whatIf.added", event(assumption.supposed)});
    default:
      break;
  }
  std::string text = said({assumption.parameter, assumption.value, assumption.from}, words);
  if (assumption.over_version.empty()) return text;
  return words.say({"whatIf.over",
                    {events::text(std::move(text)),
                     events::text(words.value_of(assumption.parameter, assumption.over_value)),
                     events::text(assumption.over_version)}});
}

std::string said(const counting::Parameters::Change& change, const words::Words& words) {
  const auto name = events::parameter(change.name),
             value = events::text(words.value_of(change.name, change.value));
  if (change.from == engine::Date::earliest())
    return words.say({"whatIf.changedAlways", {name, value}});
  return words.say({"whatIf.changed", {name, value, events::date(change.from)}});
}

json::object to_json(const WhatIf& answer, const words::Words& words) {
  json::array assumptions, dropped, gained, lost, changed, because;
  for (const WhatIf::Assumption& each : answer.assumptions)
    assumptions.push_back(assumption_shape(each, words));
  for (const WhatIf::Left& each : answer.dropped) {
    json::object step = to_json(each.step, words);
    step["reason"] = words.say(each.refusal.reason);
    step["because"] = to_json(each.refusal.because);
    dropped.push_back(std::move(step));
  }
  json::object changes =
      to_json(Difference{answer.heading, answer.heading, {}, {}, answer.changes}, words);
  for (std::size_t i = 0; i < answer.changes.findings.size(); ++i) {
    const replay::FindingChange& change = answer.changes.findings[i];
    json::array& list = !change.before ? gained : change.after ? changed : lost;
    const char* of = !change.before ? "findings/gained"
                     : change.after ? "findings/changed"
                                    : "findings/lost";
    because.push_back(because_shape(answer.findings[i], of, list.size(), words));
    list.push_back(std::move(changes["findings"].as_array()[i]));
  }
  const auto reasons = [&](const std::vector<WhatIf::Because>& all, const char* of) {
    for (std::size_t i = 0; i < all.size(); ++i)
      because.push_back(because_shape(all[i], of, i, words));
  };
  reasons(answer.seats, "seats");
  reasons(answer.counts, "counts");
  json::object object = to_json(answer.heading);
  object["scenario"] = text_or_null(answer.name);
  object["fingerprint"] = answer.fingerprint;
  object["assumptions"] = std::move(assumptions);
  object["dropped"] = std::move(dropped);
  object["composition"] = to_json(answer.composition);
  object["seats"] = std::move(changes["seats"]);
  object["counts"] = std::move(changes["counts"]);
  object["findings"] = json::object{
      {"gained", std::move(gained)}, {"lost", std::move(lost)}, {"changed", std::move(changed)}};
  json::array terms;
  for (const WhatIf::Terms& each : answer.terms)
    terms.push_back({{"person", events::to_string(each.person)},
                     {"name", words.name_of(each.person)},
                     {"before", each.before},
                     {"beforeExact", each.before_exact},
                     {"after", each.after},
                     {"afterExact", each.after_exact}});
  object["terms"] = std::move(terms);
  object["because"] = std::move(because);
  return object;
}

}  // namespace answers
