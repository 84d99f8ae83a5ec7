#include "app/cli/days.hpp"

namespace app {
namespace {

std::vector<replay::Timeline> last_days(Session& session, const replay::Timeline& timeline,
                                        engine::Date first, engine::Date last) {
  std::vector<replay::Timeline> chosen;
  const projections::Register reg = timeline.fold();
  for (const auto& cycle : reg.history().cycles) {
    const auto day = replay::day_of(timeline, cycle.value.cycle, session.today());
    if (day && first <= *day && *day <= last) chosen.push_back(timeline.until(*day));
  }
  return chosen;
}

}  // namespace

std::vector<replay::Timeline> days(Session& session, const Given& given) {
  const auto from = given.value("--from"), to = given.value("--to");
  const replay::Timeline timeline = session.timeline();
  if (!from && !to) return {timeline};
  if (session.globals().as_of) throw Failure(Exit::usage, {"usage.asOfWithRange", {}});
  const auto bound = [&](const std::optional<std::string>& text, engine::Date fallback) {
    return text ? session.day_of(timeline, *text) : fallback;
  };
  auto chosen = last_days(session, timeline, bound(from, engine::Date::earliest()),
                          bound(to, engine::Date::latest()));
  if (chosen.empty()) throw Failure(Exit::usage, {"usage.noCycleInRange", {}});
  return chosen;
}

std::vector<replay::Timeline> every_cycle(Session& session) {
  return last_days(session, session.timeline(), engine::Date::earliest(), engine::Date::latest());
}

}  // namespace app
