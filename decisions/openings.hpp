// Openings that were taken back. What was decided for a cycle while something opened it would wait
// for ever once nothing does; a seat given for a cycle that never was opened may wait.
#pragma once

#include <optional>
#include <vector>

#include "decisions/decide.hpp"

namespace decisions {

class LostOpenings {
 public:
  // An opening that does not count, and what hides it; other events mean nothing here.
  void add(const engine::Envelope& hidden, engine::Position by);
  // An event that counts, on whatever day: what it opens is not lost.
  void found(const engine::Envelope& event);
  bool none() const { return lost_.empty(); }

  // What stands against a decision for a cycle that was open when it was recorded, or later, and
  // that nothing opens any more.
  std::optional<Refusal> refusal(const engine::Envelope& event) const;

 private:
  struct Lost {
    events::Cycle cycle;
    engine::Position opening, by;
  };
  std::vector<Lost> lost_;  // of a cycle, the one that was taken back last
};

}  // namespace decisions
