#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "engine/errors.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

using Path = std::filesystem::path;

// Fetches a record's header and as much of a payload as most have.
void prefetch(const std::byte* record) {
  constexpr std::size_t line = 64;
  for (std::size_t offset = 0; offset < 3 * line; offset += line)
    __builtin_prefetch(record + offset);
}

// Hands on the events of a few positions together: while the first is looked at, the memory of the
// others is on its way.
class Upcoming {
 public:
  Upcoming(Records& records, Position last, Visitor visit)
      : records_(records), last_(last), visit_(visit) {}

  // Both return false once the visitor has.
  bool add(Position position) {
    const std::byte* const record = records_.at(position, last_);
    prefetch(record);
    places_[count_++] = {position, record};
    return count_ < places_.size() || hand_on();
  }

  bool hand_on() {
    const std::size_t count = std::exchange(count_, 0);
    for (std::size_t i = 0; i < count; ++i) {
      format::decode(places_[i].position, places_[i].record, event_);
      if (!visit_(event_)) return false;
    }
    return true;
  }

 private:
  struct Place {
    Position position;
    const std::byte* record;
  };

  Records& records_;
  Position last_;
  Visitor visit_;
  std::array<Place, 32> places_;
  std::size_t count_ = 0;
  Envelope event_;
};

}  // namespace

void fail_at(Position position, format::Fault fault, const Path& directory) {
  throw CorruptLog(directory, "position " + std::to_string(position.value) + ": " + fault);
}

Envelope event_in(store::Bytes record, Position position, const Path& directory) {
  require(format::check_form(record), position, directory);
  Envelope event;
  format::decode(position, record.data(), event);
  return event;
}

std::optional<Envelope> last_event(const store::Transaction& transaction, const Tables& tables,
                                   const Path& directory) {
  store::Cursor cursor(transaction, tables.events);
  if (!cursor.last()) return std::nullopt;
  return event_in(cursor.value(), position_of(cursor.key(), directory), directory);
}

Envelope event_at(const store::Transaction& transaction, const Tables& tables, Position position,
                  const Path& directory) {
  const auto record = transaction.find(tables.events, store::bytes_of(position.value));
  if (!record) require("it is missing", position, directory);
  return event_in(*record, position, directory);
}

Reading::State::State(const Tables& tables_of_log, store::Environment& environment)
    : tables(tables_of_log),
      directory(environment.directory()),
      transaction(environment.read()),
      records(transaction, tables.events, directory) {
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
  require(record ? format::check(position, *record) : "it is missing", position, state_->directory);
  return event_in(*record, position, state_->directory);
}

void Reading::by_position(Position first, Position last, Visitor visit) const {
  const Position begin = std::max(first, Position{1});
  const Position end = std::min(last, state_->last);
  store::Cursor cursor(state_->transaction, state_->tables.events);
  bool there = begin <= end && cursor.seek(store::bytes_of(begin.value));
  for (Position position = begin; position <= end; position = position + 1) {
    const bool right = there && position_of(cursor.key(), state_->directory) == position;
    require(right ? format::check(position, cursor.value()) : "it is missing", position,
            state_->directory);
    if (!visit(event_in(cursor.value(), position, state_->directory))) return;
    there = cursor.next();
  }
}

void Reading::by_effect(Position known_at, Date until, Visitor visit) const {
  const Position known = std::min(known_at, state_->last);
  Upcoming upcoming(state_->records, state_->last, visit);
  const auto add_all = [&](store::Bytes places) {
    constexpr std::size_t step = sizeof(format::EffectPlace);
    for (std::size_t offset = 0; offset + step <= places.size(); offset += step) {
      const Position position = format::place_position(places.data() + offset);
      require(position ? nullptr : "the order by effect has it", position, state_->directory);
      if (position <= known && !upcoming.add(position)) return false;
    }
    return true;
  };
  store::Cursor days(state_->transaction, state_->tables.effect);
  for (bool there = days.first(); there; there = days.next_set()) {
    if (days.key().size() != sizeof(format::EffectKey)) {
      throw CorruptLog(state_->directory, "a date has a wrong length");
    }
    if (format::effect_date(days.key()) > until) break;
    if (!add_all(days.values())) return;
    while (const auto more = days.more_values()) {
      if (!add_all(*more)) return;
    }
  }
  upcoming.hand_on();
}

std::vector<Amendment> Reading::amendments(Position known_at) const {
  std::vector<Amendment> all;
  store::Cursor cursor(state_->transaction, state_->tables.amendments);
  for (bool there = cursor.first(); there; there = cursor.next()) {
    const Position by = position_of(cursor.key(), state_->directory);
    if (by > known_at) break;
    all.push_back({.by = by, .target = position_of(cursor.value(), state_->directory)});
  }
  return all;
}

}  // namespace engine
