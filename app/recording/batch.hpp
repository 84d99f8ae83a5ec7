// Several decisions that are recorded together: what stands against them, what the user is asked
// about them, and what became of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/session.hpp"
#include "app/recording/consequences.hpp"
#include "events/decision.hpp"
#include "replay/transaction.hpp"
#include "words/words.hpp"

namespace app {

// Throws Failure(refused), with the place before the message. Of several recorded decisions that
// would lose their ground, some are told and the rest counted.
[[noreturn]] void refuse_for(const words::Words& words, replay::Admission& admission,
                             const std::vector<replay::Objection>& objections,
                             std::string place = "");

// The decision, unless there is a mistake in it: Failure(refused), with the place before the
// message.
events::Payload sound(const words::Words& words,
                      tl::expected<events::Payload, events::Mistake> decision,
                      const std::string& place = "");

// The latest day on which something recorded takes effect.
engine::Date last_day_recorded(const engine::Reading& reading);
// Throws Failure(conflict): the log ends elsewhere.
[[noreturn]] void fail_conflict(engine::Position expected, engine::Position found);

// All that is asked about what an attempt proposes, as of a file of decisions.
std::vector<Question> questions_about(replay::Attempt& attempt, engine::Date today);

struct Together {
  std::optional<std::string> reason{};         // with one nothing is asked: each decision keeps it
  bool dry = false;                            // nothing is written
  std::optional<engine::Position> expected{};  // where the log must end
};
struct Outcomes {
  std::optional<projections::Register> before{};  // for the names
  std::optional<events::Message> question{};
  bool written = false;
  engine::Position first{}, last{};  // of what was written
};
// Lets `propose` put decisions before each attempt, asks about them, and writes them all unless
// something is asked or there are none. Throws Failure(conflict), and what `propose` throws.
Outcomes record_together(Session& session, const Together& how,
                         engine::FunctionRef<void(replay::Attempt&)> propose);
// After what became of them was told: the question, as why nothing was written – Failure(refused) –
// or, of a dry run, as a remark.
Exit ask_at_last(Session& session, const Together& how, const Outcomes& outcomes);

}  // namespace app
