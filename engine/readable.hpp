// What stands behind a reading: a log, or events held in memory. Each promises what Reading does.
#pragma once

#include "engine/reading.hpp"

namespace engine {

class Readable {
 public:
  virtual ~Readable() = default;

  virtual Position last() const = 0;
  virtual std::optional<Envelope> at(Position position) = 0;
  virtual void by_position(Position first, Position last, Visitor visit) = 0;
  virtual void by_effect(Position known_at, Date from, Date until, Visitor visit) = 0;
  virtual std::vector<Amendment> amendments(Position known_at) = 0;
  virtual std::vector<KeyedBatch> keys() = 0;
};

}  // namespace engine
