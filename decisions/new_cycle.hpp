// What the terms of reference do by themselves when a cycle opens: which seats go on in it, which
// end, and by which clause (V.1 to V.4, IV.3). Nobody decides anything here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "counting/situation.hpp"
#include "decisions/decide.hpp"
#include "events/decision.hpp"

namespace decisions {

// What becomes of one seat.
struct Passage {
  enum class Course {
    renewed,       // tacitly; a host country seat is carried on
    goes_on,       // held without end
    decided,       // renewed, as is on record already
    takes_office,  // given anew, as is on record already
    at_limit,      // expires: as many terms in a row as the terms of reference allow
    ended,         // not renewed, as is on record already
    not_renewed,   // after a negative evaluation
    apart,         // the chair and observers are named apart; nothing is renewed by itself
    no_clause      // no terms of reference in force renew anything
  };
  // What a renewal rests on and the record does not have: the evaluation for which the terms ask,
  // or how many terms there were before, without which it is not known to be below the limit.
  enum class Missing { evaluation, terms_before };
  // As it was held in the cycle before, or is held in the one that opens.
  projections::SeatHeld seat;
  Course course = Course::no_clause;
  std::string_view clause{};  // "" where none in force says so
  // Terms in a row with the one that ends, and how many the terms in force allow, if they limit
  // them; of a seat that was held in the cycle before.
  std::int64_t terms = 0;
  bool terms_exact = true;
  std::optional<std::int64_t> terms_allowed{};
  engine::Position given_by{};    // the appointment or renewal by which it is or was held
  engine::Position decided_by{};  // what ended it
  engine::Position evaluation{};  // the one that counts, where the terms ask for one
  std::vector<Missing> missing{};
};
inline constexpr std::size_t course_count = 9;
// As JSON has it: "renewed", "atLimit".
std::string_view name_of(Passage::Course course);
std::string_view name_of(Passage::Missing missing);  // "evaluation", "termsBefore"

// What stands against opening the cycle on that day, by a register of all that is recorded: that it
// is open, comes out of order, follows none on record or one that is not over, or opens before the
// one that runs.
std::optional<Refusal> refusal_to_open(const projections::Register& all, events::Cycle cycle,
                                       engine::Date on);

// What becomes of each seat of the cycle before the running one, and of each that is held in it; of
// the day on which it opens, its opening counted. By kind of seat, group and person.
std::vector<Passage> passages(const counting::Situation& opened);

// What becomes of a seat of the running cycle when the next one opens, by the terms in force, as
// long as nothing more is decided.
Passage outlook(const counting::Situation& now, const projections::SeatHeld& seat);

// The opening, and what records that a seat goes on or expires – nothing, where nothing has to be
// recorded. Without a source, an authority and a cause.
events::Decision opening_of(events::Cycle cycle, engine::Date on);
std::optional<events::Decision> decision_of(const Passage& passage, events::Cycle cycle,
                                            engine::Date on);

}  // namespace decisions
