// Reading events: what folding needs, and nothing of where they are kept.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/envelope.hpp"
#include "engine/function_ref.hpp"

namespace engine {

// An event and the event that it amends.
struct Amendment {
  Position by;
  Position target;

  friend bool operator==(const Amendment&, const Amendment&) = default;
};

// A batch that was appended under a key.
struct KeyedBatch {
  Position first;
  Position last;
  std::string_view key;  // valid while the reading lives that gave it
};

// Sees each event in turn; returns false to stop.
using Visitor = FunctionRef<bool(const Envelope&)>;

class Readable;  // readable.hpp

// A consistent view of the log at one moment. It never blocks a writer and is never changed by one.
// Move-only; must end before its Log does. One thread uses it: the one that it began on. Envelopes
// and payloads that it gives are valid while it lives. Every record is checked before it is handed
// on, and no other is read, but by the first by_effect: it goes through all of them, holds the
// order by effect and the amendments against them, and remembers where they lie, 8 bytes an event;
// so what it hands on is all that was recorded, and further folds of the same reading cost less.
// Throws LogError::corrupt. Of events that are held in memory (held.hpp) only the order is
// promised.
class Reading {
 public:
  // By Log::read and Held::read.
  explicit Reading(std::unique_ptr<Readable> behind);
  Reading(Reading&&) noexcept;
  Reading& operator=(Reading&&) noexcept;
  ~Reading();

  // Position of the last event, or none in an empty log.
  Position last() const;
  // The last position recorded at or before `moment`, or none.
  Position known_at(Instant moment) const;
  // The event at `position`, or nothing when the log does not reach there.
  std::optional<Envelope> at(Position position) const;

  // Every event from `first` up to and including `last`, by position.
  void by_position(Position first, Position last, Visitor visit) const;
  // Every event known at `known_at` that takes effect on or before `until`, by effective date and
  // then rank and then position.
  void by_effect(Position known_at, Date until, Visitor visit) const;
  // The same of those that take effect on or after `from`.
  void by_effect(Position known_at, Date from, Date until, Visitor visit) const;
  // Every amendment recorded up to `known_at`, by position of the amending event; each is that of
  // its record.
  std::vector<Amendment> amendments(Position known_at) const;
  // Every batch that has a key, by position; 32 bytes each. Throws LogError::corrupt when an entry
  // is not of a whole batch, or a batch has two keys.
  std::vector<KeyedBatch> keys() const;

 private:
  std::unique_ptr<Readable> behind_;
};

}  // namespace engine
