// `mag people`: everybody on record and what each held, from when to when, as far as that is known.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/given.hpp"
#include "answers/view.hpp"
#include "words/words.hpp"

namespace answers {

// Terms in one kind of seat, each following on the one before; a gap parts two of them.
struct Tenure {
  struct Term {
    events::Cycle cycle;  // `no_end` of a host country seat
    engine::Date from;
    engine::Position by;  // the appointment, renewal or replacement
    events::Kind kind;
    events::Basis basis = events::Basis::unstated;
  };
  // Whether it is over, and how one knows: it is held on the day; an event ended it at once; it
  // ended with its cycle, as an event says or a list of the next that names everyone shows; or
  // nothing says what became of it.
  enum class End { sits, ended, not_renewed, unknown };

  events::Seat seat;
  events::Group group;  // of the last term, as the country
  events::Country country;
  std::vector<Term> terms;
  End end = End::unknown;
  std::optional<engine::Date> last{};  // the last day, where that is known
  engine::Position ended_by{};         // the event, or none
};
std::string_view name_of(Tenure::End end);

struct PersonOnRecord {
  events::Person person;
  std::string name, affiliation;  // "" when not on record
  std::vector<Tenure> tenures;    // by their first day

  std::size_t terms() const;
};

struct People {
  Heading heading;
  std::vector<projections::OpenedCycle> cycles;  // that have opened
  std::vector<PersonOnRecord> people;
};
// Those who had a seat for --group or of --country, by --sort: first, name, length, group or
// country, as `words` call it. Throws Failure(question).
People people(const View& view, const Given& given, const words::Words& words);

// One of them, with what else is known.
struct PersonShown {
  struct Source {
    std::string source;
    std::vector<engine::Position> events;  // that name the person
  };
  Heading heading;
  std::vector<projections::OpenedCycle> cycles;
  PersonOnRecord person;
  std::vector<std::string> spellings;  // other ones of the name
  std::vector<Source> sources;         // by the first of their events
};
// The other spellings of a name that a decision gives.
std::vector<std::string> spellings_in(const engine::Envelope& envelope);
PersonShown person_shown(const View& view, events::Person person);

// Drawn as everybody is.
People alone(const PersonShown& shown);

boost::json::object to_json(const People& answer);
boost::json::object to_json(const PersonShown& answer);

}  // namespace answers
