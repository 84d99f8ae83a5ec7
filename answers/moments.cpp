#include "answers/moments.hpp"

#include <algorithm>

#include "answers/failure.hpp"

namespace answers {
namespace {

// Why a cycle that was opened once has no day to ask about.
std::optional<events::Message> why_not_open(const replay::Timeline& timeline,
                                            const projections::Register& reg, events::Cycle cycle) {
  if (const auto* known = reg.history().cycle(cycle))
    return events::Message{"usage.cycleNeverRan",
                           {events::cycle(cycle), events::date(known->value.on)}};
  const auto lost = replay::lost_opening(timeline, cycle);
  if (!lost) return std::nullopt;
  if (const auto moved = timeline.at(lost->replacement)) {
    const events::Event event = events::decode(*moved);
    if (const auto* opened = std::get_if<events::CycleOpened>(&event.content))
      return events::Message{"usage.cycleMoved",
                             {events::cycle(cycle), events::position(lost->opening),
                              events::position(lost->replacement), events::cycle(opened->cycle),
                              events::date(event.effective_on)}};
  }
  return events::Message{
      "usage.cycleWithdrawn",
      {events::cycle(cycle), events::position(lost->opening), events::position(lost->by)}};
}

// A year in which no cycle opened lies within an earlier one.
std::optional<events::Message> within_another(const replay::Timeline& timeline, events::Cycle year,
                                              engine::Date today, const std::string& name) {
  const std::string day = std::to_string(year.year) + "-05-01";
  const auto date = engine::parse_date(day);
  if (!date || *date > today) return std::nullopt;
  const auto reg = timeline.until(*date).fold();
  if (!reg.current()) return std::nullopt;
  return events::Message{"usage.yearInCycle",
                         {events::cycle(year), events::cycle(reg.current()), events::date(*date),
                          events::text(name.starts_with("--") ? name + " " + day : day)}};
}

// An end of a range: a cycle, found by its year whether or not there is one of that year, or a day.
struct Bound {
  events::Cycle cycle;
  engine::Date day;
};

// Whether it lies before the bound, in it or behind it.
std::strong_ordering operator<=>(const replay::CycleDay& each, const Bound& bound) {
  return bound.cycle ? each.cycle <=> bound.cycle : each.day <=> bound.day;
}

events::Cycle named_by(const std::string& text) {
  const bool is_date = text.size() == 4 && engine::parse_date(text + "-01-01");
  return {static_cast<std::int16_t>(is_date ? std::stoi(text) : 0)};
}

// Says why a cycle that is named did not run, if it was recorded once.
Bound bound_of(const Source& source, const replay::Timeline& timeline,
               const std::vector<replay::CycleDay>& ran, const std::string& text,
               const char* name) {
  const events::Cycle cycle = named_by(text);
  if (!cycle) return {{}, day_of(source, timeline, text, name)};
  if (std::any_of(ran.begin(), ran.end(), [&](const auto& each) { return each.cycle == cycle; }))
    return {cycle, {}};
  const auto reg = timeline.until(engine::Date::latest()).fold();
  if (why_not_open(timeline, reg, cycle)) day_of(source, timeline, text, name);
  return {cycle, {}};
}

// The timelines of the days that each_day goes through.
std::vector<replay::Timeline> days_of(const Source& source, const Moment& moment,
                                      const Given& given) {
  const auto from = given.value("--from"), to = given.value("--to");
  if (!from && !to) return {at(source, moment)};
  if (moment.as_of) not_understood("usage.asOfWithRange");
  const replay::Timeline timeline = known(source, moment).until(source.today);
  const std::vector<replay::CycleDay> ran = replay::cycle_days(timeline, source.today);
  std::optional<Bound> first, last;
  if (from) first = bound_of(source, timeline, ran, *from, "--from");
  if (to) last = bound_of(source, timeline, ran, *to, "--to");
  std::vector<replay::Timeline> chosen;
  for (const replay::CycleDay& each : ran)
    if ((!first || each >= *first) && (!last || each <= *last) &&
        each.opened_on <= timeline.until())
      chosen.push_back(timeline.until(each.day));
  if (!chosen.empty()) return chosen;
  // A year of which there is no cycle is told with those that there are.
  if (first && first->cycle) day_of(source, timeline, *from, "--from");
  if (last && last->cycle) day_of(source, timeline, *to, "--to");
  throw Failure(Trouble::absent, {"usage.noCycleInRange", {}});
}

// What a scenario says may have no meaning for this record: that is told where it says it.
template <class Read>
auto where_said(const Moment::Said& said, Read read) {
  try {
    return read(said.value);
  } catch (const Failure& failure) {
    if (said.place.empty()) throw;
    throw Failure(Trouble::refused, failure.message, said.place + ": ");
  }
}

}  // namespace

engine::Position position_of(const replay::Timeline& timeline, const std::string& known_at) {
  if (known_at.size() < 19 && is_number(known_at)) {
    const engine::Position position{std::stoull(known_at)};
    if (position > timeline.known_at())
      throw Failure(Trouble::absent,
                    {"usage.positionPastEnd",
                     {events::position(position), events::position(timeline.known_at())}});
    return position;
  }
  const auto moment = engine::parse_instant(known_at);
  if (!moment) fail_day("--known-at", known_at, "usage.knownAt");
  return timeline.known_at(*moment);
}

std::optional<std::string> known_at_in(const std::string& given) {
  if (given.starts_with('@')) return given.substr(1);
  return is_number(given) && !is_year(given) ? std::optional(given) : std::nullopt;
}

engine::Date day_of(const Source& source, const replay::Timeline& timeline,
                    const std::string& as_of, const std::string& name, const char* mistake) {
  if (const auto date = engine::parse_date(as_of)) return *date;
  if (!is_year(as_of)) fail_day(name, as_of, mistake);
  const events::Cycle cycle{static_cast<std::int16_t>(std::stoi(as_of))};
  if (const auto day = replay::day_of(timeline, cycle, source.today)) return *day;
  const auto reg = timeline.until(engine::Date::latest()).fold();
  if (auto why = why_not_open(timeline, reg, cycle))
    throw Failure(Trouble::absent, std::move(*why));
  const auto& cycles = reg.history().cycles;
  if (cycles.empty()) throw Failure(Trouble::absent, {"usage.noCycles", {events::cycle(cycle)}});
  if (auto within = within_another(timeline, cycle, source.today, name))
    throw Failure(Trouble::absent, std::move(*within));
  throw Failure(Trouble::absent, {"usage.noSuchCycle",
                                  {events::cycle(cycle), events::cycle(cycles.front().value.cycle),
                                   events::cycle(cycles.back().value.cycle)}});
}

replay::Timeline known(const Source& source, const Moment& moment) {
  const auto position = [&](const std::string& when) { return position_of(source.timeline, when); };
  if (moment.known_at) return source.timeline.known(position(*moment.known_at));
  if (moment.said_known_at)
    return source.timeline.known(where_said(*moment.said_known_at, position));
  return source.timeline;
}

replay::Timeline at(const Source& source, const Moment& moment) {
  const replay::Timeline timeline = known(source, moment);
  if (moment.as_of) return timeline.until(day_of(source, timeline, *moment.as_of));
  if (!moment.said_as_of) return timeline.until(source.today);
  return timeline.until(where_said(*moment.said_as_of, [&](const std::string& day) {
    return day_of(source, timeline, day, "asOf");
  }));
}

void each_day(const Source& source, const Moment& moment, const Given& given, VisitView visit) {
  const std::vector<replay::Timeline> days = days_of(source, moment, given);
  replay::Walk walk(days.back(), replay::Walk::Shows::findings);
  for (const replay::Timeline& day : days) {
    walk.to(day.until());
    visit(View(walk));
  }
}

void each_cycle(const Source& source, const Moment& moment, VisitView visit) {
  const replay::Timeline timeline = at(source, moment);
  const auto latest = moment.as_of || moment.said_as_of ? timeline.until() : engine::Date::latest();
  replay::Walk walk(timeline, replay::Walk::Shows::findings);
  for (const replay::CycleDay& each : replay::cycle_days(timeline, source.today)) {
    if (each.opened_on > timeline.until()) break;
    walk.to(std::min(each.day, latest));
    visit(View(walk));
  }
}

}  // namespace answers
