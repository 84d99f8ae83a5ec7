#include "events/digest.hpp"

#include <sodium.h>

#include <array>

namespace events {

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
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

}  // namespace events
