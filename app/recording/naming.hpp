// Naming events in a sentence. What is only proposed has no number yet: it is "line 3" of its file,
// or "this decision".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/function_ref.hpp"
#include "rules/rule.hpp"
#include "words/words.hpp"

namespace app {

// The line of what is proposed at a position, 0 for the one decision that is recorded by itself;
// nothing for an event of the log.
using Naming = engine::FunctionRef<std::optional<std::size_t>(engine::Position)>;

// Of one decision that is proposed by itself, behind the last event of the log.
struct BehindLog {
  engine::Position last;
  std::optional<std::size_t> operator()(engine::Position each) const {
    return each > last ? std::optional(std::size_t{0}) : std::nullopt;
  }
};

// The message, with what is proposed named as that.
events::Message proposed(events::Message message, Naming naming);
// "event 6", "events 6, 9, this decision".
std::string name_all(const words::Words& words, const std::vector<engine::Position>& positions,
                     Naming naming);
// The finding as one reads of it before its decisions are recorded: its text and reasons hold no
// number that is not there yet.
rules::Finding before_recording(rules::Finding finding, Naming naming);
// Whether the id of a finding holds the number of something that is only proposed.
bool is_numbered_ahead(const std::string& id, Naming naming);

}  // namespace app
