// Hiding: which events no longer count, because others amend them. Nothing else decides it.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/reading.hpp"
#include "engine/selection.hpp"

namespace engine {

// A mistake is withdrawn, then the withdrawal is: whether an event counts cannot be seen from the
// one that amends it, only from all of them. An event is hidden when an event that counts amends
// it: one that is itself neither hidden nor left out. Supposed events amend and are amended
// likewise. When an amendment takes effect does not matter: on no day does a mistake count.
class Hiding {
 public:
  Hiding(const Reading& reading, const Selection& selection);

  bool hides(Position position) const;
  // The first event that counts and amends the one at `position`, or none.
  Position by(Position position) const;
  // What was recorded next to amend it: the event that took its place, whether or not it counts
  // still; none when it was only withdrawn, or is not hidden.
  Position replacement_of(Position position) const;
  // All that is hidden, sorted.
  std::vector<Position> all() const;

  // Takes in that `by`, which stands behind all that was taken in before, amends `target`.
  void add(Position by, Position target);
  // Gives back what was taken in last.
  void take_back();

 private:
  struct Node {
    Position amends;
    std::vector<Position> by;  // the events that amend it
    std::size_t hiders = 0;    // how many of them count
  };

  void link(Position by, Position target);
  void count(Position target, bool hides);

  std::unordered_map<std::uint64_t, Node> nodes_;
  std::vector<Amendment> amendments_;  // as they were taken in
};

// The events that the amendments of a selection hide, sorted.
std::vector<Position> hidden(const Reading& reading, const Selection& selection);

}  // namespace engine
