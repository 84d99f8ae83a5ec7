#include "app/cli/days.hpp"

#include <algorithm>

namespace app {
namespace {

std::vector<replay::Timeline> last_days(Session& session, const replay::Timeline& timeline,
                                        engine::Date first, engine::Date last,
                                        engine::Date latest = engine::Date::latest()) {
  std::vector<replay::Timeline> chosen;
  for (const replay::CycleDay& each : replay::cycle_days(timeline, session.today()))
    if (first <= each.day && each.day <= last && each.opened_on <= timeline.until())
      chosen.push_back(timeline.until(std::min(each.day, latest)));
  return chosen;
}

}  // namespace

std::vector<replay::Timeline> days(Session& session, const Given& given) {
  const auto from = given.value("--from"), to = given.value("--to");
  const replay::Timeline timeline = session.timeline();
  if (!from && !to) return {timeline};
  if (session.globals().as_of) throw Failure(Exit::usage, {"usage.asOfWithRange", {}});
  // A cycle stands for its last day; a year of which there is no cycle for itself.
  const auto bound = [&](const std::optional<std::string>& text, const char* name, const char* day,
                         engine::Date fallback) {
    if (!text) return fallback;
    const bool is_year = text->size() == 4 && engine::parse_date(*text + day);
    if (is_year && !timeline.fold().history().cycle(
                       events::Cycle{static_cast<std::int16_t>(std::stoi(*text))}))
      return *engine::parse_date(*text + day);
    return session.day_of(timeline, *text, name);
  };
  auto chosen =
      last_days(session, timeline, bound(from, "--from", "-01-01", engine::Date::earliest()),
                bound(to, "--to", "-12-31", engine::Date::latest()));
  if (chosen.empty()) throw Failure(Exit::usage, {"usage.noCycleInRange", {}});
  return chosen;
}

std::vector<replay::Timeline> every_cycle(Session& session) {
  const replay::Timeline timeline = session.timeline();
  const auto latest = session.globals().as_of ? timeline.until() : engine::Date::latest();
  return last_days(session, timeline, engine::Date::earliest(), engine::Date::latest(), latest);
}

}  // namespace app
