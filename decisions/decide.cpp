#include "decisions/decide.hpp"

#include <variant>

#include "counting/causes.hpp"
#include "decisions/guards.hpp"

namespace decisions {
namespace {

// Kinds that no guard is written for can be checked only for what every decision states.
template <class Content>
Guarded guard(const Proposed&, const Content&) {
  return std::nullopt;
}
template <class Content>
Guarded guard_reference(const Content&, Lookup) {
  return std::nullopt;
}

}  // namespace

events::Content content_of(std::span<const std::byte> payload) {
  engine::Envelope envelope;
  envelope.payload = payload;
  return events::decode(envelope).content;
}

Refusal refuse(std::string key, std::vector<events::Argument> arguments,
               std::initializer_list<engine::Position> because) {
  return {{std::move(key), std::move(arguments)}, counting::Causes(because).in_order()};
}

std::optional<Refusal> misreference(std::span<const std::byte> proposed, Lookup earlier) {
  if (auto refused = guard_references(events::particulars(proposed), earlier)) return refused;
  return std::visit([&](const auto& content) { return guard_reference(content, earlier); },
                    content_of(proposed));
}

std::optional<Refusal> refusal(const projections::Register& reg,
                               std::span<const std::byte> proposed, Lookup earlier) {
  const events::Particulars said = events::particulars(proposed);
  const Proposed whole{reg, proposed, said, earlier};
  if (auto refused = guard_body(whole)) return refused;
  if (auto refused = guard_country(whole)) return refused;
  return std::visit([&](const auto& content) { return guard(whole, content); },
                    content_of(proposed));
}

}  // namespace decisions
