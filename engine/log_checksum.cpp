#include "engine/log_checksum.hpp"

#include <array>
#include <cstring>

namespace engine::format {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::array<std::uint32_t, 256> table = [] {
  std::array<std::uint32_t, 256> remainders{};
  for (std::uint32_t byte = 0; byte < remainders.size(); ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit) {
      remainder = remainder >> 1 ^ (remainder & 1 ? 0x82F63B78U : 0U);
    }
    remainders[byte] = remainder;
  }
  return remainders;
}();

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) std::uint32_t by_processor(Bytes bytes, std::uint32_t before) {
  constexpr std::size_t word_size = sizeof(std::uint64_t);
  std::uint64_t remainder = ~before;
  const std::byte* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= word_size; left -= word_size, at += word_size) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, word_size);
    remainder = __builtin_ia32_crc32di(remainder, word);
  }
  auto short_remainder = static_cast<std::uint32_t>(remainder);
  if (left >= sizeof(std::uint32_t)) {
    std::uint32_t half = 0;
    std::memcpy(&half, at, sizeof half);
    short_remainder = __builtin_ia32_crc32si(short_remainder, half);
    left -= sizeof half;
    at += sizeof half;
  }
  for (; left > 0; --left, ++at) {
    short_remainder = __builtin_ia32_crc32qi(short_remainder, std::to_integer<unsigned char>(*at));
  }
  return ~short_remainder;
}

const bool processor_knows = __builtin_cpu_supports("sse4.2") != 0;
#endif

}  // namespace

std::uint32_t checksum_by_table(Bytes bytes, std::uint32_t before) {
  std::uint32_t remainder = ~before;
  for (const std::byte byte : bytes) {
    remainder = remainder >> 8 ^ table[(remainder ^ std::to_integer<std::uint32_t>(byte)) & 0xFF];
  }
  return ~remainder;
}

std::uint32_t checksum(Bytes bytes, std::uint32_t before) {
#if defined(__x86_64__)
  if (processor_knows) return by_processor(bytes, before);
#endif
  return checksum_by_table(bytes, before);
}

}  // namespace engine::format
