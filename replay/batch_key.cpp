#include "replay/batch_key.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <vector>

#include "engine/errors.hpp"
#include "engine/log.hpp"
#include "events/digest.hpp"
#include "replay/proposal.hpp"

namespace replay {

std::string batch_key(std::string_view purpose, std::span<const engine::Draft> drafts,
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
  return std::string(purpose) + ":" + events::hexadecimal(hash);
}

namespace {

// Of which form the key is, a purpose of ours or a hash as long as ours, shows through a change of
// one or the other.
bool fits(const engine::Reading& reading, const engine::KeyedBatch& batch) {
  std::vector<engine::Draft> drafts;
  reading.by_position(batch.first, batch.last, [&](const engine::Envelope& event) {
    drafts.push_back(draft_of(event));
    return true;
  });
  bool is_ours = false;
  for (const std::string_view purpose : {"import", "record"}) {
    const std::string key = batch_key(purpose, drafts, {batch.first.value - 1});
    if (batch.key == key) return true;
    const std::string_view hash = std::string_view(key).substr(purpose.size() + 1);
    is_ours = is_ours || batch.key.ends_with(hash) ||
              (batch.key.size() == key.size() && batch.key.starts_with(purpose));
  }
  return !is_ours;
}

}  // namespace

std::optional<engine::KeyedBatch> batch_with_wrong_key(const engine::Reading& reading) {
  for (const engine::KeyedBatch& batch : reading.keys())
    if (!fits(reading, batch)) return batch;
  return std::nullopt;
}

void check_keys(const engine::Log& log, const engine::Reading& reading) {
  if (const auto wrong = batch_with_wrong_key(reading))
    throw engine::LogError(engine::LogError::corrupt, log.directory(),
                           "position " + std::to_string(wrong->first.value) +
                               ": the key of its batch is not the one under "
                               "which it was recorded");
}

}  // namespace replay
