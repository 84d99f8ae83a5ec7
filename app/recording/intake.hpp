// Taking in a file: its lines become decisions, which are proposed one after the other and judged
// as a whole. Says of every line that cannot be taken where it stands and what was expected;
// nothing is written here.
#pragma once

#include <istream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/recording/consequences.hpp"
#include "app/recording/naming.hpp"
#include "engine/function_ref.hpp"
#include "replay/admission.hpp"
#include "rosters/roster.hpp"
#include "words/words.hpp"

namespace app {

// More mistakes of one file than this are only counted.
inline constexpr std::size_t mistakes_told = 20;

struct Told {
  std::size_t line = 0;  // 0: the file as a whole
  std::size_t column = 0;
  std::string text;
};

// "file:12:5: ".
std::string place_of(const std::string& file, const Told& told);

// What to say of a mistake: "memberAppointed.country: found "XX", expected …".
std::string say(const words::Words& words, const events::Mistake& mistake);
// What stands against a decision, with the events and lines that it rests on: of itself, or of
// another that it would take the ground from.
std::string say(const words::Words& words, const replay::Objection& objection,
                replay::Admission& admission, bool of_itself, Naming naming);

// What a list that names every member of a cycle comes to: who is missing from it leaves.
struct Complete {
  events::Cycle cycle;
  long long appointed = 0, renewed = 0, leaving = 0;
};

// What a file comes to.
struct Taken {
  std::size_t recorded = 0;  // decisions admitted
  std::size_t repeated = 0;  // decisions that were there before
  // The cycles of a roster whose lists were read as complete and changed something.
  std::vector<Complete> complete;
  // Names of a roster that were taken for somebody whom the record spells otherwise.
  std::vector<rosters::Joined> joined;
  // Other spellings beside a roster of names that neither it nor the record has.
  std::vector<rosters::Alias> strangers;
  std::vector<Told> mistakes;
  std::size_t mistakes_in_all = 0;
  bool takes_ground = false;    // something recorded would no longer make sense: there is a way out
  bool differs = false;         // a list, from the record of its cycle; nothing was said of that
  bool may_be_partial = false;  // one of these lists would differ less if it said so
  bool misread = false;         // the cells of a list could not be read
  // What is unusual in a line, and how lines of a roster were read that could be read otherwise.
  std::vector<Told> remarks;
  // What is to be acknowledged first: that a list lets people leave which does not say that it is
  // complete.
  std::vector<Question> questions;
};

class Intake {
 public:
  using Progress = engine::FunctionRef<void(std::uint64_t bytes)>;

  // Borrows all three. The admission may hold decisions of other files already.
  Intake(const engine::Reading& reading, replay::Admission& admission, const words::Words& words)
      : reading_(reading), admission_(admission), words_(words) {}

  void take_decisions(std::istream& in, Progress progress);
  // `stance` is for lists that differ from the record.
  void take_roster(std::string_view csv, const std::vector<rosters::Alias>& aliases,
                   const rosters::Stance& stance);

  const Taken& taken() const { return taken_; }
  // The line of what is proposed at this position; 0 for the file as a whole.
  std::size_t line_of(engine::Position position) const;
  // The same, and nothing for what is recorded.
  std::optional<std::size_t> proposed_in(engine::Position position) const;

 private:
  void tell(std::size_t line, std::size_t column, std::string text);
  void take_line(std::size_t number, std::string_view line);
  bool take_list(const rosters::RosterCycle& cycle, rosters::NameIndex& roll,
                 const rosters::Stance& stance);
  void tell_difference(const rosters::RosterCycle& cycle, const rosters::Difference& difference);
  void propose(const rosters::RosterCycle& cycle, const rosters::Derivation& derived);
  // Where the decision will stand; none when it is refused or was there before.
  engine::Position propose(std::size_t number, const events::Payload& payload);
  void tell_refused(std::size_t number, const replay::Admission::Answer& outcome);
  void await_replacement(std::size_t number, const events::Payload& payload,
                         engine::Position position);
  void judge();
  replay::Admission::Answer place(const events::Payload& payload);

  const engine::Reading& reading_;
  replay::Admission& admission_;
  const words::Words& words_;
  Taken taken_;
  bool unreadable_ = false;                  // a line was no decision: later ones cannot be judged
  std::set<engine::Position> there_before_;  // of what follows from a list
  std::vector<engine::Position> positions_;  // of the lines so far; none where it was not taken

  std::vector<std::pair<engine::Position, std::size_t>> lines_;  // from where on of which line

  // Equal lines of one file: the second stands for a second event only if the first was withdrawn
  // in between. By the position of the first event that says the same.
  struct Twin {
    std::size_t count = 0;
    engine::Position last;
  };
  std::unordered_map<std::uint64_t, Twin> twins_;
  // Lines that take an event back, as a correction does that puts something in its place; by it.
  struct TakenBack {
    std::size_t line;
    events::Payload payload;
  };
  std::map<engine::Position, TakenBack> taken_back_;
};

// The questions, each where it is asked; what is asked of several lines alike is asked once, of the
// first, with the others beside it. As many as are told of one file.
std::vector<Told> asked_once(const std::vector<Question>& questions, const Intake& intake,
                             const words::Words& words);

}  // namespace app
