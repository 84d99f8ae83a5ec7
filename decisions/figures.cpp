// What sources state beside the record: which figure it follows, and what it does not follow.
#include "decisions/guards.hpp"

namespace decisions {

Guarded guard(const Proposed& proposed, const events::FigureFollowed& followed) {
  const auto figure = proposed.earlier(followed.position);
  if (!figure) return refuse("refused.noSuchEvent", {events::position(followed.position)});
  if (events::particulars(figure->payload).kind != events::Kind::figure_published)
    return refuse("refused.notAFigure", {events::position(followed.position)}, {followed.position});
  if (figure->hidden_by)
    return refuse("refused.hidden",
                  {events::position(followed.position), events::position(figure->hidden_by)},
                  {followed.position, figure->hidden_by});
  return std::nullopt;
}

// A claim may be about an event that no longer counts: it stays readable, and so does the claim.
Guarded guard(const Proposed& proposed, const events::ClaimPublished& claim) {
  if (proposed.earlier(claim.position)) return std::nullopt;
  return refuse("refused.noSuchEvent", {events::position(claim.position)});
}

}  // namespace decisions
