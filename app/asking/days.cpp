#include "app/asking/days.hpp"

#include <algorithm>

namespace app {
namespace {

// An end of a range: a cycle, found by its year whether or not there is one of that year, or a day.
struct Bound {
  events::Cycle cycle;
  engine::Date day;
};

bool is_from(const replay::CycleDay& each, const std::optional<Bound>& from) {
  return !from || (from->cycle ? from->cycle <= each.cycle : from->day <= each.day);
}

bool is_to(const replay::CycleDay& each, const std::optional<Bound>& to) {
  return !to || (to->cycle ? each.cycle <= to->cycle : each.day <= to->day);
}

events::Cycle named_by(const std::string& text) {
  const bool is_year = text.size() == 4 && engine::parse_date(text + "-01-01");
  return {static_cast<std::int16_t>(is_year ? std::stoi(text) : 0)};
}

// Says why a cycle that is named did not run, if it was recorded once.
Bound bound_of(Session& session, const replay::Timeline& timeline, const std::string& text,
               const char* name) {
  const events::Cycle cycle = named_by(text);
  if (!cycle) return {{}, session.day_of(timeline, text, name)};
  const auto reg = timeline.until(engine::Date::latest()).fold();
  if (reg.history().cycle(cycle) || replay::lost_opening(timeline, cycle))
    session.day_of(timeline, text, name);
  return {cycle, {}};
}

}  // namespace

std::vector<replay::Timeline> days(Session& session, const Given& given) {
  const auto from = given.value("--from"), to = given.value("--to");
  const replay::Timeline timeline = session.timeline();
  if (!from && !to) return {timeline};
  if (session.globals().as_of) throw Failure(Exit::usage, {"usage.asOfWithRange", {}});
  std::optional<Bound> first, last;
  if (from) first = bound_of(session, timeline, *from, "--from");
  if (to) last = bound_of(session, timeline, *to, "--to");
  std::vector<replay::Timeline> chosen;
  for (const replay::CycleDay& each : replay::cycle_days(timeline, session.today()))
    if (is_from(each, first) && is_to(each, last) && each.opened_on <= timeline.until())
      chosen.push_back(timeline.until(each.day));
  if (!chosen.empty()) return chosen;
  // A year of which there is no cycle is told with those that there are.
  if (first && first->cycle) session.day_of(timeline, *from, "--from");
  if (last && last->cycle) session.day_of(timeline, *to, "--to");
  throw Failure(Exit::usage, {"usage.noCycleInRange", {}});
}

std::vector<replay::Timeline> every_cycle(Session& session) {
  const replay::Timeline timeline = session.timeline();
  const auto latest = session.globals().as_of ? timeline.until() : engine::Date::latest();
  std::vector<replay::Timeline> chosen;
  for (const replay::CycleDay& each : replay::cycle_days(timeline, session.today()))
    if (each.opened_on <= timeline.until())
      chosen.push_back(timeline.until(std::min(each.day, latest)));
  return chosen;
}

}  // namespace app
