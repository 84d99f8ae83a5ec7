// Recording one decision: what it changes is shown, what is against it asked about, then it is
// written.
#pragma once

#include <optional>

#include "app/cli/session.hpp"
#include "events/payload.hpp"

namespace app {

struct HowToRecord {
  bool dry = false;                            // nothing is written
  std::optional<engine::Position> expected{};  // where the log must end
};

// Tells what became of it. Throws Failure(refused) when the record stands against the decision or
// it is to be acknowledged first, Failure(conflict) when the log ends elsewhere.
void record_one(Session& session, const events::Payload& payload, const HowToRecord& how);

}  // namespace app
