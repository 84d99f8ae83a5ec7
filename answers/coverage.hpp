// `mag coverage`: what is known, cycle by cycle – what was published and by whom, what contradicts
// it, whom the record names –, and what the record says nothing about.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "answers/days.hpp"
#include "answers/members.hpp"
#include "answers/seats.hpp"

namespace answers {

struct Coverage {
  // Something that is counted in every cycle: members, of all or of a group or region, or women, or
  // new members.
  struct Counted {
    events::Measure measure;
    events::Group group = events::Group::unstated;
    events::Region region = events::Region::unstated;
  };
  struct Cell {
    std::optional<std::int64_t> followed{};  // nothing: not published
    std::vector<Seats::Figure> published{};  // by all sources, in order of effect
    std::vector<engine::Position>
        because{};                        // what published the one that is followed, and chose it
    std::optional<std::int64_t> named{};  // persons on record; nothing where that is not counted

    bool is_contradicted() const;
  };
  struct Line {
    events::Cycle cycle;
    engine::Date since, day;
    std::vector<Cell> cells;  // one for each that is counted
    Counts findings;
    bool names_everyone = false;
  };

  engine::Date as_of;
  engine::Position known_at;
  bool is_supposed = false;
  std::vector<Counted> counted;  // of regions only where one has a figure
  std::vector<Line> cycles;
  // Kinds of decisions of which the record holds none, and fields of which no value is on record.
  std::vector<events::Kind> absent;
  bool has_genders = false, has_regions = false;
  std::vector<Days::Learnt> learnt;
};

// A line for the last day of every cycle on record.
Coverage coverage(const Source& source, const Moment& moment);
boost::json::object to_json(const Coverage& coverage);

}  // namespace answers
