// What holds of every scenario over every history: it comes to the same as a log in which it was
// so, changes nothing before its first day, and can be taken apart and put together again.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "replay/proposal.hpp"
#include "replay/scenario.hpp"
#include "replay/scenario_file.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using namespace replay_tests;
using replay::Hypothesis;
using replay::Scenario;
using replay::Timeline;
using Kind = Hypothesis::Kind;

namespace {

// A history of which nothing is read that comes later, as the public sees it.
struct Past : History {
  const replay::PublicView view{recorded()};
  const engine::Reading& reading = view.reading();
  const Timeline base = view.timeline();

 private:
  engine::Reading recorded() {
    record_orderly(*this, 60);
    return read();
  }
};

Hypothesis supposed(Kind kind, engine::Position position, const events::Payload& decision = {}) {
  Hypothesis hypothesis{kind};
  hypothesis.position = position;
  hypothesis.decision = decision;
  hypothesis.place = "#" + std::to_string(position.value);
  return hypothesis;
}

// Hypotheses of every kind, of which all can be laid over the timeline together. They refer to what
// is recorded alone: what is supposed has another number in a log in which it was so. A parameter
// has one value from a day on, and its values are in the order of their days, so that none of
// another file goes over one.
Scenario random_scenario(const Timeline& base) {
  Scenario scenario;
  const std::uint64_t recorded = std::max<std::uint64_t>(base.reading().last().value, 1);
  const auto may = [&](Hypothesis hypothesis) {
    scenario.hypotheses.push_back(std::move(hypothesis));
    if (!replay::lay(scenario, base)) scenario.hypotheses.pop_back();
  };
  engine::Date changed = engine::Date::earliest();
  for (const Seed& seed : random_seeds(8)) {
    const auto [kind, month, a, b, c] = seed;
    const events::Payload decision = decision_of(seed, engine::Position{recorded - 1});
    const engine::Position position{1 + static_cast<std::uint64_t>(a * 7 + b) % recorded};
    if (kind % 4 == 0)
      may(supposed(Kind::withdrawn, position));
    else if (kind % 4 == 1 &&
             events::particulars(decision.bytes()).kind != events::Kind::event_corrected)
      may(supposed(Kind::replaced, position, decision));
    else if (kind % 4 == 2)
      may(supposed(Kind::added, {}, decision));
    else if (const engine::Date from = on("2007-01-01") + month; c % 2 && from > changed) {
      may({Kind::changed, {}, {}, "size.target", std::to_string(b), from});
      changed = from;
    }
  }
  return scenario;
}

// The first day on which anything is supposed.
engine::Date first_day_of(const Scenario& scenario, const Timeline& base) {
  engine::Date first = engine::Date::latest();
  for (const Hypothesis& each : scenario.hypotheses) {
    if (each.kind == Kind::changed) first = std::min(first, each.from);
    if (each.position) first = std::min(first, base.at(each.position)->effective_on);
    if (each.decision.bytes().empty()) continue;
    // A correction holds from the day of what it corrects, or of what it brings instead.
    for (const events::Payload& part : replay::parts_of(each.decision, base.reading().last() + 1))
      first = std::min(first, events::particulars(part.bytes()).effective_on);
    if (const engine::Position corrected = events::draft_of(each.decision).amends)
      first = std::min(first, base.at(corrected)->effective_on);
  }
  return first;
}

// Who sits, and what is found; not by which events, since these have other numbers.
std::string state(const Timeline& timeline) {
  std::string text;
  for (const std::uint32_t person : sitting(timeline)) text += std::to_string(person) + " ";
  for (const rules::Finding& finding : audit(timeline))
    if (finding.rule != "coherence")
      text += "\n" + finding.id + " " + std::string(rules::name_of(finding.verdict)) + " " +
              finding.measured;
  return text;
}

const std::vector<const char*> days = {"2006-06-30", "2007-01-31", "2007-12-31",
                                       "2008-07-01", "2009-12-31", "2010-06-01"};

}  // namespace

