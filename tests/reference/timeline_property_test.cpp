// What holds of every history, register and findings alike: an answer once given can be given
// again, an empty branch changes nothing, and to suppose, to admit and to record come to the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "replay/admission.hpp"
#include "tests/reference/random_history.hpp"

using namespace reference;
using replay_tests::answer;

namespace {

void record_any(History& history, int at_most) {
  for (const Seed& seed : random_seeds(at_most)) history.record(decision_of(seed, history.last()));
}

}  // namespace

TEST_CASE("nothing recorded later, corrections included, alters an answer as known before") {
  CHECK(rc::check("nothing recorded later alters an answer as known before", [] {
    History history;
    record_any(history, 50);
    std::vector<Asked> questions;
    std::vector<std::string> answers;
    {
      const Sight sight(history);
      for (int i = 0; i < 4; ++i) {
        Asked& asked = questions.emplace_back(random_question(history));
        asked.known = std::min(asked.known, sight.reading(asked).last());
        answers.push_back(answer(sight.select(asked)));
      }
    }
    record_any(history, 50);
    const Sight sight(history);
    for (std::size_t i = 0; i < questions.size(); ++i)
      RC_ASSERT(answer(sight.select(questions[i])) == answers[i]);
  }));
}

TEST_CASE("a branch without suppositions changes no finding of any history") {
  CHECK(rc::check("a branch without suppositions changes no finding of any history", [] {
    History history;
    record_any(history, 60);
    const Sight sight(history);
    const replay::Timeline timeline = sight.select(random_question(history));
    RC_ASSERT(answer(replay::Branch(timeline).timeline()) == answer(timeline));
  }));
}

TEST_CASE("to suppose a list of decisions comes to the same as to admit and to record them") {
  CHECK(rc::check("to suppose decisions comes to the same as to admit and to record them", [] {
    History history;
    record_any(history, 40);
    const Asked asked = random_question(history);
    std::string supposed, foreseen;
    std::vector<events::Payload> decisions;
    {
      const engine::Reading reading = history.read();
      replay::Branch branch{replay::Timeline(reading)};
      replay::Admission admission(reading);
      for (const Seed& seed : random_seeds(30)) {
        const events::Payload payload = decision_of(
            seed, {history.last().value + branch.timeline().selection().supposed.size()});
        const auto outcome = admission.admit(payload);
        if (outcome.refused() || outcome.repeated) continue;
        RC_ASSERT(branch.suppose(payload) == outcome.position);
        decisions.push_back(payload);
        if (decisions.size() % 2) admission.register_on(asked.until);
      }
      supposed = answer(branch.timeline().until(asked.until));
      foreseen = admission.register_on(asked.until).fingerprint();
    }
    for (const events::Payload& payload : decisions) history.record(payload);
    const engine::Reading reading = history.read();
    const replay::Timeline timeline = replay::Timeline(reading).until(asked.until);
    RC_ASSERT(answer(timeline) == supposed);
    RC_ASSERT(timeline.fold().fingerprint() == foreseen);
  }));
}

TEST_CASE("a register kept up day by day is on each day the register folded anew") {
  CHECK(rc::check("a register kept up day by day is on each day the register folded anew", [] {
    History history;
    record_any(history, 40);
    const Sight sight(history);
    const replay::Timeline timeline = sight.select(random_question(history));
    projections::Register kept;
    engine::Date day = engine::Date::earliest();
    timeline.each([&](const events::Event& event, const engine::Envelope&) {
      if (event.effective_on > day)
        RC_ASSERT(kept.fingerprint() == timeline.until(day).fold().fingerprint());
      day = event.effective_on;
      kept.apply(event);
      return true;
    });
    RC_ASSERT(kept.fingerprint() == timeline.fold().fingerprint());
  }));
}
