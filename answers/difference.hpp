// `mag diff`: what changed between two days, two cycles or two states of the record.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "answers/audit.hpp"
#include "answers/moments.hpp"
#include "replay/difference.hpp"

namespace answers {

std::string_view name_of(replay::SeatChange::What what);  // "gained" …

struct Difference {
  // Members: how many were published, how many are named, and of how many seats nobody is; whether
  // these changed hands, nobody can tell.
  struct Known {
    std::optional<std::int64_t> published;
    std::int64_t named = 0;
    std::optional<std::int64_t> unnamed;
  };
  Heading from, to;
  Known before, after;
  replay::Difference changes;
};

// A side of a comparison: a date or a cycle, or a position – what was known then. Four digits are a
// cycle; "@2008" is the position. `moment` says the rest: the day of a side that is a position, or
// what was known of one that is a day; it may say nothing that both sides do.
//
// A side may also be a scenario, "two-terms.json", which `open` lays over the record until the day
// that `moment` has or it says, or "record", the record itself. What says no day itself is looked
// at on that of the scenario.
struct Sides {
  replay::Timeline from, to;
  std::string from_scenario{}, to_scenario{};  // what they are called; "" of the record
};
struct OpenedScenario {
  replay::Timeline timeline;
  bool says_day;
  std::string name;
};
using OpenScenario = engine::FunctionRef<OpenedScenario(const std::string& file)>;
Sides sides(const Source& source, const Moment& moment, const std::string& a, const std::string& b,
            OpenScenario open);
Difference difference(const View& from, const View& to);
// The words with the names of both sides: those of the side that knows more of the record, and of
// two that know the same of the later day.
words::Words named(const View& from, const View& to, const words::Words& words);
// `words` has the names of both sides.
boost::json::object to_json(const Difference& difference, const words::Words& words);

}  // namespace answers
