// `mag forums` and `mag meetings`: the editions of the Forum with their programme, and the meetings
// of the body, as far as they are on record.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/view.hpp"

namespace answers {

struct Forums {
  // An edition that was planned, held, or both; "" and none is what nothing says.
  struct Forum {
    int edition = 0;
    events::Cycle year{};
    std::string city{};
    events::Country country{};
    events::Mode mode = events::Mode::unstated;
    std::optional<engine::Date> opens_on{}, closes_on{};   // as it was planned last
    std::optional<engine::Date> opened_on{}, closed_on{};  // of one that was held
    engine::Position scheduled_by{}, held_by{};
    // Themes, sessions and workshops of its year, and the work between two editions.
    std::vector<engine::Position> programme{};
  };
  Heading heading;
  std::vector<Forum> forums;  // by edition
};
Forums forums(const View& view);

struct Meetings {
  // What is convened for another cycle is another meeting, whatever it is called.
  struct Meeting {
    std::string name;
    events::Cycle cycle{};
    std::optional<engine::Date> opens_on{}, closes_on{};
    std::string place{};
    events::Mode mode = events::Mode::unstated;
    engine::Position convened_by{}, agenda_by{}, closed_by{}, held_by{};
    std::vector<engine::Position> agreed{};  // what was decided by consensus
  };
  Heading heading;
  std::vector<Meeting> meetings;  // by the day on which they open
};
Meetings meetings(const View& view);

boost::json::object to_json(const Forums& answer);
boost::json::object to_json(const Meetings& answer);

}  // namespace answers
