// Random histories: decisions of every kind that is folded, sense or nonsense, recorded in a real
// log and told to the twin alike.
#pragma once

#include <deque>
#include <string>
#include <tuple>
#include <vector>

#include "replay/public_view.hpp"
#include "replay/timeline.hpp"
#include "tests/reference/twin.hpp"
#include "tests/replay/record.hpp"

namespace reference {

// What a decision is made from: a kind, a day, and numbers to choose its fields by. Small numbers
// make small examples.
using Seed = std::tuple<int, int, int, int, int>;
using Seeds = std::vector<Seed>;
Seeds random_seeds(int at_most);

// The decision that a seed stands for when `last` events are known.
events::Payload decision_of(const Seed& seed, engine::Position last);

// The correction of an opening that a seed stands for: withdrawn, or on another day, or of another
// cycle.
events::Payload correction_of_opening(const Seed& seed, engine::Position opening);

class History {
 public:
  // Records a decision, before the next reading; tells the twin of the events it stands for.
  void record(const events::Payload& payload);
  // Supposes it in the branch, and tells the twin.
  void suppose(replay::Branch& branch, const events::Payload& payload);

  engine::Reading read();
  // From now on what is confidential was never told; what is recorded stays as it is.
  void forget_confidential() { told_ = seen_by_public(told_); }
  const std::vector<Told>& told() const { return told_; }
  engine::Position last() const { return {told_.size()}; }

 private:
  void tell(const events::Payload& payload, bool supposed);

  replay_tests::Record log_;
  std::vector<events::Payload> unwritten_;
  std::deque<events::Payload> payloads_;
  std::vector<Told> told_;
};

// Records what could have been: cycles open one after the other, no term is given for one that is
// not open, each decision is admitted after those before it, and none is corrected.
void record_orderly(History& history, int at_most);

// Selects by numbers: what was known, the day, whether public, and what is left out.
Asked random_question(const History& history);

// What is recorded, and what of it the public sees.
class Sight {
 public:
  explicit Sight(History& history) : all_(history.read()), open_(all_) {}

  const engine::Reading& reading(const Asked& asked) const {
    return asked.public_only ? open_.reading() : all_;
  }
  // The same selection of a timeline; what is left out is left to a branch.
  replay::Timeline select(const Asked& asked) const;

 private:
  engine::Reading all_;
  replay::PublicView open_;
};

}  // namespace reference
