// Folding: the one way in which a state follows from a log. What a Selection lets count is handed
// on in the order in which it takes effect.
#pragma once

#include <vector>

#include "engine/reading.hpp"
#include "engine/selection.hpp"

namespace engine {

// Many questions are about one day after another: the last days of all cycles, each day on which
// something happens. A fold that begins anew for each goes through the log as often. This one stops
// at a day and later goes on from there. Borrows its reading; of the selection only the payloads of
// what is supposed must outlive it.
class Fold {
 public:
  Fold(const Reading& reading, const Selection& selection);

  // Hands every event that counts, takes effect on or before `day` and was not handed on yet, to
  // `visit`, by effective date, rank and position. Amending events are themselves handed on. Once
  // `visit` has returned false nothing is handed on any more. Allocates nothing per event.
  void to(Date day, Visitor visit);
  // Lays one more event over the reading. It must amend nothing, and stand behind everything that
  // was handed on.
  void suppose(const Envelope& supposed);

 private:
  const Reading& reading_;
  Position known_at_;
  Date until_;
  std::vector<bool> skipped_;       // for each recorded position, or empty when none is
  std::vector<Envelope> supposed_;  // those that count, in order
  std::size_t next_ = 0;            // of them
  Date from_ = Date::earliest();    // nothing recorded on or after this day was handed on
  bool going_ = true;
};

// The same from the first event to the last.
void fold(const Reading& reading, const Selection& selection, Visitor visit);

}  // namespace engine
