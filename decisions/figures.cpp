// What sources state beside the record: which figure it follows, and what it does not follow.
#include <algorithm>

#include "decisions/guards.hpp"

namespace decisions {

Guarded guard_reference(const events::FigureFollowed& followed, Lookup earlier) {
  const auto figure = earlier(followed.position);
  if (!figure) return refuse("refused.noSuchEvent", {events::position(followed.position)});
  if (events::particulars(figure->payload).kind != events::Kind::figure_published)
    return refuse("refused.notAFigure", {events::position(followed.position)}, {followed.position});
  return std::nullopt;
}

// A figure that is not on the register yet, or no longer, cannot be chosen.
Guarded guard(const Proposed& proposed, const events::FigureFollowed& followed) {
  const auto& figures = proposed.reg.history().figures;
  const auto known = std::find_if(figures.begin(), figures.end(), [&](const auto& figure) {
    return figure.since == followed.position;
  });
  if (known != figures.end()) return std::nullopt;
  if (auto refused = guard_reference(followed, proposed.earlier)) return refused;
  const auto figure = proposed.earlier(followed.position);
  if (figure->hidden_by)
    return refuse("refused.hidden",
                  {events::position(followed.position), events::position(figure->hidden_by)},
                  {followed.position, figure->hidden_by});
  return refuse("refused.figureLater",
                {events::position(followed.position),
                 events::date(events::particulars(figure->payload).effective_on)},
                {followed.position});
}

// A claim may be about an event that no longer counts: it stays readable, and so does the claim.
Guarded guard_reference(const events::ClaimPublished& claim, Lookup earlier) {
  if (earlier(claim.position)) return std::nullopt;
  return refuse("refused.noSuchEvent", {events::position(claim.position)});
}

}  // namespace decisions
