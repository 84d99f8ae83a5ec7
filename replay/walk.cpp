#include "replay/walk.hpp"

namespace replay {

Walk::Walk(const Timeline& timeline, Shows shows)
    : timeline_(timeline.until(engine::Date::latest())),
      fold_(timeline_.reading(), timeline_.selection()) {
  if (shows == Shows::findings) coherence_.emplace(timeline_);
}

const projections::Register& Walk::to(engine::Date day) {
  timeline_.selection_.until = day;
  fold_.to(day, [&](const engine::Envelope& envelope) {
    if (coherence_)
      if (auto found = coherence_->finding(reg_, envelope))
        incoherent_.push_back(std::move(*found));
    reg_.apply(events::decode(envelope));
    return true;
  });
  return reg_;
}

std::vector<rules::Finding> Walk::findings() const {
  auto found = rules::audit(reg_, timeline_.until(), timeline_.changes_);
  coherence_->settle_claims(found);
  found.insert(found.end(), incoherent_.begin(), incoherent_.end());
  return found;
}

}  // namespace replay
