#include "replay/recorded.hpp"

namespace replay {

Recorded::Recorded(Timeline timeline)
    : timeline_(std::move(timeline)), hiding_(timeline_.reading(), timeline_.selection()) {}

void Recorded::each(engine::Position first,
                    engine::FunctionRef<bool(const engine::Envelope&)> visit) const {
  timeline_.reading().by_position(first, timeline_.known_at(), visit);
}

std::vector<engine::Position> Recorded::amended_by(engine::Position position) const {
  std::vector<engine::Position> amended;
  for (const engine::Amendment& each : timeline_.reading().amendments(timeline_.known_at()))
    if (each.target == position) amended.push_back(each.by);
  return amended;
}

}  // namespace replay
