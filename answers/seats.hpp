// `mag seats`: each seat to be drawn on a day, and what is known of it; the total with what it
// rests on and what contradicts it; and how near the seats are to what is required.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "answers/composition.hpp"
#include "events/countries.hpp"

namespace answers {

struct Seats {
  enum class State {
    named,      // somebody is on record in it
    counted,    // without a name, in the published figure of its group
    ungrouped,  // in the published total only
    vacant,     // nobody holds it, the record says
    ended,      // its holder left, or the term ended, and nobody is on record to have followed
    unknown,    // the chair, or a host country's seat, of which nobody is known to hold it
    supposed    // somebody is in it under the scenario only
  };
  static constexpr std::size_t state_count = 7;
  // What one part of the picture holds: the seats of a group, or of a regional group of the United
  // Nations; both are 0 of seats of which that is not known.
  struct Part {
    events::Group group = events::Group::unstated;
    events::Region region = events::Region::unstated;

    friend bool operator==(const Part&, const Part&) = default;
  };
  struct Row {
    // The same from one day to the next for a person in a kind of seat; no other row has it.
    std::string slot;
    State state;
    events::Seat seat;
    events::Group group;
    events::Country country{};
    events::Person person{};  // who holds it, or held it last; 0 where nobody is on record
    std::vector<engine::Position> because{};
    bool in_total = false;  // one of those that the total counts

    events::Region region() const { return events::region_of(country); }
  };
  // A figure that a source published.
  struct Figure {
    std::int64_t value;
    engine::Position by;
    std::string source;
  };
  struct Total {
    std::int64_t value = 0;
    bool by_names = false;  // the record names everyone; else it is a published figure
    bool approximate = false;
    std::vector<engine::Position> because{};
    std::vector<Figure> contradicted{};  // published figures that say something else
    events::Answer counts_chair = events::Answer::unstated;
  };
  // How near something is to what is required of it.
  struct Gauge {
    std::string_view about;  // "group", "region", "gender", "country", "size", "rotation"
    std::string value;       // "government"; "" of all members; of "rotation" a group, or ""
    rules::Gauge numbers;
    const rules::Finding* finding = nullptr;  // null where no rule says anything of it
    counting::Evidence evidence = counting::Evidence::none;
  };

  Composition now;
  std::vector<events::Group> groups{};  // in the order of the clause, then others that are present
  // By what the seats are told apart: by group, unless all are of one and no clause in force shares
  // them out among several: then, where their countries lie in several, by region. The stakeholder
  // seats of a part follow each other.
  bool by_region = false;
  std::vector<Part> parts{};     // that there are, in their order
  std::optional<Total> total{};  // nothing: not published, and not everyone is named
  std::vector<Row> rows{};
  // By how much names and the figures of groups go past the total: who sits for no group may be in
  // the figure of one, or sources contradict each other. So the rows that the total counts are
  // `total->value + excess`.
  std::int64_t excess = 0;
  std::vector<Gauge> gauges{};

  std::int64_t count(State state) const;
  Part part_of(const Row& row) const {
    return by_region ? Part{.region = row.region()} : Part{.group = row.group};
  }
};
std::string_view name_of(Seats::State state);  // "named" …

Seats seats(const View& view);
boost::json::object to_json(const Seats& seats, const words::Words& words);

}  // namespace answers
