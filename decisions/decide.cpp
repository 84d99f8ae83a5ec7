#include "decisions/decide.hpp"

#include <algorithm>
#include <variant>

#include "decisions/guards.hpp"

namespace decisions {
namespace {

// Kinds that no guard is written for can be checked only for what every decision states.
template <class Content>
Guarded guard(const Proposed&, const Content&) {
  return std::nullopt;
}

}  // namespace

Refusal refuse(std::string key, std::vector<events::Argument> arguments,
               std::initializer_list<engine::Position> because) {
  Refusal refusal{{std::move(key), std::move(arguments)}, because};
  std::sort(refusal.because.begin(), refusal.because.end());
  refusal.because.erase(std::unique(refusal.because.begin(), refusal.because.end()),
                        refusal.because.end());
  std::erase(refusal.because, engine::none);
  return refusal;
}

std::optional<Refusal> refusal(const projections::Register& reg, const events::Payload& proposed,
                               Lookup earlier) {
  const events::Particulars said = events::particulars(proposed.bytes());
  const Proposed whole{reg, proposed, said, earlier};
  if (auto refused = guard_references(whole)) return refused;
  if (auto refused = guard_body(whole)) return refused;
  if (auto refused = guard_country(whole)) return refused;
  engine::Envelope envelope;
  envelope.effective_on = said.effective_on;
  envelope.payload = proposed.bytes();
  return std::visit([&](const auto& content) { return guard(whole, content); },
                    events::decode(envelope).content);
}

}  // namespace decisions
