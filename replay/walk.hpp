// Walking: one timeline on many days.
#pragma once

#include <optional>
#include <vector>

#include "engine/fold.hpp"
#include "replay/coherence.hpp"
#include "replay/timeline.hpp"

namespace replay {

// An overview tells of the last day of twenty cycles, a comparison of every day on which something
// happens. To fold for each is to read the log as often; to keep a register for each is to hold the
// body in memory as often. A walk goes through the log once and takes one register along:
//
//   Walk walk(timeline, Walk::Shows::findings);
//   for (const engine::Date day : days) {
//     const projections::Register& reg = walk.to(day);
//     … reg, walk.findings(), walk.timeline() …
//   }
//
// Each day shows exactly what timeline.until(day) does. Until which day the timeline itself goes
// does not matter. Borrows the timeline's reading and, of a branch, what it
// supposes.
class Walk {
 public:
  // Findings cost a look at every event on the way, and can then be had on any day.
  enum class Shows { registers, findings };

  explicit Walk(const Timeline& timeline, Shows shows = Shows::registers);
  // The coherence looks at the timeline that is here.
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  // Goes on to `day`, which must not lie before the last. The register is the walk's own: it lasts
  // as long, and shows another day after the next step.
  const projections::Register& to(engine::Date day);
  // The register where the walk stands; before the first step the empty one.
  const projections::Register& reg() const { return reg_; }
  // The timeline until the day on which the walk stands.
  const Timeline& timeline() const { return timeline_; }
  // What the rules find there, by the terms in force then, and which events contradict the record
  // in their place. Only of a walk that shows findings.
  std::vector<rules::Finding> findings() const;
  // Supposes one event more, which must amend nothing and stand behind all that was walked through.
  // Not of a walk that shows findings.
  void suppose(const engine::Envelope& event) { fold_.suppose(event); }

 private:
  Timeline timeline_;
  engine::Fold fold_;
  projections::Register reg_;
  std::optional<Coherence> coherence_;
  std::vector<rules::Finding> incoherent_;
};

}  // namespace replay
