// The index of decisions: where a decision stands already.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include "engine/reading.hpp"
#include "events/payload.hpp"

namespace replay {

// Recording the same thing twice must add nothing: a file is imported again, somebody enters what a
// colleague entered. So it must be found by what it says. A decision is the same whatever the
// reason given for recording it; a replacement stands as the two events that it was taken apart
// into. (That one batch is not written twice when an answer was lost on the way is another matter:
// batch_key.hpp.)
class DecisionIndex {
 public:
  // Of everything that is recorded. What is added must live as long as the index.
  explicit DecisionIndex(const engine::Reading& reading);

  void add(std::span<const std::byte> payload, engine::Position position);
  // Forgets what was added last.
  void take_back(std::span<const std::byte> payload);

  // Where the decision stands, whether or not it counts, by position; of a replacement where the
  // decision does that takes the place.
  std::vector<engine::Position> all(const events::Payload& payload) const;

 private:
  struct PositionHash {
    std::size_t operator()(engine::Position position) const noexcept { return position.value; }
  };
  struct Same {
    engine::Position first, last;
  };

  std::vector<engine::Position> of_event(std::span<const std::byte> payload) const;

  // By payload, without the reason for recording it. The texts are payloads or stand in `bare_`.
  boost::unordered_flat_map<std::string_view, Same> same_;
  boost::unordered_flat_map<engine::Position, engine::Position, PositionHash> next_;
  std::deque<events::Payload> bare_;
};

}  // namespace replay
