// What is held on days: those editions of the Forum and meetings of which it is known when.
#pragma once

#include <boost/json/array.hpp>
#include <string>
#include <vector>

#include "answers/gatherings.hpp"

namespace answers {

struct Occasion {
  events::Kind kind;      // of the event that says when
  int edition = 0;        // of the Forum; 0 for a meeting
  std::string meeting{};  // what it is called; "" for an edition
  events::Cycle cycle{};  // the year of an edition, the cycle of a meeting
  std::string place{};
  events::Country country{};
  engine::Date opens_on{}, closes_on{};
  std::vector<engine::Position> because{};
};
// Those that close on this day or later, by day.
std::vector<Occasion> occasions(const View& view, engine::Date from);
boost::json::array to_json(const std::vector<Occasion>& all);

}  // namespace answers
