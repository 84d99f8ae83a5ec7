// `mag why-not`: why somebody does not sit on a day, by which events; and, supposing that they had
// been appointed, what would stand against it, and what single change would not let it.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/given.hpp"
#include "answers/remedies.hpp"
#include "replay/explanation.hpp"

namespace answers {

// How somebody stands to the seats of a day. From not_renewed on it is said of the last seat how it
// ended; named_later: nobody had named them by the day; not_known: the record does not name
// everyone.
enum class Standing {
  never_named,
  named_later,
  never_seated,
  sits,
  waits,
  not_known,
  not_renewed,
  resigned,
  replaced,
  removed,
  expired,
  rotated_out,
  vacated,
  displaced
};
std::string_view name_of(Standing standing);  // "neverNamed" …

// What a supposed seat is given for, where it is not to be as the last one was.
struct Candidacy {
  std::optional<events::Group> group;
  std::optional<events::Country> country;
  std::optional<events::Seat> seat;
};
// From --group, --country and --seat. Throws Failure(question).
Candidacy candidacy_of(const Given& given);

struct WhyNot {
  // An appointment for the running cycle – of a host country seat its designation –, beside all
  // that is recorded: on the day on which the cycle opened, or on the first day after a seat held
  // in it.
  struct Supposed {
    engine::Date on;
    events::Seat seat;
    events::Group group;
    events::Country country;
    std::optional<events::Message> refused{};  // why it could not be recorded; then nothing follows
    std::vector<events::Person> in_place_of{};  // who would sit no longer
    // Who sits in the chair, where the seat is one: the record allows several, and no clause says
    // how many there are.
    std::vector<events::Person> beside{};
    // What stands against it, by the clauses in force; and what else would be found otherwise,
    // where something is required.
    std::vector<replay::FindingChange> against{}, other{};
    Remedies remedies{};
  };

  Heading heading;
  events::Person person;   // a number that nobody has, of somebody never named
  std::string name;        // as it was asked for, or as it is on record
  bool by_number = false;  // it was asked for as one
  std::optional<replay::SeatExplanation> record{};  // nothing of somebody not named by the day
  // The first to take effect of the events that name somebody who is named later.
  struct Named {
    engine::Date on;
    engine::Position by;
  };
  std::optional<Named> first_named{};
  std::vector<projections::Term> waiting{};
  Standing standing = Standing::never_named;
  // Nothing where a seat is held, no cycle runs, or no group – of a host country seat, no country –
  // is known for it.
  std::optional<Supposed> supposed{};
  bool lacks_group = false, lacks_country = false;
};

// `asked` is a number, or a name on record or not. Throws Failure(question) for a name that may be
// several people's. Borrows from the view.
WhyNot why_not(const View& view, const std::string& asked, const Candidacy& candidacy);
// How the person stands, as a sentence; its key is "" of somebody who waits.
events::Message said(const WhyNot& answer);
boost::json::object to_json(const WhyNot& answer, const words::Words& words);

}  // namespace answers
