// What recording a decision would change: the seats and findings on the days that it touches, by
// comparing the timeline with a branch in which it is supposed.
#pragma once

#include <vector>

#include "app/words/words.hpp"
#include "events/payload.hpp"
#include "replay/difference.hpp"

namespace app {

// On one day: what differs, and the words to tell it in (with the names of the branch).
struct Consequences {
  engine::Date on;
  replay::Difference difference;
};

// On the day the decision takes effect – for a correction, the day of the event that it corrects –
// and on the last day of the cycle that runs then, where that says anything else.
std::vector<Consequences> consequences(const engine::Reading& reading,
                                       const events::Payload& payload, engine::Date today);

// Whether the change is a breach or departure that was none before, or a graver one.
bool is_contestable(const replay::FindingChange& change);
bool are_contestable(const std::vector<Consequences>& all);
// The cycle that a decision opens by the way, being of another kind than cycleOpened; or none.
events::Cycle opened_by_the_way(const events::Payload& payload,
                                const std::vector<Consequences>& all);

}  // namespace app
