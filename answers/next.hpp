// `mag next`: whose term ends when and by which clause, what stands against a renewal, and which
// seats are to be filled.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "answers/members.hpp"
#include "answers/occasions.hpp"
#include "answers/view.hpp"
#include "decisions/new_cycle.hpp"
#include "replay/explanation.hpp"

namespace answers {

struct Next {
  // Of one seat that is held, observers aside.
  struct End {
    Member member;
    replay::SeatEnd end;
    std::string_view clause;  // by which it ends; "" where none in force says so
    // What becomes of it: as is on record for a later day, or else as the next cycle opens.
    decisions::Passage ahead;
    bool is_unknown = false;  // the next cycle has opened, and nothing is said of the seat in it
    bool holds_over = false;  // the year of the term is over, and its cycle still runs
    // The events behind the seat and behind its end.
    std::vector<engine::Position> because{};
  };
  // Who left a seat that nobody took since, or whose seat ended with the cycle before.
  struct Left {
    events::Person person;
    engine::Date on;  // the first day without it
    engine::Position by;
  };
  // A seat that is to be filled: now, or when its holder goes. Of a chair or a host country seat of
  // which no holder is known, it is not known whether it is.
  struct ToFill {
    enum class Why {
      vacant,
      host_vacant,
      host_unknown,
      chair_unknown,
      limit,
      not_renewed,
      negative_evaluation,
      apart,  // the chair, when its cycle ends
      left,
      ended
    } why;
    events::Seat seat;
    events::Group group;
    events::Country country;
    std::string_view role;
    events::Person person;             // who holds it, 0 when nobody is on record
    std::optional<engine::Date> from;  // since when, or from when on; none where that is open
    std::vector<engine::Position> because;
    std::optional<Left> left{};  // where that is on record
    // What the terms in force require of the group: "2/5 ± 1/20"; "" where they fix no number.
    std::string required{};
  };

  Heading heading;
  std::vector<End> ends;
  std::vector<ToFill> to_fill;
  std::optional<engine::Date> year_ends, year_ended;  // of the terms (V.1); where it is over
  std::optional<std::int64_t> published, unnamed;     // members; those of them that are not named
  bool evaluations_hidden = false;                    // they are confidential to the reader
  std::vector<Occasion> occasions{};                  // of the cycle that runs, and later ones
  engine::Instant begun{}, learnt{};  // when the log learnt its first event, and the last one
};
std::string_view name_of(Next::ToFill::Why why);  // "vacant", "hostVacant" …
std::string_view renewal_of(
    const Next::End& end);  // "possible", "limit" …; "" where no cycle ends it

Next next(const View& view);
boost::json::object to_json(const Next& next, const words::Words& words);

}  // namespace answers
