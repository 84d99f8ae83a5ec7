#include "replay/objection.hpp"

#include "replay/coherence.hpp"

namespace replay {

std::vector<Objection> objections(const Timeline& timeline, OfEvent asks, OfEvent happens) {
  std::vector<Objection> found;
  const Coherence coherence(timeline);
  projections::Register reg;
  timeline.each([&](const events::Event& content, const engine::Envelope& event) {
    auto refusal = asks(event) ? coherence.refusal(reg, event) : coherence.lost_opening(event);
    if (!refusal || happens(event)) reg.apply(content);
    if (refusal) found.push_back({event.position, event.effective_on, std::move(*refusal)});
    return true;
  });
  return found;
}

}  // namespace replay
