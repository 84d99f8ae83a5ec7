// Corrections: what may be taken back, and how decisions refer to each other.
#include "decisions/guards.hpp"

namespace decisions {
namespace {

// The position that an eventCorrected corrects; none for any other kind.
engine::Position corrected_by(std::span<const std::byte> payload) {
  const events::Content content = content_of(payload);
  const auto* correction = std::get_if<events::EventCorrected>(&content);
  return correction ? correction->position : engine::none;
}

}  // namespace

Guarded guard_references(const events::Particulars& said, Lookup earlier) {
  const auto& [cause, amends] = std::pair(said.cause, said.amends);
  std::optional<Earlier> reason;
  if (cause) {
    reason = earlier(cause);
    if (!reason) return refuse("refused.noSuchCause", {events::position(cause)});
  }
  if (!amends) return std::nullopt;
  const auto amended = earlier(amends);
  if (!amended) return refuse("refused.noSuchEvent", {events::position(amends)});
  if (!reason || corrected_by(reason->payload) != amends)
    return refuse("refused.amendsUncorrected", {events::position(amends)}, {amends});
  if (amended->hidden_by && amended->hidden_by != cause)
    return refuse("refused.hidden",
                  {events::position(amends), events::position(amended->hidden_by)},
                  {amends, amended->hidden_by});
  // What a correction puts in the place stands behind it, or nothing does: one never becomes two.
  if (earlier(cause + 1))
    return refuse("refused.hidden", {events::position(amends), events::position(cause)},
                  {amends, cause});
  return std::nullopt;
}

Guarded guard_reference(const events::EventCorrected& corrected, Lookup earlier) {
  const engine::Position position = corrected.position;
  const auto target = earlier(position);
  if (!target) return refuse("refused.noSuchEvent", {events::position(position)});
  if (events::particulars(target->payload).kind == events::Kind::event_corrected)
    return refuse("refused.correctsCorrection", {events::position(position)}, {position});
  if (target->hidden_by)
    return refuse("refused.hidden",
                  {events::position(position), events::position(target->hidden_by)},
                  {position, target->hidden_by});
  return std::nullopt;
}

}  // namespace decisions
