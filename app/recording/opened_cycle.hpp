// A cycle that opens: the opening, and what follows from the terms of reference.
#pragma once

#include "app/cli/session.hpp"

namespace app {

// All of it or nothing. Without a source, that of the terms of reference in force. Throws Failure.
Exit record_opening(Session& session, const Given& given);

}  // namespace app
