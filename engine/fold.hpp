// Folding: the one way in which a state follows from a log. A Selection says which events of a
// reading count and which suppositions are laid over them; fold() hands them on in the order in
// which they take effect.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <span>
#include <vector>

#include "engine/log.hpp"

namespace engine {

struct Selection {
  // What was known: events up to this position. Positions past the log's end mean its end.
  Position known_at{std::numeric_limits<std::uint64_t>::max()};
  // What had taken effect: events up to and including this day.
  Date until = Date::latest();
  // Leaves out confidential events.
  bool public_only = false;
  // Events left out as if they had never been recorded or supposed. An amendment that is left out
  // amends nothing.
  std::vector<Position> without{};
  // Events laid over the reading; their payloads must outlive the fold. Each must have `supposed`
  // set. A rank of none stands after every recorded event of the same day, in the order given. A
  // position past the log's end, if it has one, is that by which `without` and later suppositions
  // know it.
  std::vector<Envelope> supposed{};
};

// The events that amendments known to `selection` hide, sorted. An event is hidden when an event
// that counts amends it: one that is itself neither hidden, nor left out, nor kept from the public
// by `public_only`, so that the public view shows what it would show had no confidential event been
// recorded. Supposed events amend and are amended likewise. When an amendment takes effect does not
// matter: on no day does a mistake count.
std::vector<Position> hidden(const Reading& reading, const Selection& selection);

// Hands every event that counts to `visit`, by effective date, rank and position, until it returns
// false. Amending events are themselves handed on. Allocates nothing per event.
void fold(const Reading& reading, const Selection& selection, Visitor visit);

}  // namespace engine