TEST_CASE("a scenario comes to the same as a log in which it was so") {
  CHECK(rc::check("a scenario comes to the same as a log in which it was so", [] {
    Past past;
    Scenario scenario = random_scenario(past.base);
    std::erase_if(scenario.hypotheses,
                  [](const Hypothesis& each) { return each.kind == Kind::changed; });
    const auto laid = replay::lay(scenario, past.base);
    RC_PRE(laid.has_value());
    // Where something is withdrawn there is a decision that takes effect on none of the days.
    std::map<engine::Position, events::Payload> others;
    const auto gone = [&](engine::Position position) {
      others[position] = decision("2099-01-01", R"("themeAdopted":{"year":2099,"theme":"T"})");
    };
    for (const replay::Dropped& each : laid->dropped) gone(each.position);
    std::vector<events::Payload> added;
    bool is_numbered_alike = true;
    for (std::size_t i = 0; i < scenario.hypotheses.size(); ++i) {
      const Hypothesis& each = scenario.hypotheses[i];
      const bool is_supposed = laid->events[i] > past.reading.last();
      if (each.kind == Kind::withdrawn) gone(each.position);
      if (each.kind == Kind::replaced && is_supposed) others[each.position] = each.decision;
      if (each.kind == Kind::replaced) is_numbered_alike = false;
      if (each.kind == Kind::added && is_supposed) {
        added.push_back(each.decision);
        if (events::draft_of(each.decision).confidential) is_numbered_alike = false;
      }
    }
    Record fresh;
    std::vector<events::Payload> all;
    for (engine::Position each{1}; each <= past.reading.last(); each = each + 1) {
      const auto other = others.find(each);
      all.push_back(other != others.end() ? other->second
                                          : *events::from_stored_json(
                                                events::to_json(past.reading.at(each)->payload)));
    }
    all.insert(all.end(), added.begin(), added.end());
    fresh.add(all);
    const replay::PublicView view(fresh.read());
    for (const char* day : days) {
      const Timeline was = laid->timeline().until(on(day));
      const Timeline is = view.timeline().until(on(day));
      if (is_numbered_alike) RC_ASSERT(was.fold().fingerprint() == is.fold().fingerprint());
      RC_ASSERT(state(was) == state(is));
    }
  }));
}

TEST_CASE("a scenario changes nothing before its first day, and is gone when it is taken back") {
  CHECK(rc::check("a scenario changes nothing before its first day", [] {
    Past past;
    const std::string before = answer(past.base);
    const Scenario scenario = random_scenario(past.base);
    const auto laid = replay::lay(scenario, past.base);
    RC_ASSERT(laid.has_value());
    const engine::Date eve = first_day_of(scenario, past.base) - 1;
    RC_ASSERT(answer(laid->timeline().until(eve)) == answer(past.base.until(eve)));
    RC_ASSERT(answer(replay::lay({}, past.base)->timeline()) == before);
  }));
}

TEST_CASE("to suppose what is recorded changes nothing") {
  CHECK(rc::check("to suppose what is recorded changes nothing", [] {
    Past past;
    Scenario scenario;
    past.base.each([&](const events::Event&, const engine::Envelope& event) {
      if (event.position.value % 3) return true;
      const std::string decision = events::to_json(event.payload);
      scenario.hypotheses.push_back(
          supposed(Kind::added, {}, *events::from_supposed_json(decision)));
      return true;
    });
    const auto laid = replay::lay(scenario, past.base);
    RC_ASSERT(laid.has_value());
    RC_ASSERT(answer(laid->timeline()) == answer(past.base));
  }));
}

TEST_CASE("scenarios that stand on each other are one with all of it") {
  CHECK(rc::check("scenarios that stand on each other are one with all of it", [] {
    Past past;
    const Scenario whole = random_scenario(past.base);
    const std::size_t half = whole.hypotheses.size() / 2;
    Scenario first, second;
    for (std::size_t i = 0; i < whole.hypotheses.size(); ++i)
      (i < half ? first : second).hypotheses.push_back(whole.hypotheses[i]);
    std::string on_top = replay::to_json(second);
    on_top.insert(on_top.rfind('}'), R"(,"over":["first.json"])");
    const std::map<std::string, std::string> files = {{"in/first.json", replay::to_json(first)},
                                                      {"in/second.json", on_top},
                                                      {"in/whole.json", replay::to_json(whole)}};
    const auto laid = [&](const std::string& name) {
      const auto scenario = replay::read_scenario(
          name, [&](const std::string& path) { return std::optional(files.at(path)); });
      RC_ASSERT(scenario.has_value());
      return state(replay::lay(*scenario, past.base)->timeline());
    };
    RC_ASSERT(laid("in/second.json") == laid("in/whole.json"));
  }));
}
