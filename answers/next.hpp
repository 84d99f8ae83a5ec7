// `mag next`: whose term ends when and by which clause, what stands against a renewal, and which
// seats are to be filled.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "answers/members.hpp"
#include "answers/view.hpp"
#include "replay/explanation.hpp"

namespace answers {

// Whether a term is followed by another: it is, it is on record that it is not, it has reached the
// limit, nothing stands against it, or the record does not say enough. A seat that no cycle ends is
// not renewed at all.
enum class Renewal { none, possible, limit, not_renewed, renewed, unknown };
std::string_view name_of(Renewal renewal);  // "possible" …; "" of none

// What a renewal lacks (V.3): an evaluation in the running cycle, or one that is positive.
enum class Missing { evaluation, positive_evaluation };
std::string_view name_of(Missing missing);  // "evaluation" …

struct Next {
  // Of one seat that is held, observers aside.
  struct End {
    Member member;
    replay::SeatEnd end;
    std::string_view clause;  // by which it ends; "" where none in force says so
    Renewal renewal;
    std::vector<Missing> missing;
    bool holds_over = false;  // the year of the term is over, and its cycle still runs
    // The events behind the seat and behind its end.
    std::vector<engine::Position> because;
  };
  // A seat that is to be filled: now, or when its holder goes. Of a host country seat of which no
  // holder is known, it is not known whether it is.
  struct ToFill {
    enum class Why { vacant, host_vacant, host_unknown, limit, not_renewed } why;
    events::Seat seat;
    events::Group group;
    events::Country country;
    std::string_view role;
    events::Person person;             // who holds it, 0 when nobody is on record
    std::optional<engine::Date> from;  // since when, or from when on; none where that is open
    std::vector<engine::Position> because;
  };

  Heading heading;
  std::vector<End> ends;
  std::vector<ToFill> to_fill;
  std::optional<engine::Date> year_ended;          // of the terms (V.1), where it is over
  std::optional<std::int64_t> published, unnamed;  // members; those of them that are not named
  bool renewed_by_clause = false;                  // the terms in force have V.2
  bool evaluated_by_clause = false;                // and V.3
  bool evaluations_hidden = false;                 // they are confidential to the reader
};
std::string_view name_of(Next::ToFill::Why why);  // "vacant", "hostVacant" …

Next next(const View& view);
boost::json::object to_json(const Next& next, const words::Words& words);

}  // namespace answers
