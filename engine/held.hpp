// Events held in memory, and read like a log that holds just these.
#pragma once

#include <memory>
#include <vector>

#include "engine/reading.hpp"

namespace engine {

class Held {
 public:
  Held();
  Held(Held&&) noexcept;
  Held& operator=(Held&&) noexcept;
  ~Held();

  // Takes in the next event, and its payload with it; gives its position. It is of the batch that
  // begins at `batch`, and was recorded no earlier than the one before. Throws std::logic_error
  // when it amends an event that is not before it.
  Position add(const Draft& draft, Instant recorded_at, Position batch);

  Position last() const { return last_; }

  // All that was taken in, and nothing that will be; no event of it is copied. No batch of it has a
  // key. Unlike the reading of a log it stands on nothing else, ends when it likes, and may be used
  // by several threads at once, also while more is taken in.
  Reading read();

 private:
  friend class InMemory;
  struct Page;  // of events, which stay where they are
  struct Place {
    Date on;
    Position rank, position;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  Position last_;
  std::vector<std::shared_ptr<Page>> pages_;
  std::vector<Amendment> amendments_;
  std::vector<Place> in_order_;  // of effect, but for those taken in since it was last read
  std::size_t ordered_ = 0;
};

}  // namespace engine
