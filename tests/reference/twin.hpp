// The naive twin: what a history comes to, worked out in plain vectors and by reading everything
// again for every answer. It shares no code with the fold and the projections; where both agree on
// random histories, either both are right or two people made the same mistake.
#pragma once

#include <optional>
#include <string>
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
  std::vector<engine::Position> without;
};

struct Term {
  events::Person person;
  events::Cycle cycle;
  events::Seat seat = events::Seat::unstated;
  events::Group group = events::Group::unstated;
  events::Country country;
  engine::Position begun_by, ended_by;
  bool begins = true;
  bool left = false;  // before its cycle ended
  engine::Date last_day = engine::Date::latest();

  friend bool operator==(const Term&, const Term&) = default;
};

// What is true on the day asked about.
struct Truth {
  events::Cycle running;
  std::vector<Term> terms;                // in order of effect
  std::vector<std::size_t> never_served;  // of them: ended on the day on which they began
  std::vector<Term> seats;                // held, by person and kind
  std::vector<Term> waiting;              // for a cycle that has not opened, in order of effect
  std::vector<engine::Position> forums, followed;
  std::string version;  // of the terms of reference in force

  bool was_served(std::size_t index) const;
  // Consecutive terms of the service to which the person's latest term belongs.
  int terms_in_a_row(events::Person person) const;
};

Truth truth(const std::vector<Told>& history, const Asked& asked);

}  // namespace reference
