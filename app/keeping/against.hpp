// Holding a log against a backup: whether it contains all that the backup holds, unchanged.
#pragma once

#include "app/cli/session.hpp"
#include "events/backup.hpp"

namespace app {

// The log may have grown since. Throws Failure(damaged), naming the first line that differs, when
// the log does not contain the backup, and Failure(refused) when the backup itself is not sound.
// Every decision of the log must have been checked.
events::Backed hold_against(Session& session, const std::string& backup);

}  // namespace app
