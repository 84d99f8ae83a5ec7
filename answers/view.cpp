#include "answers/view.hpp"

namespace answers {
namespace {

std::unique_ptr<const replay::Walk> standing(const replay::Timeline& timeline) {
  auto walk = std::make_unique<replay::Walk>(timeline, replay::Walk::Shows::findings);
  walk->to(timeline.until());
  return walk;
}

}  // namespace

View::View(const replay::Walk& walk)
    : walk_(walk), terms_(timeline().parameters(reg())), situation_(reg(), on(), terms_) {}

View::View(std::unique_ptr<const replay::Walk> own) : View(*own) { own_ = std::move(own); }

View::View(const replay::Timeline& timeline) : View(standing(timeline)) {}

const std::vector<rules::Finding>& View::findings() const {
  if (!findings_) findings_ = walk_.findings();
  return *findings_;
}

Heading heading_of(const View& view) {
  const auto& history = view.reg().history();
  Heading heading{view.on(), view.timeline().known_at(),         view.cycle(), {},
                  {},        std::string(view.terms().version())};
  heading.is_supposed = view.timeline().is_supposed();
  if (history.body) heading.body = history.body.value.name;
  if (const auto* cycle = history.cycle(view.cycle())) heading.since = cycle->value.on;
  return heading;
}

}  // namespace answers
