#include "answers/view.hpp"

namespace answers {

View::View(replay::Timeline timeline)
    : timeline_(std::move(timeline)),
      own_(timeline_.fold()),
      reg_(&*own_),
      terms_(timeline_.parameters(*reg_)),
      situation_(*reg_, timeline_.until(), terms_) {}

View::View(const replay::Walk& walk)
    : timeline_(walk.timeline()),
      walk_(&walk),
      reg_(&walk.reg()),
      terms_(timeline_.parameters(*reg_)),
      situation_(*reg_, timeline_.until(), terms_) {}

const std::vector<rules::Finding>& View::findings() const {
  if (!findings_) findings_ = walk_ ? walk_->findings() : timeline_.audit();
  return *findings_;
}

Heading heading_of(const View& view) {
  const auto& history = view.reg().history();
  Heading heading{view.on(), view.timeline().known_at(),         view.cycle(), {},
                  {},        std::string(view.terms().version())};
  if (history.body) heading.body = history.body.value.name;
  if (const auto* cycle = history.cycle(view.cycle())) heading.since = cycle->value.on;
  return heading;
}

}  // namespace answers
