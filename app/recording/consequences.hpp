// What recording decisions would change: the seats and findings on the days that they touch, by
// comparing the timeline with a branch in which they are supposed; and what the user is asked about
// before it is recorded.
#pragma once

#include <vector>

#include "events/event.hpp"
#include "events/payload.hpp"
#include "replay/admission.hpp"
#include "replay/difference.hpp"
#include "words/words.hpp"

namespace app {

// On one day: what differs, and the words to tell it in (with the names of the branch).
struct Consequences {
  engine::Date on;
  replay::Difference difference;
};

// On the day the decision takes effect – for a correction, the day of the event that it corrects –
// and on the last day of the cycle that runs then, where that says anything else; on the last day
// of every later cycle up to today, the findings whose verdict is another; and what is graver only
// in between, on the first day on which it is. By day.
std::vector<Consequences> consequences(const engine::Reading& reading,
                                       const events::Payload& payload, engine::Date today);
// The same of all that is proposed: on each of its days, and from the first of them on.
std::vector<Consequences> consequences(const engine::Reading& reading, replay::Admission& admission,
                                       engine::Date today);

// 2 of a breach, 1 of a departure, else 0.
int gravity(const std::optional<rules::Finding>& finding);
// Whether the change is a breach or departure that was none before, or a graver one.
bool is_contestable(const replay::FindingChange& change);
bool are_contestable(const std::vector<Consequences>& all);

// Something to acknowledge, or not to record: what is asked, and the proposal that it is about.
struct Question {
  engine::Position about;
  events::Message asked;
};
// The seats, of those proposed from `first` on and not acknowledged, that are given for a cycle
// which nothing opens: they wait, and never begin.
std::vector<Question> waiting_seats(replay::Admission& admission, engine::Position first);
// The decisions proposed from `first` on that take effect before `recorded`, the latest day of what
// was recorded, if with them findings become graver: on the day of the first of them, or on any day
// from then to today on which something takes effect or a cycle ends.
std::vector<Question> graver_findings(const engine::Reading& reading, replay::Admission& admission,
                                      engine::Position first, engine::Date recorded,
                                      engine::Date today);

}  // namespace app
