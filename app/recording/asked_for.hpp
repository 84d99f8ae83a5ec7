// The decision that somebody asks on the command line to be recorded: as fields, or as JSON.
#pragma once

#include "app/cli/session.hpp"
#include "events/payload.hpp"

namespace app {

// With the reason, if one is given. All that is wrong with it is told, the last of it as
// Failure(refused).
events::Payload asked_for(Session& session, const Given& given);

}  // namespace app
