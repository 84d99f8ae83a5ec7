// The docket: what is recorded, and what is proposed beside it.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "decisions/decide.hpp"
#include "engine/hiding.hpp"
#include "events/payload.hpp"
#include "replay/decision_index.hpp"
#include "replay/walk.hpp"

namespace replay {

// An event in the order of effect.
struct Place {
  engine::Date on;
  engine::Position rank, position;

  friend auto operator<=>(const Place&, const Place&) = default;
};

Place place_in(const engine::Envelope& envelope);

// A file of a million lines is proposed one decision after the other, and each may be about any
// other, before anything is written: so what is proposed must be found and shown like what is
// recorded, and the next one be cheap. Borrows its reading. `known` says up to which position
// proposals are taken into account.
class Docket {
 public:
  explicit Docket(const engine::Reading& reading);

  engine::Position last() const { return reading_.last(); }  // of what is recorded
  engine::Position next() const { return end() + 1; }
  engine::Position end() const { return last() + proposed_.size(); }  // of all
  // What is proposed: the n-th stands at last() + 1 + n.
  const std::vector<engine::Envelope>& proposed() const { return proposed_; }

  std::optional<engine::Envelope> at(engine::Position position) const;
  Place place_of(engine::Position position) const;
  const engine::Hiding& hiding() const { return hiding_; }
  const DecisionIndex& index() const { return index_; }
  // What is recorded and proposed; lasts until something else is proposed or taken back.
  Timeline timeline(engine::Position known) const;
  // The first place in the order at which something is proposed or amended after `from`.
  Place first_touched(engine::Position from, engine::Position known) const;
  // The register on that day, with everything proposed. Valid until the next call.
  const projections::Register& register_on(engine::Date date);

  void add(events::Payload payload);
  void take_back();
  // Puts a reason with a decision that is proposed.
  void acknowledge(engine::Position position, std::string_view reason);

 private:
  const engine::Reading& reading_;
  std::deque<events::Payload> payloads_;
  std::deque<events::Payload> without_reason_;  // what the index knows some of them by
  std::vector<engine::Envelope> proposed_;
  engine::Hiding hiding_;
  DecisionIndex index_;
  std::optional<Walk> walk_;  // goes on with what comes behind all that it has seen
};

}  // namespace replay
