#include "replay/proposal.hpp"

#include <utility>

namespace replay {

std::vector<events::Payload> parts_of(const events::Payload& payload, engine::Position first) {
  std::vector<events::Payload> parts;
  if (auto split = events::split_replacement(payload.bytes(), first)) {
    parts.push_back(std::move(split->correction));
    parts.push_back(std::move(split->replacement));
  } else {
    parts.push_back(payload);
  }
  return parts;
}

engine::Draft draft_of(const engine::Envelope& envelope) {
  return {envelope.effective_on, envelope.amends, envelope.cause, envelope.confidential,
          envelope.payload};
}

engine::Envelope envelope_of(
    const events::Payload& payload, engine::Position position,
    engine::FunctionRef<std::optional<engine::Envelope>(engine::Position)> find) {
  engine::Draft draft = events::draft_of(payload);
  std::optional<engine::Envelope> amended;
  if (draft.amends) amended = find(draft.amends);
  if (amended) draft = events::draft_of(payload, amended->payload);
  engine::Envelope envelope = draft.at(position, position, {});
  if (amended) {
    envelope.rank = amended->rank;
    envelope.confidential |= amended->confidential;
  }
  return envelope;
}

}  // namespace replay
