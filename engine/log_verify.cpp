#include <string>

#include "engine/errors.hpp"
#include "engine/log_state.hpp"

namespace engine {
namespace {

using format::Fault;

// Goes through the whole log by position, looking up every event in the other tables, which hold as
// many entries as there are events to match: so neither side has anything that the other has not.
class Verification {
 public:
  Verification(const store::Transaction& transaction, const Tables& tables,
               const std::filesystem::path& directory)
      : transaction_(transaction),
        tables_(tables),
        directory_(directory),
        events_(transaction, tables.events),
        effect_(transaction, tables.effect),
        amendments_(transaction, tables.amendments),
        total_(transaction.count(tables.events)) {}

  void run(FunctionRef<void(std::uint64_t, std::uint64_t)> progress) {
    constexpr std::uint64_t every = 10'000;
    for (bool there = events_.first(); there; there = events_.next()) {
      const Position position{before_.position.value + 1};
      require(check_event(position), position, directory_);
      if (position.value % every == 0) progress(position.value, total_);
    }
    const Position last = before_.position;
    if (last.value != total_) require("it is missing", last + 1, directory_);
    check_counts();
    keyed_batches(transaction_, tables_, last, directory_);
    progress(total_, total_);
  }

 private:
  Fault check_event(Position position) {
    const Position found = position_of(events_.key(), directory_);
    if (found != position) return "it is missing";
    if (const Fault fault = format::check(position, events_.value())) return fault;
    Envelope event;
    format::decode(position, events_.value().data(), event);
    if (event.payload.empty() || event.payload.size() > format::largest_payload) {
      return "its payload is empty or too long";
    }
    if (const Fault fault = check_links(event)) return fault;
    if (const Fault fault = check_tables(event)) return fault;
    before_ = event;
    return nullptr;
  }

  Fault check_links(const Envelope& event) {
    if (event.amends >= event.position) return "it amends an event that is not before it";
    if (event.cause >= event.position) return "its cause is an event that is not before it";
    if (event.recorded_at < before_.recorded_at && before_.position) {
      return "it was recorded before the event before it";
    }
    const bool begins_batch = event.batch == event.position;
    if (!begins_batch && (event.batch != before_.batch || !before_.position)) {
      return "it belongs to no batch";
    }
    if (!begins_batch && event.recorded_at != before_.recorded_at) {
      return "it was not recorded with the rest of its batch";
    }
    const Position rank = event.amends
                              ? event_at(transaction_, tables_, event.amends, directory_).rank
                              : event.position;
    return event.rank == rank ? nullptr : "its rank is wrong";
  }

  Fault check_tables(const Envelope& event) {
    if (!effect_.seek_pair(format::effect_key(event.effective_on),
                           format::effect_place(event.rank, event.position))) {
      return "the order by effect does not have it";
    }
    if (!event.amends) return nullptr;
    ++amending_;
    if (!amendments_.seek(store::bytes_of(event.position.value)) ||
        position_of(amendments_.key(), directory_) != event.position ||
        position_of(amendments_.value(), directory_) != event.amends) {
      return "the amendments do not have it";
    }
    return nullptr;
  }

  void check_counts() {
    if (transaction_.count(tables_.effect) != total_) {
      throw LogError(LogError::corrupt, directory_, name_stray(effect_));
    }
    if (transaction_.count(tables_.amendments) != amending_) {
      throw LogError(LogError::corrupt, directory_,
                     "there are amendments by events that amend nothing");
    }
  }

  // The first entry of the order by effect that belongs to no event.
  std::string name_stray(store::Cursor& effect) const {
    for (bool there = effect.first(); there; there = effect.next()) {
      if (effect.value().size() != sizeof(format::EffectPlace)) break;
      const Position position = format::place_position(effect.value().data());
      const bool recorded = position && position <= before_.position;
      if (recorded) {
        const Envelope event = event_at(transaction_, tables_, position, directory_);
        if (format::effect_date(effect.key()) == event.effective_on &&
            format::place_rank(effect.value().data()) == event.rank) {
          continue;
        }
      }
      return "position " + std::to_string(position.value) + ": the order by effect has it wrongly";
    }
    return "the order by effect does not match the events";
  }

  const store::Transaction& transaction_;
  const Tables& tables_;
  const std::filesystem::path& directory_;
  store::Cursor events_;
  store::Cursor effect_;
  store::Cursor amendments_;
  std::uint64_t total_;
  std::uint64_t amending_ = 0;
  Envelope before_;
};

}  // namespace

void Log::verify(FunctionRef<void(std::uint64_t checked, std::uint64_t total)> progress) const {
  const store::Transaction transaction = checked_reading(state_->environment);
  Verification(transaction, state_->tables, directory()).run(progress);
}

}  // namespace engine
