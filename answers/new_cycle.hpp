// `mag cycle open`: what becomes of each seat when a cycle opens, by the terms of reference alone,
// and the same as a scenario.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "decisions/new_cycle.hpp"
#include "replay/scenario.hpp"
#include "words/words.hpp"

namespace answers {

struct NewCycle {
  events::Cycle cycle, before;
  engine::Date on;
  std::string terms;  // the version in force, "" when none is
  std::vector<decisions::Passage> seats;
  replay::Scenario scenario;
  bool is_dry = false;
  // The opening and the last event recorded with it; none when nothing was.
  engine::Position opening{}, last{};
};

// Of the register of the day on which the cycle opens, its opening counted: the one that is given,
// without a source. Borrows nothing.
NewCycle new_cycle(const projections::Register& opened, engine::Date on, events::Decision opening);
// How many seats of each course there are, by its number; and how many of those that are renewed
// are so only if they are below the limit.
std::vector<long long> counted(const NewCycle& answer);
long long renewed_if_below_limit(const NewCycle& answer);
boost::json::object to_json(const NewCycle& answer, const words::Words& words);

}  // namespace answers
