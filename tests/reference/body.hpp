// A body as the second implementation of the rules sees it on one day: cycles, terms and figures
// worked out by reading every decision in its order, in plain vectors. It shares no code with the
// projections and the rules; only the views of events and the table of countries.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/reference/twin.hpp"

namespace reference::naive {

using engine::Date;
using engine::Position;

struct Cycle {
  events::Cycle year;
  Date first, last;  // of a running cycle, the last day is the one asked about
  bool complete = false;
};

// A seat given to somebody for a cycle, or a host seat without end.
struct Term {
  events::Person person;
  events::Cycle cycle;
  events::Seat seat = events::Seat::unstated;
  events::Group group = events::Group::unstated;
  events::Country country{};
  bool is_appointed = true;             // or taken over, not renewed
  bool waits = true;                    // for its cycle to open
  bool is_lost = false;                 // never begins: given up while it waited
  bool is_displaced = false;            // its holder was given another seat of the kind
  bool is_ended = false;                // left, or known not to go on
  Date from{}, until = Date::latest();  // first and last day; until its cycle ends
  // From when the seat is for this group, and the rank of what said so.
  Date group_since{};
  Position group_said_by{};
  bool says_group = true;  // not a renewal that leaves it as it was
  // Of a renewal: which seat it said, and whether one was there to go on.
  events::Seat seat_meant = events::Seat::unstated;
  bool is_of_known_seat = true;
  int taken_over = -1;                // the term that a successor took over, as an index
  std::optional<int> terms_before{};  // stated, also as being new
  events::Answer is_new = events::Answer::unstated;
};

struct Figure {
  Position position;
  Date on;
  events::FigurePublished said;
  bool chosen = false;
};

struct Body {
  Date day;
  std::vector<Told> told;  // in order of effect, what counts on the day
  std::optional<Date> established;
  std::vector<Cycle> cycles;  // opened, one after the other
  std::vector<Term> terms;
  std::vector<Figure> figures;
  std::set<std::string> clauses;                  // of the terms of reference in force
  std::map<std::string, std::string> parameters;  // stated by them
  bool has_terms = false;

  bool is_running() const { return !cycles.empty(); }
  const Cycle& running() const { return cycles.back(); }
  // The cycle before, null for the first.
  const Cycle* before(const Cycle& cycle) const;

  // Of the days of a term, those in the cycle; the first is after the last where there are none.
  std::pair<Date, Date> days_in(const Term& term, const Cycle& cycle) const;
  bool lies_in(const Term& term, const Cycle& cycle) const;
  // Who sits on the day asked about, observers aside; and who sat on a day of a cycle.
  std::vector<Term> seated() const;
  std::vector<Term> seated_on(const Cycle& cycle, Date on) const;

  std::string parameter(const std::string& name, const std::string& fallback) const;
  bool is_yes(const std::string& name, const std::string& fallback) const;
  int number(const std::string& name, const std::string& fallback) const;
};

// What is true on a day, by all that is told.
Body body_on(const std::vector<Told>& history, Date day);

// What events come to that are told one after the other; without the day.
Body tell(const std::vector<Told>& in_order);

// The code of the same country on that day: that of the one in whose favour it was withdrawn.
events::Country present_code(Date day, events::Country country);

}  // namespace reference::naive
