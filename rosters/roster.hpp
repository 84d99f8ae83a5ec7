// Deriving decisions from a roster: a published list of members, of one cycle or many. What a list
// shows is put down as decisions whose basis is "inferred", each with the source of its own line;
// what it does not show says nothing, unless the list is complete.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "decisions/decide.hpp"
#include "events/payload.hpp"
#include "projections/register.hpp"
#include "rosters/csv.hpp"

namespace rosters {

using projections::Register;
using projections::Term;

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
  events::Authority authority = events::Authority::unstated;
  events::Person person;   // stated, or to be matched by name
  bool is_vacant = false;  // "Vacant", "–": a seat with nobody in it
};

// A cycle of a roster: its entries, and whether they are all its members. Without the column
// `complete` they are taken to be.
struct RosterCycle {
  events::Cycle cycle;
  bool complete = true;
  bool states_complete = false;
  std::vector<RosterEntry> entries;
};

struct Alias {
  std::string alias, name;
};

// Reads `cycle,effective_on,name,country,group,affiliation,seat,source` (a header line names the
// columns, in any order) and the optional `status,role,complete,note,person,authority`. RFC 4180
// quoting, UTF-8, LF or CRLF. Cycles are returned in order of year; or every mistake, in order of
// lines.
tl::expected<std::vector<RosterCycle>, std::vector<CsvMistake>> parse_roster(std::string_view csv);
// The sources that decisions derived from the list bear: of each line, of all, and of the lines of
// the day on which its cycle opens.
std::vector<std::string> sources_of(const RosterCycle& cycle, engine::Date opening);
// Reads `alias,name`.
tl::expected<std::vector<Alias>, std::vector<CsvMistake>> parse_aliases(std::string_view csv);

// Somebody who goes by another name in the record than on the list: the same to a reader, or
// almost.
struct Joined {
  std::string listed, known;
  events::Person person;
};

// What a derivation must know of the whole log, whatever the day: who goes by which name, which
// numbers are taken, which cycles open when by which event, and what sources claim. Remembers whom
// it numbered.
class NameIndex {
 public:
  // `latest` is the register of the last day, with all that was admitted; nothing of it is kept.
  NameIndex(const projections::Register& latest, const std::vector<RosterCycle>& roster,
            const std::vector<Alias>& aliases);

  // The name that an alias stands for, or the text itself; and its other spellings.
  std::string canonical(std::string_view name) const;
  std::vector<std::string> spellings(std::string_view name) const;
  // Everyone who goes by that name, as a reader takes it.
  std::vector<events::Person> called(std::string_view name) const;
  // Somebody else whose name reads almost the same: but for accents, punctuation or the order of
  // its words. The earliest known; nothing when there is nobody.
  std::optional<Joined> almost_called(std::string_view name, events::Person person) const;
  // The number for somebody nobody knew: the next free one.
  events::Person add(std::string_view name);
  // Notes that the name on a list is taken for this person's, if it is written otherwise.
  void join(std::string_view name, events::Person person);
  const std::vector<Joined>& joined() const { return joined_; }
  // How a cycle opens by the record: by the event `since`, on the day `on`. Null when it does not.
  struct Opening {
    engine::Position since;
    engine::Date on;
  };
  const Opening* opening(events::Cycle cycle) const;
  // Whether a source is on record that states so of an event, or, of "", whatever it states.
  bool is_claimed(engine::Position about, std::string_view field, std::string_view stated) const;

 private:
  struct Claimed {
    engine::Position about;
    std::string field, stated;
  };
  void note_spelling(std::string_view name, events::Person person);

  // Aliases and names as they are read.
  std::map<std::string, Alias> aliases_;
  std::map<std::string, std::vector<events::Person>> people_by_name_;
  std::map<events::Person, std::string> spelled_;  // as it was first met
  std::map<std::string, std::vector<events::Person>> people_by_rough_name_;
  std::vector<Joined> joined_;
  std::map<events::Cycle, Opening> openings_;
  std::vector<Claimed> claims_;
  std::uint32_t last_number_ = 0;
};

// The day on which a list is held against the record: the one that more than half of its lines
// share, or that on which the record opens the cycle, whichever is later. Whoever has another day
// came early or joined. A mistake when the record does not open the cycle and no day is that of the
// list.
tl::expected<engine::Date, CsvMistake> day_of(const RosterCycle& cycle, const NameIndex& roll);

// Where a list and the members on record for its cycle differ.
struct Difference {
  enum class Kind {
    missing,  // the record has a member whom the complete list leaves out, or has in other seats
    added,    // the list has a member whom the complete record leaves out
    stated,   // both have what the field says, and say it otherwise
    filled,   // the list has somebody in a seat that the record has as vacant
    // No disagreement by itself:
    newcomer,  // the list has somebody, or a vacancy, beyond a record that may go on
    open       // the list states what the record leaves open
  };
  Kind kind;
  std::size_t line = 0;    // 0: of the list as a whole
  events::Person person;   // none: of the list as a whole
  engine::Position about;  // the recorded event that the list is held against
  std::string field{};     // "group"; of `stated`
  // Its values as JSON writes them, "" where nothing is stated. Of `missing`: the seats that the
  // list has the person in.
  std::string recorded{}, listed{};
  bool is_claimed = false;  // a claim on record says so already
};

// What the user says of a list that differs from the record.
struct Stance {
  enum class Kind {
    unsaid,
    disagrees,  // a source that contradicts the record, which is followed: kept as claims only
    corrects    // the record was wrong: it is corrected
  };
  Kind kind = Kind::unsaid;
  std::string reason{};  // why the record is followed, or what was wrong
};

// What a claim states of somebody whom a list leaves out: a code, worded where it is shown.
// Earlier logs have the words themselves.
inline constexpr std::string_view not_listed = "notListed";

// What the log holds at a position, and whether it holds a decision at all; both whether or not it
// still counts.
struct Logged {
  decisions::Lookup at;
  engine::FunctionRef<bool(const events::Payload&)> holds;
};

// A decision that follows from a roster, and the line that shows it (0 for the cycle as a whole).
struct DerivedDecision {
  events::Payload payload;
  std::size_t line = 0;
};

// What a reader of the list should know of how it was read; line 0 for the list as a whole.
struct ListRemark {
  std::size_t line = 0;
  events::Message message;
};

struct Derivation {
  std::vector<DerivedDecision> decisions;
  // What the user has to say something of first, and who is new beside it. With any, the decisions
  // are not all that follows.
  std::vector<Difference> differences;
  std::vector<ListRemark> remarks;
  bool is_complete = false;  // the list was read as naming all members
};

// The decisions that one cycle of a roster shows, given the register of `day` (see day_of; earlier
// cycles of the roster applied): whoever is new to the register is described; who did not sit in
// the cycle before is appointed, who sat is renewed tacitly, with what the line states otherwise
// than the seat so far; and of a complete list who is gone is rotated out. People are matched by
// name, after aliases; a new name gets the next free number unless the roster states one. A member
// on record for the cycle is held against the line, whatever its day. A list that disagrees gives
// claims and nothing else. What was derived from the line before, and corrected since, is not
// derived again. `next` is the first position the decisions will be recorded at: causes name
// the cycleOpened among them or in the log. A name that belongs to several people, of whom not
// exactly one sat in the cycle before, is a mistake.
tl::expected<Derivation, CsvMistake> derive(const projections::Register& reg, engine::Date day,
                                            const RosterCycle& cycle, NameIndex& roll,
                                            engine::Position next, const Stance& stance,
                                            const Logged& logged);

}  // namespace rosters
