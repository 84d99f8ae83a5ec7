#include "replay/transaction.hpp"

#include <cstring>
#include <string>
#include <vector>

#include "engine/errors.hpp"
#include "replay/batch_key.hpp"

namespace replay {
namespace {

// Drafts with payloads of their own, which outlive the admission that made them.
class Copies {
 public:
  explicit Copies(std::vector<engine::Draft> drafts) : drafts_(std::move(drafts)) {
    std::size_t size = 0;
    for (const engine::Draft& draft : drafts_) size += draft.payload.size();
    words_.resize(size / sizeof(std::uint64_t));
    auto* to = reinterpret_cast<std::byte*>(words_.data());
    for (engine::Draft& draft : drafts_) {
      std::memcpy(to, draft.payload.data(), draft.payload.size());
      draft.payload = {to, draft.payload.size()};
      to += draft.payload.size();
    }
  }
  std::span<const engine::Draft> drafts() const { return drafts_; }

 private:
  std::vector<engine::Draft> drafts_;
  std::vector<std::uint64_t> words_;
};

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
  // The log must grow, and waits for the reading that the admission borrows.
  const Copies copies(std::move(drafts));
  attempt.reset();
  return log.append(copies.drafts(), expected, key, recording.now);
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
