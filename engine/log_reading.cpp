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

// An entry of the order by effect.
struct Entry {
  Date date;
  Position rank;
  Position position;

  friend auto operator<=>(const Entry&, const Entry&) = default;
};

// Hands on the events of a few entries together: while the first is looked at, the memory of the
// others is on its way. An entry that is not what its record says, or not behind the one before it,
// is damage; so as many entries as there are events are all of them, each once.
class Upcoming {
 public:
  Upcoming(const Records& records, Position last, const Path& directory)
      : records_(records), last_(last), directory_(directory) {}

  // Both return false once the visitor has.
  bool add(const Entry& entry, FunctionRef<bool(const Envelope&)> visit) {
    const bool right = entry.position && entry.position <= last_ && before_ < entry;
    require(right ? nullptr : wrong, entry.position, directory_);
    before_ = entry;
    const std::byte* const record = records_.at(entry.position);
    prefetch(record);
    places_[count_++] = {entry, record};
    return count_ < places_.size() || hand_on(visit);
  }

  bool hand_on(FunctionRef<bool(const Envelope&)> visit) {
    const std::size_t count = std::exchange(count_, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const Entry& entry = places_[i].entry;
      format::decode(entry.position, places_[i].record, event_);
      const bool right = event_.effective_on == entry.date && event_.rank == entry.rank;
      require(right ? nullptr : wrong, entry.position, directory_);
      if (!visit(event_)) return false;
    }
    return true;
  }

 private:
  static constexpr format::Fault wrong = "the order by effect has it wrongly";

  struct Place {
    Entry entry;
    const std::byte* record;
  };

  const Records& records_;
  Position last_;
  const Path& directory_;
  Entry before_{Date::earliest(), none, none};
  std::array<Place, 32> places_;
  std::size_t count_ = 0;
  Envelope event_;
};

// The amendments, by the table made for them; whether they are those of the records is not looked
// at.
std::vector<Amendment> listed_amendments(const store::Transaction& transaction,
                                         const Tables& tables, const Path& directory) {
  std::vector<Amendment> all;
  const std::uint64_t count = transaction.count(tables.amendments);
  store::Cursor cursor(transaction, tables.amendments);
  for (bool there = cursor.first(); there && all.size() <= count; there = cursor.next()) {
    const Position by = position_of(cursor.key(), directory);
    if (!all.empty() && by <= all.back().by)
      fail_at(by, "the amendments are out of order", directory);
    all.push_back({.by = by, .target = position_of(cursor.value(), directory)});
  }
  if (all.size() != count)
    fail_at(none, "there are not as many amendments as it counts", directory);
  return all;
}

}  // namespace

void fail_at(Position position, format::Fault fault, const Path& directory) {
  throw LogError(LogError::corrupt, directory,
                 "position " + std::to_string(position.value) + ": " + fault);
}

Envelope event_in(store::Bytes record, Position position, const Path& directory) {
  require(format::check(position, record), position, directory);
  Envelope event;
  format::decode(position, record.data(), event);
  return event;
}

std::optional<Envelope> last_event(const store::Transaction& transaction, const Tables& tables,
                                   const Path& directory) {
  store::Cursor cursor(transaction, tables.events);
  const bool there = cursor.last();
  const Position last = there ? position_of(cursor.key(), directory) : none;
  if (last.value != transaction.count(tables.events)) {
    throw LogError(LogError::corrupt, directory, "it does not hold as many events as it counts");
  }
  if (!there) return std::nullopt;
  return event_in(cursor.value(), last, directory);
}

Envelope event_at(const store::Transaction& transaction, const Tables& tables, Position position,
                  const Path& directory) {
  const auto record = transaction.find(tables.events, store::bytes_of(position.value));
  if (!record) require("it is missing", position, directory);
  return event_in(*record, position, directory);
}

LogReading::LogReading(const Tables& tables, store::Environment& environment)
    : tables_(tables), directory_(environment.directory()), transaction_(environment.read()) {
  const auto event = last_event(transaction_, tables_, directory_);
  last_ = event ? event->position : none;
}

const Records& LogReading::found() {
  if (records_) return *records_;
  Records all;
  all.find(transaction_, tables_.events, last_, directory_);
  if (listed_amendments(transaction_, tables_, directory_) != all.amendments()) {
    throw LogError(LogError::corrupt, directory_, "the amendments are not those of the events");
  }
  return records_.emplace(std::move(all));
}

std::optional<Envelope> LogReading::at(Position position) {
  if (!position || position > last_) return std::nullopt;
  return event_at(transaction_, tables_, position, directory_);
}

void LogReading::by_position(Position first, Position last, Visitor visit) {
  store::Cursor cursor(transaction_, tables_.events);
  bool there = first <= last && cursor.seek(store::bytes_of(first.value));
  for (Position position = first; position <= last; position = position + 1) {
    const bool right = there && position_of(cursor.key(), directory_) == position;
    require(right ? nullptr : "it is missing", position, directory_);
    if (!visit(event_in(cursor.value(), position, directory_))) return;
    there = cursor.next();
  }
}

void LogReading::by_effect(Position known_at, Date from, Date until, Visitor visit) {
  bool going = true;
  std::uint64_t gone_through = 0;
  // The first time it goes on to the end, whatever is asked: only then is it known that nothing is
  // left out.
  const auto hand_on = [&](const Envelope& event) {
    ++gone_through;
    if (going && event.position <= known_at && event.effective_on >= from &&
        event.effective_on <= until)
      going = visit(event);
    return going || !in_order_;
  };
  Upcoming upcoming(found(), last_, directory_);
  const auto add_all = [&](Date date, store::Bytes places) {
    constexpr std::size_t step = sizeof(format::EffectPlace);
    for (std::size_t offset = 0; offset + step <= places.size(); offset += step) {
      const std::byte* const place = places.data() + offset;
      const Entry entry{date, format::place_rank(place), format::place_position(place)};
      if (!upcoming.add(entry, hand_on)) return false;
    }
    return true;
  };
  store::Cursor days(transaction_, tables_.effect);
  const auto start = format::effect_key(in_order_ ? from : Date::earliest());
  for (bool there = days.seek(start); there; there = days.next_set()) {
    if (days.key().size() != sizeof(format::EffectKey)) {
      throw LogError(LogError::corrupt, directory_, "a date has a wrong length");
    }
    const Date date = format::effect_date(days.key());
    if (date > until && in_order_) break;
    if (!add_all(date, days.values())) return;
    while (const auto more = days.more_values()) {
      if (!add_all(date, *more)) return;
    }
  }
  if (!upcoming.hand_on(hand_on) || in_order_) return;
  if (gone_through != last_.value) {
    throw LogError(LogError::corrupt, directory_, "the order by effect lacks events");
  }
  in_order_ = true;
}

std::vector<Amendment> LogReading::amendments(Position known_at) {
  std::vector<Amendment> all =
      records_ ? records_->amendments() : listed_amendments(transaction_, tables_, directory_);
  // Also of those that are not asked for: a wrong number may lie behind what is known.
  for (const Amendment& each : all) {
    if (records_) break;
    const std::optional<Envelope> by = at(each.by);
    require(by && by->amends == each.target ? nullptr : "the amendments have it wrongly", each.by,
            directory_);
  }
  std::erase_if(all, [&](const Amendment& each) { return each.by > known_at; });
  return all;
}

}  // namespace engine
