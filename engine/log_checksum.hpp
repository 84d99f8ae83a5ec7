// CRC-32C (Castagnoli): by the processor where it can, which makes checking every record of a
// reading cheap, and by a table elsewhere. Both give the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace engine::format {

// The checksum of `bytes`, going on from `before`.
std::uint32_t checksum(std::span<const std::byte> bytes, std::uint32_t before = 0);

// The same without the processor's help.
std::uint32_t checksum_by_table(std::span<const std::byte> bytes, std::uint32_t before = 0);

}  // namespace engine::format
