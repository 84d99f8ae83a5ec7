// `mag composition --cycles`: all cycles at a glance, a line each – named seats of published ones,
// in all and by group, and how many findings.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/members.hpp"
#include "answers/moments.hpp"

namespace answers {

struct Overview {
  // How many seats are named, and how many were published, if any were.
  struct Covered {
    std::int64_t named = 0;
    std::optional<std::int64_t> published{};
  };
  struct Line {
    events::Cycle cycle;
    engine::Date since, day;
    Covered all;
    std::vector<Covered> by_group;  // as groups()
    std::string new_members;        // as the rotation rule measured it; "" when it did not
    Counts findings;
  };
  // The groups that have columns of their own.
  static std::span<const events::Group> groups();

  std::vector<Line> cycles;
};

// A line for the last day of every cycle on record.
Overview overview(const Source& source, const Moment& moment);
boost::json::object to_json(const Overview& overview);

}  // namespace answers
