// What the engine knows of an event: where it stands, when, and which bytes it carries. What the
// bytes mean is for the floors below.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/time.hpp"

namespace engine {

// The place of an event in its log, counted from 1. Position 0 is "none".
struct Position {
  std::uint64_t value = 0;

  friend auto operator<=>(Position, Position) = default;
  explicit operator bool() const { return value != 0; }
  Position operator+(std::uint64_t more) const { return {value + more}; }
};

inline constexpr Position none{};

// An event as the log holds it. `payload` points into the log's memory map, is 8-byte aligned and a
// multiple of 8 long, and is valid only while the Reading that gave it lives.
struct Envelope {
  Position position{};
  // Orders events that take effect on the same day: the event's own position, or, for an event that
  // amends another, the rank of that one, so that a correction stands where the mistake stood.
  Position rank{};
  Date effective_on{};
  Instant recorded_at{};
  Position
      amends{};  // the event that this one hides from every reading that knows this one, or none
  Position cause{};  // the event that this one follows from, or none
  Position batch{};  // position of the first event that was appended together with this one
  bool confidential = false;
  bool supposed = false;  // laid over a timeline, not recorded
  std::span<const std::byte> payload{};
};

// An event about to be appended. `amends` and `cause` may name events of the same batch.
struct Draft {
  Date effective_on{};
  Position amends{};
  Position cause{};
  bool confidential = false;
  std::span<const std::byte> payload{};  // a multiple of 8 bytes, at most 1 MiB

  // The event that it becomes there, ranked as one that amends no other.
  Envelope at(Position position, Position batch, Instant recorded_at) const {
    return {.position = position,
            .rank = position,
            .effective_on = effective_on,
            .recorded_at = recorded_at,
            .amends = amends,
            .cause = cause,
            .batch = batch,
            .confidential = confidential,
            .payload = payload};
  }
};

}  // namespace engine
