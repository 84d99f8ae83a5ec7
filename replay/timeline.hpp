// A timeline: a reading of the log by small selections – what was known, what had taken effect,
// what is supposed. Every answer that mag gives is timeline → register →
// findings.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/reading.hpp"
#include "engine/selection.hpp"
#include "events/payload.hpp"
#include "projections/register.hpp"
#include "rules/rule.hpp"

namespace replay {

// Borrowed from its reading, which must outlive it. Cheap to copy; selections return a new
// timeline. What is supposed stands past the end of the log, by position.
class Timeline {
 public:
  explicit Timeline(const engine::Reading& reading, engine::Selection selection = {})
      : reading_(&reading), selection_(std::move(selection)) {}

  // What the log had learnt up to and including this position.
  Timeline known(engine::Position at) const;
  // What takes effect on or before this day.
  Timeline until(engine::Date date) const;

  const engine::Reading& reading() const { return *reading_; }
  const engine::Selection& selection() const { return selection_; }
  // The last position that this timeline knows.
  engine::Position known_at() const;
  // What the log had learnt by a moment.
  engine::Position known_at(engine::Instant moment) const { return reading_->known_at(moment); }
  engine::Date until() const { return selection_.until; }
  // Whether it is of a PublicView. Then it knows nothing confidential, and takes in nothing that is
  // supposed to be.
  bool is_public() const { return is_public_; }
  // Whether anything is laid over what is recorded.
  bool is_supposed() const {
    return !selection_.supposed.empty() || !selection_.without.empty() || !changes_.empty();
  }

  // The event at this position, recorded or supposed, whether or not it counts; nothing when this
  // timeline does not know of it.
  std::optional<engine::Envelope> at(engine::Position position) const;
  // Every event that counts, in order of effect.
  void each(engine::FunctionRef<bool(const events::Event&, const engine::Envelope&)> visit) const;
  projections::Register fold() const;
  // The parameters by which the rules judge on `until`, of the register that fold() gives.
  counting::Parameters parameters(const projections::Register& folded) const;

 private:
  friend class Branch;
  friend class PublicView;
  friend class Walk;
  const engine::Envelope* supposed(engine::Position position) const;  // or null

  const engine::Reading* reading_;
  engine::Selection selection_;
  std::vector<counting::Parameters::Change> changes_;
  bool is_public_ = false;
};

// A timeline with suppositions laid over it. It folds like any other; nothing supposed can be
// appended. Owns the payloads of what it supposes; the timelines it gives must not outlive it.
class Branch {
 public:
  explicit Branch(Timeline base) : timeline_(std::move(base)) {}
  Branch(Branch&&) = default;
  Branch& operator=(Branch&&) = default;

  // Supposes that this decision was taken: the fold is then what it would be with the decision
  // recorded. Returns the position it is given in the branch, past the last of the log. A
  // replacement takes two, the second of which is returned: it is the one that counts.
  engine::Position suppose(const events::Payload& payload);
  // Supposes that this decision, which amends nothing, was recorded in place of the event at this
  // position. Returns the position it is given in the branch.
  engine::Position replace(engine::Position position, const events::Payload& payload);
  // Supposes that the event at this position, recorded or supposed, never happened.
  void without(engine::Position position);
  // Supposes that a parameter has this value from this day.
  void change(std::string name, std::string value, engine::Date from);

  Timeline timeline() const { return timeline_; }

 private:
  engine::Position next() const;

  Timeline timeline_;
  std::deque<events::Payload> supposed_;
};

// The days that the cycles known to the timeline stand for, in their order: each the last day
// before the next one opens, or `today` (but not before the cycle opens) for the last one. A cycle
// that would have opened when a later one was running never ran, and has none.
struct CycleDay {
  events::Cycle cycle;
  engine::Date opened_on, day;
};
std::vector<CycleDay> cycle_days(const Timeline& timeline, engine::Date today);

// Where a cycle that is no longer open was opened, as far as the timeline knows, and what withdrew
// or replaced that; `replacement` is none when it was withdrawn. Nothing when it never was.
struct LostOpening {
  engine::Position opening, by, replacement;
};
std::optional<LostOpening> lost_opening(const Timeline& timeline, events::Cycle cycle);

// The day of one cycle, nothing when there is none.
std::optional<engine::Date> day_of(const Timeline& timeline, events::Cycle cycle,
                                   engine::Date today);

}  // namespace replay
