#include "app/recording/attempt.hpp"

#include <cstring>
#include <string>

#include "app/recording/batch_key.hpp"
#include "engine/errors.hpp"

namespace app {
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

}  // namespace

Attempt::Attempt(engine::Log& log)
    : log_(log), reading_(log.read()), admission_(std::in_place, *reading_) {}

tl::expected<engine::Receipt, engine::Conflict> Attempt::commit(std::string_view purpose,
                                                                engine::Instant now) {
  std::vector<engine::Draft> drafts = admission_->drafts();
  const engine::Position expected = admission_->expected();
  const std::string key = batch_key(purpose, drafts, expected);
  try {
    return log_.append(drafts, expected, key, now);
  } catch (const engine::LogError& error) {
    if (error.kind != engine::LogError::readings_open) throw;
    // The log must grow, and waits for the reading that the admission borrows.
  }
  const Copies copies(std::move(drafts));
  admission_.reset();
  reading_.reset();
  return log_.append(copies.drafts(), expected, key, now);
}

}  // namespace app
