#include "app/cli/attempt.hpp"

#include <sodium.h>

#include <array>
#include <cstring>
#include <string>

#include "engine/errors.hpp"

namespace app {
namespace {

// "import:" and a hash of everything that would be written, and after what.
std::string key_of(std::string_view purpose, std::span<const engine::Draft> drafts,
                   engine::Position expected) {
  crypto_generichash_state state;
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  const auto add = [&](const void* bytes, std::size_t size) {
    crypto_generichash_update(&state, static_cast<const unsigned char*>(bytes), size);
  };
  const auto add_number = [&](std::uint64_t number) { add(&number, sizeof number); };
  add_number(expected.value);
  for (const engine::Draft& draft : drafts) {
    add_number(static_cast<std::uint64_t>(draft.effective_on.days));
    add_number(draft.amends.value);
    add_number(draft.cause.value);
    add_number(draft.confidential);
    add_number(draft.payload.size());
    add(draft.payload.data(), draft.payload.size());
  }
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::array<char, crypto_generichash_BYTES * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  return std::string(purpose) + ":" + text.data();
}

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
  const std::string key = key_of(purpose, drafts, expected);
  try {
    return log_.append(drafts, expected, key, now);
  } catch (const engine::ReadingsOpen&) {
    // The log must grow, and waits for the reading that the admission borrows.
  }
  const Copies copies(std::move(drafts));
  admission_.reset();
  reading_.reset();
  return log_.append(copies.drafts(), expected, key, now);
}

}  // namespace app
