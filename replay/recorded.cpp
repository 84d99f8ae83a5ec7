#include "replay/recorded.hpp"

#include <algorithm>

namespace replay {

Recorded::Recorded(Timeline timeline)
    : timeline_(std::move(timeline)), hiding_(timeline_.reading(), timeline_.selection()) {}

void Recorded::each(engine::Position first,
                    engine::FunctionRef<bool(const engine::Envelope&)> visit) const {
  bool goes_on = true;
  timeline_.reading().by_position(first, timeline_.known_at(), [&](const engine::Envelope& event) {
    return goes_on = visit(event);
  });
  for (const engine::Envelope& event : timeline_.selection().supposed)
    if (goes_on && event.position >= first) goes_on = visit(event);
}

void Recorded::each_back(engine::Position end,
                         engine::FunctionRef<bool(const engine::Envelope&)> visit) const {
  const auto& supposed = timeline_.selection().supposed;
  bool goes_on = true;
  for (auto event = supposed.rbegin(); event != supposed.rend() && goes_on; ++event)
    if (event->position < end) goes_on = visit(*event);
  const std::uint64_t last = std::min(timeline_.known_at().value + 1, end.value);
  for (std::uint64_t next = last; next > 1 && goes_on; --next)
    if (const auto event = timeline_.reading().at({next - 1})) goes_on = visit(*event);
}

std::vector<engine::Position> Recorded::amended_by(engine::Position position) const {
  std::vector<engine::Position> amended;
  for (const engine::Amendment& each : timeline_.reading().amendments(timeline_.known_at()))
    if (each.target == position) amended.push_back(each.by);
  for (const engine::Envelope& each : timeline_.selection().supposed)
    if (each.amends == position) amended.push_back(each.position);
  return amended;
}

events::Person nobody_yet(const Timeline& timeline) {
  std::uint32_t last = 0;
  const auto note = [&](const engine::Envelope& event) {
    const events::Persons named = events::persons_of(event.payload);
    last = std::max({last, named.first.number, named.second.number});
    return true;
  };
  const engine::Reading& reading = timeline.reading();
  reading.by_position({1}, reading.last(), note);
  timeline.until(engine::Date::latest())
      .each([&](const events::Event&, const engine::Envelope& event) { return note(event); });
  return {last + 1};
}

}  // namespace replay
