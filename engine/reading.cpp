#include "engine/reading.hpp"

#include <algorithm>
#include <utility>

#include "engine/readable.hpp"

namespace engine {

Reading::Reading(std::unique_ptr<Readable> behind) : behind_(std::move(behind)) {}
Reading::Reading(Reading&&) noexcept = default;
Reading& Reading::operator=(Reading&&) noexcept = default;
Reading::~Reading() = default;

Position Reading::last() const { return behind_->last(); }

Position Reading::known_at(Instant moment) const {
  std::uint64_t known = 0;
  std::uint64_t unknown = last().value + 1;
  while (known + 1 < unknown) {
    const std::uint64_t middle = known + (unknown - known) / 2;
    (behind_->at({middle})->recorded_at <= moment ? known : unknown) = middle;
  }
  return {known};
}

std::optional<Envelope> Reading::at(Position position) const { return behind_->at(position); }

void Reading::by_position(Position first, Position last, Visitor visit) const {
  behind_->by_position(std::max(first, Position{1}), std::min(last, this->last()), visit);
}

void Reading::by_effect(Position known_at, Date until, Visitor visit) const {
  behind_->by_effect(known_at, Date::earliest(), until, visit);
}

void Reading::by_effect(Position known_at, Date from, Date until, Visitor visit) const {
  behind_->by_effect(known_at, from, until, visit);
}

std::vector<Amendment> Reading::amendments(Position known_at) const {
  return behind_->amendments(known_at);
}

std::vector<KeyedBatch> Reading::keys() const { return behind_->keys(); }

}  // namespace engine
