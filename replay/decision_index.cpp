#include "replay/decision_index.hpp"

#include <algorithm>
#include <optional>

#include "events/event.hpp"

namespace replay {
namespace {

std::string_view text_of(std::span<const std::byte> payload) {
  return {reinterpret_cast<const char*>(payload.data()), payload.size()};
}

// The payload without the reason for recording it, if it has one.
std::optional<events::Payload> bared(std::span<const std::byte> payload) {
  if (events::particulars(payload).acknowledged.empty()) return std::nullopt;
  return events::with_acknowledgement(payload, "");
}

}  // namespace

DecisionIndex::DecisionIndex(const engine::Reading& reading) {
  same_.reserve(reading.last().value);
  reading.by_position({1}, reading.last(), [&](const engine::Envelope& envelope) {
    add(envelope.payload, envelope.position);
    return true;
  });
}

void DecisionIndex::add(std::span<const std::byte> payload, engine::Position position) {
  if (auto bare = bared(payload)) payload = bare_.emplace_back(std::move(*bare)).bytes();
  const auto [same, is_new] = same_.try_emplace(text_of(payload), Same{position, position});
  if (is_new) return;
  next_[same->second.last] = position;
  same->second.last = position;
}

void DecisionIndex::take_back(std::span<const std::byte> payload) {
  const auto bare = bared(payload);
  const auto same = same_.find(text_of(bare ? bare->bytes() : payload));
  const std::vector<engine::Position> all = of_event(payload);
  if (all.size() == 1) {
    same_.erase(same);
  } else {
    same->second.last = all[all.size() - 2];
    next_.erase(same->second.last);
  }
}

std::vector<engine::Position> DecisionIndex::of_event(std::span<const std::byte> payload) const {
  const auto bare = bared(payload);
  std::vector<engine::Position> found;
  const auto same = same_.find(text_of(bare ? bare->bytes() : payload));
  if (same == same_.end()) return found;
  found.push_back(same->second.first);
  while (found.back() != same->second.last) found.push_back(next_.at(found.back()));
  return found;
}

std::vector<engine::Position> DecisionIndex::all(const events::Payload& payload) const {
  const auto split = events::split_replacement(payload.bytes(), {1});
  if (!split) return of_event(payload.bytes());
  std::vector<engine::Position> found;
  for (const engine::Position correction : of_event(split->correction.bytes())) {
    const auto parts = events::split_replacement(payload.bytes(), correction);
    const auto replacements = of_event(parts->replacement.bytes());
    if (std::binary_search(replacements.begin(), replacements.end(), correction + 1))
      found.push_back(correction + 1);
  }
  return found;
}

}  // namespace replay
