#include "events/digest.hpp"

#include <sodium.h>

#include <array>

namespace events {

std::string hexadecimal(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) text += {digits[byte / 16], digits[byte % 16]};
  return text;
}

struct Digest::State {
  crypto_hash_sha256_state sha;
};

Digest::Digest() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sha); }
Digest::~Digest() = default;

void Digest::add_line(std::string_view line) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(line.data());
  crypto_hash_sha256_update(&state_->sha, bytes, line.size());
  constexpr unsigned char line_feed = '\n';
  crypto_hash_sha256_update(&state_->sha, &line_feed, 1);
}

std::string Digest::hex() const {
  crypto_hash_sha256_state sha = state_->sha;
  std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
  crypto_hash_sha256_final(&sha, bytes.data());
  return hexadecimal(bytes);
}

}  // namespace events
