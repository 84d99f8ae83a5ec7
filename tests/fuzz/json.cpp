// Any bytes: as JSON they are refused or read back from their own line, as a payload they are
// refused or viewed safely.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "events/payload.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void as_json(std::string_view text) {
  const auto previous = [](std::size_t back) { return std::optional(engine::Position{back}); };
  const auto read = events::from_json(text, previous);
  if (!read) {
    must(!read.error().expected.key.empty() && read.error().column <= text.size() + 1);
    return;
  }
  must(events::check(read->bytes()).has_value());
  must(events::from_json(events::to_json(read->bytes())) == *read);
}

void as_payload(std::span<const std::byte> bytes) {
  if (!events::check(bytes)) return;
  std::vector<std::uint64_t> words(bytes.size() / 8);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  const events::Payload payload(std::move(words));
  engine::Envelope envelope;
  envelope.payload = payload.bytes();
  must(events::decode(envelope).kind == events::particulars(payload.bytes()).kind);
  events::persons_of(payload.bytes());
  events::named_in(payload.bytes());
  must(events::from_stored_json(events::to_json(payload.bytes())) == payload);
  if (const auto split = events::split_replacement(payload.bytes(), engine::Position{9}))
    must(events::check(split->replacement.bytes()) && events::check(split->correction.bytes()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  as_json({reinterpret_cast<const char*>(data), size});
  as_payload(std::as_bytes(std::span(data, size)));
  return 0;
}
