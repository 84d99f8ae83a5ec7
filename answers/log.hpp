// `mag log`: the recorded events, in the order in which they were recorded, or the newest first.
// There may be millions: they are visited, not kept.
#pragma once

#include <boost/json/object.hpp>

#include "answers/event_filter.hpp"
#include "answers/marks.hpp"
#include "replay/recorded.hpp"

namespace answers {

class Log {
 public:
  // Throws Failure(question).
  Log(const Source& source, const Moment& moment, const Given& given);

  engine::Position known_at() const { return recorded_.known_at(); }
  bool is_newest_first() const { return is_newest_first_; }
  bool is_supposed() const { return source_.laid != nullptr; }
  const projections::People& people() const { return whole_.people(); }
  std::string_view body() const;  // whose record it is; "" when not on record
  engine::Instant begun() const;  // when the log learnt its first event

  struct Line {
    engine::Envelope event;
    engine::Position hidden_by, replaced_by;  // none when it counts, or never was
    std::optional<Mark> mark;                 // under a scenario

    bool counts() const { return !hidden_by && mark.value_or(Mark::recorded) <= Mark::supposed; }
  };
  // Those asked for – behind --after, before --before, at most --limit –, until `visit` returns
  // false.
  void each(engine::FunctionRef<bool(const Line&)> visit) const;

  // What --after is for the part before this one and for the one behind it, where there are any;
  // with the newest first what --before is, where 0 is without it.
  struct Around {
    std::optional<engine::Position> previous, next;
  };
  Around around() const;

 private:
  Source source_;
  replay::Recorded recorded_;
  projections::Register whole_;  // for people's names
  EventFilter filter_;
  Around around_newest_first() const;

  engine::Position after_, before_;
  std::uint64_t limit_;
  bool is_newest_first_;
};

// An event of the list.
boost::json::object to_json(const Log::Line& line);

}  // namespace answers
