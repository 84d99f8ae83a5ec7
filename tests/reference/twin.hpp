// The naive twin: what a history comes to, worked out in plain vectors and by reading everything
// again for every answer. It shares no code with the fold, the projections and the rules, only the
// views of events and the table of countries; where both agree on random histories, either both are
// right or two people made the same mistake.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "events/event.hpp"

namespace reference {

struct Told {
  engine::Position position, rank, amends;
  engine::Date on;
  bool confidential = false, supposed = false;
  events::Content content;
};

struct Asked {
  engine::Position known;
  engine::Date until;
  bool public_only = false;
  std::vector<engine::Position> without{};
};

struct Cycle {
  events::Cycle year;
  engine::Date first, last;  // of a running cycle, the last day is the one asked about
  bool complete = false;
};

// A seat given to somebody for a cycle, or a host seat without end.
struct Term {
  events::Person person;
  events::Cycle cycle;
  events::Seat seat = events::Seat::unstated;
  events::Group group = events::Group::unstated;
  events::Country country{};
  engine::Position begun_by{}, ended_by{};  // the latter also where it is known not to go on
  bool begins = true;                       // appointed or taken over, not renewed
  engine::Date from{}, until = engine::Date::latest();  // first and last day; until its cycle ends

  // What only rules ask about.
  bool is_displaced = false;   // its holder was given another seat of the kind
  engine::Date group_since{};  // from when the seat is for this group
  engine::Position group_said_by{};
  int taken_over = -1;                // the term that this one took over, as an index
  std::optional<int> terms_before{};  // stated, also as being new
  events::Answer is_new = events::Answer::unstated;

  // Not if it ended on the day on which it began.
  bool was_served() const { return from <= until; }
  // What a register has of it too.
  auto on_record() const {
    return std::tie(person, cycle, seat, group, country, begun_by, ended_by, begins, from, until);
  }
  friend bool operator==(const Term& one, const Term& other) {
    return one.on_record() == other.on_record();
  }
};

struct Figure {
  engine::Position position;
  engine::Date on;
  events::FigurePublished said;
  bool chosen = false;
};

// What is true of the body on the day asked about.
struct Body {
  engine::Date day;
  std::vector<Told> told;  // in order of effect, what counts on the day
  std::optional<engine::Date> established;
  std::vector<Cycle> cycles;  // opened, one after the other
  std::vector<Term> terms;    // begun, in order of effect
  std::vector<Term> seats;    // held, by person and kind
  std::vector<Term> waiting;  // for a cycle that has not opened, in order of effect
  std::vector<Figure> figures;
  std::string version;                            // of the terms of reference in force
  std::set<std::string> clauses;                  // of them
  std::map<std::string, std::string> parameters;  // stated by them

  bool is_running() const { return !cycles.empty(); }
  const Cycle& running() const { return cycles.back(); }
  // The year of the running cycle, none before the first.
  events::Cycle now() const { return is_running() ? running().year : events::Cycle{}; }
  // The cycle before, null for the first.
  const Cycle* before(const Cycle& cycle) const;

  // Consecutive terms of the service to which the person's latest term belongs.
  int terms_in_a_row(events::Person person) const;
  // Of the days of a term, those in the cycle; the first is after the last where there are none.
  std::pair<engine::Date, engine::Date> days_in(const Term& term, const Cycle& cycle) const;
  bool lies_in(const Term& term, const Cycle& cycle) const;
  // Who sits on the day asked about, observers aside; and who sat on a day of a cycle.
  std::vector<Term> seated() const;
  std::vector<Term> seated_on(const Cycle& cycle, engine::Date on) const;

  std::string parameter(const std::string& name, const std::string& fallback) const;
  bool is_yes(const std::string& name, const std::string& fallback) const;
  int number(const std::string& name, const std::string& fallback) const;
};

// What is told without what is confidential, by the numbers that are left.
std::vector<Told> seen_by_public(const std::vector<Told>& history);

Body truth(const std::vector<Told>& history, const Asked& asked);

// The code of the same country on that day: that of the one in whose favour it was withdrawn.
events::Country present_code(engine::Date day, events::Country country);

}  // namespace reference
