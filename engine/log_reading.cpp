#include <cstring>
#include <utility>

#include "engine/errors.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

using Path = std::filesystem::path;

// Finds events by position, fastest when asked for one after the other.
class Walk {
 public:
  Walk(const store::Transaction& transaction, const Tables& tables, const Path& directory)
      : cursor_(transaction.cursor(tables.events)), directory_(directory) {}

  const Envelope& to(Position position) {
    const bool successor = event_.position && position == event_.position + 1;
    const bool found = successor ? cursor_.next() && at_key(position)
                                 : cursor_.seek(store::bytes_of(position.value));
    require(found ? format::decode(position, cursor_.value(), event_) : "it is missing", position,
            directory_);
    return event_;
  }

 private:
  bool at_key(Position position) const {
    return position_of(cursor_.key(), directory_) == position;
  }

  store::Cursor cursor_;
  const Path& directory_;
  Envelope event_;
};

}  // namespace

Position position_of(store::Bytes bytes, const Path& directory) {
  Position position;
  if (bytes.size() != sizeof position.value) {
    throw CorruptLog(directory, "a position has a wrong length");
  }
  std::memcpy(&position.value, bytes.data(), sizeof position.value);
  return position;
}

void require(format::Fault fault, Position position, const Path& directory) {
  if (fault == nullptr) return;
  throw CorruptLog(directory, "position " + std::to_string(position.value) + ": " + fault);
}

std::optional<Envelope> last_event(const store::Transaction& transaction, const Tables& tables,
                                   const Path& directory) {
  store::Cursor cursor = transaction.cursor(tables.events);
  if (!cursor.last()) return std::nullopt;
  const Position position = position_of(cursor.key(), directory);
  Envelope event;
  require(format::decode(position, cursor.value(), event), position, directory);
  return event;
}

Envelope event_at(const store::Transaction& transaction, const Tables& tables, Position position,
                  const Path& directory) {
  const auto record = transaction.find(tables.events, store::bytes_of(position.value));
  Envelope event;
  require(record ? format::decode(position, *record, event) : "it is missing", position, directory);
  return event;
}

Reading::State::State(const Tables& tables_of_log, store::Environment& environment)
    : tables(tables_of_log), directory(environment.directory()), transaction(environment.read()) {
  const auto event = last_event(transaction, tables, directory);
  last = event ? event->position : none;
}

Reading::Reading(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reading::Reading(Reading&&) noexcept = default;
Reading& Reading::operator=(Reading&&) noexcept = default;
Reading::~Reading() = default;

Position Reading::last() const { return state_->last; }

Position Reading::known_at(Instant moment) const {
  std::uint64_t known = 0;
  std::uint64_t unknown = state_->last.value + 1;
  while (known + 1 < unknown) {
    const std::uint64_t middle = known + (unknown - known) / 2;
    const Envelope event =
        event_at(state_->transaction, state_->tables, {middle}, state_->directory);
    (event.recorded_at <= moment ? known : unknown) = middle;
  }
  return {known};
}

std::optional<Envelope> Reading::at(Position position) const {
  if (!position || position > state_->last) return std::nullopt;
  const auto record =
      state_->transaction.find(state_->tables.events, store::bytes_of(position.value));
  Envelope event;
  require(record ? format::decode(position, *record, event) : "it is missing", position,
          state_->directory);
  require(format::check(position, *record), position, state_->directory);
  return event;
}

void Reading::by_position(Position first, Position last, Visitor visit) const {
  Walk walk(state_->transaction, state_->tables, state_->directory);
  const Position end = std::min(last, state_->last);
  for (Position position = std::max(first, Position{1}); position <= end; position = position + 1) {
    if (!visit(walk.to(position))) return;
  }
}

void Reading::by_effect(Position known_at, Date until, Visitor visit) const {
  const Position known = std::min(known_at, state_->last);
  Walk walk(state_->transaction, state_->tables, state_->directory);
  store::Cursor days = state_->transaction.cursor(state_->tables.effect);
  const auto visit_all = [&](store::Bytes places) {
    constexpr std::size_t step = sizeof(format::EffectPlace);
    for (std::size_t offset = 0; offset + step <= places.size(); offset += step) {
      const Position position = format::place_position(places.data() + offset);
      if (position <= known && !visit(walk.to(position))) return false;
    }
    return true;
  };
  for (bool there = days.first(); there; there = days.next_set()) {
    if (days.key().size() != sizeof(format::EffectKey)) {
      throw CorruptLog(state_->directory, "a date has a wrong length");
    }
    if (format::effect_date(days.key()) > until) return;
    if (!visit_all(days.values())) return;
    while (const auto more = days.more_values()) {
      if (!visit_all(*more)) return;
    }
  }
}

std::vector<Amendment> Reading::amendments(Position known_at) const {
  std::vector<Amendment> all;
  store::Cursor cursor = state_->transaction.cursor(state_->tables.amendments);
  for (bool there = cursor.first(); there; there = cursor.next()) {
    const Position by = position_of(cursor.key(), state_->directory);
    if (by > known_at) break;
    all.push_back({.by = by, .target = position_of(cursor.value(), state_->directory)});
  }
  return all;
}

}  // namespace engine
