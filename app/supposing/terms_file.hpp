// Files of terms of reference as the command is given them.
#pragma once

#include <string>

#include "app/cli/session.hpp"
#include "replay/terms_file.hpp"

namespace app {

// The terms in a file, or on standard input, which is "-". Throws Failure(refused) with the place
// of the first mistake; all others are told on standard error.
replay::TermsFile terms_in(Session& session, const std::string& path);

}  // namespace app
