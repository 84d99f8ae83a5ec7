#include "events/payload.hpp"

#include <capnp/message.h>

#include "events/canonical.hpp"
#include "events/event.hpp"

namespace events {
namespace {

bool is_confidential(schema::Decision::Reader decision) {
  return is_confidential(static_cast<Kind>(decision.which()));
}

}  // namespace

schema::Decision::Reader read(std::span<const std::byte> payload) {
  return capnp::readMessageUnchecked<schema::Decision>(
      reinterpret_cast<const capnp::word*>(payload.data()));
}

std::int64_t number_in(const capnp::DynamicValue::Reader& value) {
  return value.getType() == capnp::DynamicValue::UINT
             ? static_cast<std::int64_t>(value.as<std::uint64_t>())
             : value.as<std::int64_t>();
}

Payload canonical(schema::Decision::Reader decision) {
  const kj::Array<capnp::word> words = capnp::canonicalize(decision);
  const auto* first = reinterpret_cast<const std::uint64_t*>(words.begin());
  return Payload(std::vector<std::uint64_t>(first, first + words.size()));
}

tl::expected<Payload, Mistake> checked(schema::Decision::Reader decision) {
  Payload payload = canonical(decision);
  return check(payload.bytes()).map([&] { return std::move(payload); });
}

engine::Draft draft_of(const Payload& payload, std::span<const std::byte> amended) {
  const auto decision = read(payload.bytes());
  engine::Draft draft;
  draft.effective_on = {decision.getEffectiveOn()};
  draft.cause = {decision.getCause()};
  draft.amends = {decision.getAmends()};
  draft.confidential = is_confidential(decision);
  if (decision.isEventCorrected()) {
    const auto correction = decision.getEventCorrected();
    draft.amends = {correction.getPosition()};
    if (correction.hasReplacement() && is_confidential(correction.getReplacement()))
      draft.confidential = true;
  }
  if (!amended.empty() && is_confidential(read(amended))) draft.confidential = true;
  draft.payload = payload.bytes();
  return draft;
}

Payload with_acknowledgement(std::span<const std::byte> payload, std::string_view reason) {
  capnp::MallocMessageBuilder message;
  message.setRoot(read(payload));
  auto decision = message.getRoot<schema::Decision>();
  if (reason.empty()) {
    decision.disownAcknowledged();
  } else {
    decision.setAcknowledged(capnp::Text::Reader(reason.data(), reason.size()));
  }
  return canonical(decision.asReader());
}

Payload without_source(std::span<const std::byte> payload) {
  capnp::MallocMessageBuilder message;
  message.setRoot(read(payload));
  auto decision = message.getRoot<schema::Decision>();
  decision.disownSource();
  return canonical(decision.asReader());
}

Payload content_of(std::span<const std::byte> payload) {
  capnp::MallocMessageBuilder message;
  message.setRoot(read(payload));
  auto decision = message.getRoot<schema::Decision>();
  decision.setAuthority(schema::Authority::ABSENT);
  decision.setBasis(schema::Basis::UNSTATED);
  decision.disownSource();
  decision.disownNote();
  decision.disownAcknowledged();
  decision.setCause(0);
  decision.setAmends(0);
  return canonical(decision.asReader());
}

std::optional<Split> split_replacement(std::span<const std::byte> payload,
                                       engine::Position correction_position) {
  const auto decision = read(payload);
  if (!decision.isEventCorrected() || !decision.getEventCorrected().hasReplacement())
    return std::nullopt;
  const std::uint64_t corrected = decision.getEventCorrected().getPosition();

  capnp::MallocMessageBuilder replacing;
  replacing.setRoot(decision.getEventCorrected().getReplacement());
  auto replacement = replacing.getRoot<schema::Decision>();
  replacement.setAmends(corrected);
  replacement.setCause(correction_position.value);

  capnp::MallocMessageBuilder correcting;
  correcting.setRoot(decision);
  auto correction = correcting.getRoot<schema::Decision>().getEventCorrected();
  correction.disownReplacement();
  correction.setWithdrawn(true);
  return Split{canonical(correcting.getRoot<schema::Decision>().asReader()),
               canonical(replacement.asReader())};
}

}  // namespace events
