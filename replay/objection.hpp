// Objections: what of a timeline would be refused in its place.
#pragma once

#include <cstdint>
#include <vector>

#include "decisions/decide.hpp"
#include "replay/timeline.hpp"

namespace replay {

// An event that would be refused in its place: recorded, proposed or supposed.
struct Objection {
  engine::Position position;
  engine::Date on;  // the day on which it takes effect
  decisions::Refusal refusal;
};

// Which seat a decision is about that names no kind of it: what of it holds may depend on what
// stands before it.
struct SeatMeant {
  engine::Position position;
  engine::Date on;
  events::Person person;
  events::Seat seat;
  std::uint8_t held;  // what the person held just before, in this cycle or the last: a bit a kind

  bool might_be_about(events::Seat kind) const;
};

struct Judgement {
  std::vector<Objection> objections;
  std::vector<SeatMeant> seats;
};

// What would be refused, in order of effect, of the events for which `asks` is true, and which
// seats those are about that name none; and of any what waits for an opening that was taken back.
// Whether what is refused happens all the same, so that later events are held against it, `happens`
// says.
using OfEvent = engine::FunctionRef<bool(const engine::Envelope&)>;
Judgement judge(const Timeline& timeline, OfEvent asks, OfEvent happens);
// Only which seats they are about.
std::vector<SeatMeant> seats_meant(const Timeline& timeline, OfEvent asks);

// What would be refused because it would be about another seat of several than before. A seat that
// itself turns out to be of another kind is the same.
std::vector<Objection> moved(std::vector<SeatMeant> before, std::vector<SeatMeant> now);

}  // namespace replay
