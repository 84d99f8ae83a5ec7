// The docket: what is recorded and what is proposed beside it, in one order of effect.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "decisions/decide.hpp"
#include "decisions/openings.hpp"
#include "engine/log.hpp"
#include "events/payload.hpp"
#include "projections/register.hpp"

namespace replay {

// An event in the order of effect.
struct Place {
  engine::Date on;
  engine::Position rank, position;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// Borrows its reading. `known` says up to which position proposals are taken into account.
class Docket {
 public:
  explicit Docket(const engine::Reading& reading);

  engine::Position last() const { return last_; }  // of what is recorded
  engine::Position next() const { return end() + 1; }
  engine::Position end() const { return {last_.value + proposed_.size()}; }  // of all
  // What is proposed: the n-th stands at last() + 1 + n.
  const std::vector<engine::Envelope>& proposed() const { return proposed_; }

  const std::deque<events::Payload>& payloads() const { return payloads_; }

  std::optional<engine::Envelope> at(engine::Position position) const;
  Place place_of(engine::Position position) const;
  std::optional<decisions::Earlier> earlier(engine::Position position,
                                            engine::Position known) const;
  // Every event that counts, by effect.
  void each(engine::Position known, engine::FunctionRef<void(const Place&)> visit) const;
  // The first place in the order at which something is proposed or amended after `from`.
  Place first_touched(engine::Position from, engine::Position known) const;
  // The cycles that something opened once and nothing opens any more.
  decisions::LostOpenings lost_openings(engine::Position known) const;
  // Where the very same decision stands, whatever the reason given for recording it, or none. A
  // replacement stands as the two events that it was taken apart into.
  engine::Position repetition(const events::Payload& payload) const;
  // The register on that day, with everything proposed. Valid until the next call.
  const projections::Register& register_on(engine::Date date);

  void add(events::Payload payload);
  void take_back();
  // Puts a reason with a decision that is proposed.
  void acknowledge(engine::Position position, std::string_view reason);

 private:
  struct PositionHash {
    std::size_t operator()(engine::Position position) const noexcept { return position.value; }
  };

  void note(std::span<const std::byte> payload, engine::Position position);
  void forget_register();
  void sort_proposed() const;
  engine::Position hidden_by(engine::Position position, engine::Position known) const;
  bool counts(engine::Position position, engine::Position known) const;

  const engine::Reading& reading_;
  engine::Position last_;
  std::vector<Place> recorded_;  // by effect
  std::deque<events::Payload> payloads_;
  std::vector<engine::Envelope> proposed_;
  mutable std::vector<Place> by_effect_;  // what is proposed, once it is sorted
  mutable bool is_sorted_ = true;

  // The events that amend it, in order.
  boost::unordered_flat_map<engine::Position, std::vector<engine::Position>, PositionHash>
      amended_by_;
  // By payload, without the reason for recording it. The texts are payloads or stand in `bare_`.
  boost::unordered_flat_map<std::string_view, engine::Position> same_;
  std::deque<events::Payload> bare_;

  // The register of the day `folded_`, and how far the two lists are applied to it.
  projections::Register reg_;
  engine::Date folded_ = engine::Date::earliest();
  std::size_t recorded_applied_ = 0, proposed_applied_ = 0;
};

}  // namespace replay
