// From what was asked (--as-of 2019, --known-at 412) to the days and states of the record that are
// meant. Throws Failure(question) for what is no day or position, Failure(absent) for what the
// record does not have.
#pragma once

#include <string>

#include "answers/given.hpp"
#include "answers/view.hpp"
#include "replay/scenario.hpp"

namespace answers {

// What questions are put to: all of the record that its reader may see, and the day that is today.
struct Source {
  replay::Timeline timeline;
  engine::Date today;
  const replay::Laid* laid = nullptr;  // the scenario of the timeline, if it is under one
};

// What was known at "412", "2026-11-24" or "2026-11-24T10:00Z".
engine::Position position_of(const replay::Timeline& timeline, const std::string& known_at);
// Of what is given where a day or a position may be – 412 or @412 –, the position: "412". What has
// four digits is a cycle, "@2008" the position.
std::optional<std::string> known_at_in(const std::string& given);
// The day meant by "2019-06-01" or by the cycle "2019", as `known` knows it. `name` is where it was
// given, `mistake` what to say of anything else.
engine::Date day_of(const Source& source, const replay::Timeline& known, const std::string& as_of,
                    const std::string& name = "--as-of", const char* mistake = "usage.day");
// What was known then, whatever the day.
replay::Timeline known(const Source& source, const Moment& moment);
// The same until its day; without one, until today.
replay::Timeline at(const Source& source, const Moment& moment);

// Visits the view of each day of --from and --to: of the last day of each cycle between them, of
// those that two years name, or whose last day lies between two dates; without them that of
// `moment`, which may not be given with them. The log is gone through once for all of them.
using VisitView = engine::FunctionRef<void(const View&)>;
void each_day(const Source& source, const Moment& moment, const Given& given, VisitView visit);
// The view of the last day of every cycle on record.
void each_cycle(const Source& source, const Moment& moment, VisitView visit);

}  // namespace answers
