// What was recorded, in the order in which it was, whether or not it counts; of a timeline: as far
// as it knows. What is supposed follows.
#pragma once

#include <optional>
#include <vector>

#include "engine/hiding.hpp"
#include "replay/timeline.hpp"

namespace replay {

// Borrows the reading of its timeline. Making one does not go through the log.
class Recorded {
 public:
  explicit Recorded(Timeline timeline);

  // The event at a position; nothing where there is none.
  std::optional<engine::Envelope> at(engine::Position position) const {
    return timeline_.at(position);
  }
  // From `first` on, until `visit` returns false.
  void each(engine::Position first, engine::FunctionRef<bool(const engine::Envelope&)> visit) const;

  // From the one before `end` back to the first, what is supposed before what is recorded.
  void each_back(engine::Position end,
                 engine::FunctionRef<bool(const engine::Envelope&)> visit) const;

  // The first event that hides it, or none when it counts; and the one that took its place.
  engine::Position hidden_by(engine::Position position) const { return hiding_.by(position); }
  engine::Position replaced_by(engine::Position position) const {
    return hiding_.replacement_of(position);
  }
  // What corrects it, whether or not that still counts.
  std::vector<engine::Position> amended_by(engine::Position position) const;

  engine::Position known_at() const { return timeline_.known_at(); }

 private:
  Timeline timeline_;
  engine::Hiding hiding_;
};

// A number that nobody has: no event of the log names it, on whatever day, and nothing that the
// timeline supposes.
events::Person nobody_yet(const Timeline& timeline);

}  // namespace replay
