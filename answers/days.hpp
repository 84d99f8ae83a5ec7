// `mag days`: the days on which the record changes, and the moments at which the log learnt
// something.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "answers/moments.hpp"

namespace answers {

struct Days {
  struct Day {
    engine::Date on;
    events::Cycle cycle;  // that runs then
    events::Cycle opens;  // that opens on it, or none
    // What takes effect on it, by kind, in order of effect.
    std::vector<std::pair<events::Kind, std::int64_t>> kinds;
    std::optional<std::int64_t> published;  // members of the cycle, by the figure that is followed
    std::int64_t named = 0;                 // persons on record in a seat
  };
  // What was recorded together.
  struct Learnt {
    engine::Position known_at;  // the last of it
    engine::Instant at;
    std::int64_t events = 0;
  };

  engine::Date as_of;
  engine::Position known_at;
  bool is_supposed = false;
  std::vector<Day> days;
  std::vector<Learnt> learnt;
};

// Until the day that is asked about, else until today; of what was known then.
Days days(const Source& source, const Moment& moment);
// Alone, of all that this timeline knows.
std::vector<Days::Learnt> learnt_by(const replay::Timeline& timeline);
// "cycle 2010 opens; published figure: 56; named: 3", or what takes effect.
std::string told(const Days::Day& day, const words::Words& words);
std::string told(const Days::Learnt& learnt, const words::Words& words);
boost::json::object to_json(const Days& days, const words::Words& words);

}  // namespace answers
