// Times that can hardly be meant: of decisions, and of the clock by which they are recorded.
#pragma once

#include <optional>
#include <vector>

#include "app/recording/consequences.hpp"

namespace app {

// The decisions proposed from `first` on, and not acknowledged, that take effect more than five
// years from the year of the cycle that they are for, or more than ten years after today.
std::vector<Question> unlikely_dates(const replay::Admission& admission, engine::Position first,
                                     engine::Date today);

// The cycles that are opened from `first` on, not acknowledged, where terms are for one year (V.1):
// less than half a year or more than two years after the one before, or before that one's Forum is
// on record, in a record that has Forums.
std::vector<Question> unlikely_openings(replay::Admission& admission, engine::Position first);

// What there is to remark on a clock that runs behind the last recorded event – what is recorded
// now then gets that event's time – or is five years or more ahead of it.
std::optional<events::Message> remark_on_clock(const engine::Reading& reading, engine::Instant now);

}  // namespace app
