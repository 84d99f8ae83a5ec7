// Several decisions that are recorded together: what stands against them, and what the user is
// asked about them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/recording/consequences.hpp"
#include "replay/transaction.hpp"
#include "words/words.hpp"

namespace app {

// Throws Failure(refused), with the place before the message. Of several recorded decisions that
// would lose their ground, some are told and the rest counted.
[[noreturn]] void refuse_for(const words::Words& words, replay::Admission& admission,
                             const std::vector<replay::Objection>& objections,
                             std::string place = "");

// The latest day on which something recorded takes effect.
engine::Date last_day_recorded(const engine::Reading& reading);
// Throws Failure(conflict): the log ends elsewhere.
[[noreturn]] void fail_conflict(engine::Position expected, engine::Position found);

// All that is asked about what an attempt proposes, as of a file of decisions.
std::vector<Question> questions_about(replay::Attempt& attempt, engine::Date today);
// The first of it as what to tell. With a reason nothing is asked: it is put with each decision.
std::optional<events::Message> question_about(replay::Attempt& attempt, engine::Date today,
                                              const std::optional<std::string>& reason, bool dry);

}  // namespace app
