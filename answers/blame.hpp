// `mag blame`: who sits, and for each seat the event that changed it last.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "answers/members.hpp"
#include "replay/explanation.hpp"

namespace answers {

struct Blame {
  struct Line {
    Member member;
    replay::Step by;
  };
  Heading heading;
  std::vector<Line> seats;
  std::vector<projections::Term> waiting;
};
Blame blame(const View& view);
boost::json::object to_json(const Blame& blame, const words::Words& words);

}  // namespace answers
