// Reading a log anew, whole: whether it is sound, and what it holds.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "app/cli/session.hpp"
#include "events/backup.hpp"

namespace app {

// What a sound log was found to hold.
struct Sound {
  std::uint64_t events = 0, appends = 0, hidden = 0, confidential = 0;
  std::optional<engine::Instant> first, last;
  std::string fingerprint;
  std::optional<events::Backed> contained;  // the backup that it was held against
};

// Throws Failure(damaged) when it is not, or does not contain the backup, and what engine::LogError
// says.
Sound verify(Session& session, const std::optional<std::string>& backup);

boost::json::object to_json(const Sound& sound);

}  // namespace app
