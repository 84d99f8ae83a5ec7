// Taking in a file: its lines become decisions, which are proposed one after the other and judged
// as a whole. Says of every line that cannot be taken where it stands and what was expected;
// nothing is written here.
#pragma once

#include <istream>
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
  void tell(std::size_t line, std::size_t column, std::string text);

  std::size_t recorded() const { return recorded_; }  // decisions admitted
  std::size_t repeated() const { return repeated_; }  // decisions that were there before
  // The cycles of a roster whose lists were read as complete and changed something.
  const std::vector<Complete>& complete() const { return complete_; }
  // Names of a roster that were taken for somebody whom the record spells otherwise.
  const std::vector<rosters::Joined>& joined() const { return joined_; }
  // Other spellings beside a roster of names that neither it nor the record has.
  const std::vector<rosters::Alias>& strangers() const { return strangers_; }
  const std::vector<Told>& mistakes() const { return mistakes_; }
  std::size_t mistakes_in_all() const { return mistakes_in_all_; }
  bool sound() const { return mistakes_in_all_ == 0; }
  // Whether something recorded would no longer make sense: then there is a way out to tell.
  bool takes_ground() const { return takes_ground_; }
  // Whether a list differs from the record of its cycle, and nothing was said of that.
  bool differs() const { return differs_; }
  // Whether one of these lists would differ less if it said that it is partial.
  bool may_be_partial() const { return may_be_partial_; }
  // Whether the cells of a list could not be read.
  bool misread() const { return misread_; }
  // What is unusual in a line, and how lines of a roster were read that could be read otherwise.
  const std::vector<Told>& remarks() const { return remarks_; }
  // What is to be acknowledged first: that a list lets people leave which does not say that it is
  // complete.
  const std::vector<Question>& questions() const { return questions_; }
  // The line of what is proposed at this position; 0 for the file as a whole.
  std::size_t line_of(engine::Position position) const;
  // The same, and nothing for what is recorded.
  std::optional<std::size_t> proposed_in(engine::Position position) const;

 private:
  void take_line(std::size_t number, std::string_view line);
  bool take_list(const rosters::RosterCycle& cycle, rosters::NameIndex& roll,
                 const rosters::Stance& stance);
  void tell_difference(const rosters::RosterCycle& cycle, const rosters::Difference& difference);
  void propose(const rosters::RosterCycle& cycle, const rosters::Derivation& derived);
  // Where the decision will stand; none when it is refused or was there before.
  engine::Position propose(std::size_t number, const events::Payload& payload);
  void judge();
  replay::Admission::Answer place(const events::Payload& payload);

  const engine::Reading& reading_;
  replay::Admission& admission_;
  const words::Words& words_;
  std::size_t recorded_ = 0, repeated_ = 0, mistakes_in_all_ = 0;
  bool takes_ground_ = false;
  bool differs_ = false;
  bool may_be_partial_ = false;
  bool misread_ = false;
  bool unreadable_ = false;  // a line was no decision: later ones cannot be judged
  std::vector<Complete> complete_;
  std::vector<rosters::Joined> joined_;
  std::vector<rosters::Alias> strangers_;
  std::vector<Told> mistakes_, remarks_;
  std::vector<Question> questions_;
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
};

// The questions, each where it is asked; what is asked of several lines alike is asked once, of the
// first, with the others beside it. As many as are told of one file.
std::vector<Told> asked_once(const std::vector<Question>& questions, const Intake& intake,
                             const words::Words& words);

}  // namespace app
