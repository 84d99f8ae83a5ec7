#include "replay/transaction.hpp"

#include <string>
#include <vector>

#include "engine/errors.hpp"
#include "replay/batch_key.hpp"

namespace replay {
namespace {

tl::expected<engine::Receipt, engine::Conflict> append(engine::Log& log,
                                                       std::optional<Attempt>& attempt,
                                                       const Recording& recording) {
  std::vector<engine::Draft> drafts = attempt->admission().drafts();
  const engine::Position expected = attempt->admission().expected();
  const std::string key = batch_key(recording.purpose, drafts, expected);
  try {
    return log.append(drafts, expected, key, recording.now);
  } catch (const engine::LogError& error) {
    if (error.kind != engine::LogError::readings_open) throw;
  }
  // The log must grow, and waits for the reading that the admission borrows: drafts get payloads of
  // their own, which outlive it.
  std::vector<std::vector<std::byte>> payloads;
  for (engine::Draft& draft : drafts)
    draft.payload = payloads.emplace_back(draft.payload.begin(), draft.payload.end());
  attempt.reset();
  return log.append(drafts, expected, key, recording.now);
}

}  // namespace

tl::expected<engine::Receipt, engine::Conflict> transact(engine::Log& log,
                                                         engine::FunctionRef<bool(Attempt&)> decide,
                                                         const Recording& recording) {
  for (int tried = 1;; ++tried) {
    std::optional<Attempt> attempt(std::in_place, log);
    if (!decide(*attempt)) return engine::Receipt{};
    auto receipt = append(log, attempt, recording);
    if (receipt || tried >= recording.attempts) return receipt;
  }
}

}  // namespace replay
