// Deriving decisions from a roster: a published list of members, of one cycle or many. What a list
// shows is put down as decisions whose basis is "inferred"; what it does not show says nothing,
// unless the list is complete.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "decisions/csv.hpp"
#include "events/payload.hpp"
#include "projections/register.hpp"

namespace decisions {

// A line of a roster. `line` is its number in the file.
struct RosterEntry {
  std::size_t line = 0;
  events::Cycle cycle;
  engine::Date effective_on;
  std::string name, affiliation, role, note, source;
  events::Country country;
  events::Group group = events::Group::unstated;
  events::Seat seat = events::Seat::stakeholder;
  events::Answer is_new = events::Answer::unstated;  // column status: new yes, returning no
  events::Person person;                             // stated, or to be matched by name
};

// A cycle of a roster: its entries, and whether they are all its members (column `complete`;
// without that column they are).
struct RosterCycle {
  events::Cycle cycle;
  bool complete = true;
  std::vector<RosterEntry> entries;
};

struct Alias {
  std::string alias, name;
};

// Reads `cycle,effective_on,name,country,group,affiliation,seat,source` (a header line names the
// columns, in any order) and the optional `status,role,complete,note,person`. RFC 4180 quoting,
// UTF-8, LF or CRLF. Cycles are returned in order of year.
tl::expected<std::vector<RosterCycle>, CsvMistake> parse_roster(std::string_view csv);
// Reads `alias,name`.
tl::expected<std::vector<Alias>, CsvMistake> parse_aliases(std::string_view csv);

// Somebody who goes by another name in the record than on the list: the same to a reader.
struct Joined {
  std::string listed, known;
  events::Person person;
};

// What a derivation must know of the whole log, whatever the day: who goes by which name, which
// numbers are taken, and which cycles are declared open by which event. Remembers whom it numbered.
class Roll {
 public:
  // `latest` is the register of the last day, with all that was admitted; nothing of it is kept.
  Roll(const projections::Register& latest, const std::vector<RosterCycle>& roster,
       const std::vector<Alias>& aliases);

  // The name that an alias stands for, or the text itself; and its other spellings.
  std::string canonical(std::string_view name) const;
  std::vector<std::string> spellings(std::string_view name) const;
  // Everyone who goes by that name, as a reader takes it.
  std::vector<events::Person> called(std::string_view name) const;
  // The number for somebody nobody knew: the next free one.
  events::Person add(std::string_view name);
  // Notes that the name on a list is taken for this person's, if it is written otherwise.
  void join(std::string_view name, events::Person person);
  const std::vector<Joined>& joined() const { return joined_; }
  // The cycleOpened of a cycle, or none.
  engine::Position opening(events::Cycle cycle) const;

 private:
  // Aliases and names as they are read.
  std::map<std::string, Alias> aliases_;
  std::map<std::string, std::vector<events::Person>> people_by_name_;
  std::map<events::Person, std::string> spelled_;  // as it was first met
  std::vector<Joined> joined_;
  std::map<events::Cycle, engine::Position> openings_;
  std::uint32_t last_number_ = 0;
};

// A decision that follows from a roster, and the line that shows it (0 for the cycle as a whole).
struct Derived {
  events::Payload payload;
  std::size_t line = 0;
};

// The first day on which an entry of the cycle takes effect.
engine::Date first_day(const RosterCycle& cycle);

// The decisions that one cycle of a roster shows, given the register of its first day (earlier
// cycles of the roster applied): whoever is new to the register is described; who did not sit in
// the cycle before is appointed, who sat is renewed tacitly, and of a complete list who is gone is
// rotated out. People are matched by name, after aliases; a new name gets the next free number
// unless the roster states one. A member already seated for the cycle gives nothing, so that
// deriving twice derives nothing new. `next` is the first position the decisions will be recorded
// at: causes name the cycleOpened among them or in the log. A name that belongs to several people,
// of whom not exactly one sat in the cycle before, is a mistake.
tl::expected<std::vector<Derived>, CsvMistake> derive(const projections::Register& reg,
                                                      const RosterCycle& cycle, Roll& roll,
                                                      engine::Position next);

}  // namespace decisions
