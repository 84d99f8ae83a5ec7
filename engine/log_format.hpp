// How the log lays its bytes out: the constants and code behind docs/log-format.md. Integers are in
// the machine's byte order, which the log's own mark remembers, except where sorting needs them
// big-endian.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/envelope.hpp"

namespace engine::format {

using Bytes = std::span<const std::byte>;

inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t header_size = 56;
inline constexpr std::size_t largest_payload = std::size_t{1} << 20;
inline constexpr std::size_t longest_key = 480;

// Names of the tables.
inline constexpr const char* events_name = "events";
inline constexpr const char* effect_name = "effect";
inline constexpr const char* amendments_name = "amendments";
inline constexpr const char* keys_name = "keys";
inline constexpr const char* meta_name = "meta";

// The one entry of the table `meta`, by which a log knows itself and its version.
inline constexpr std::string_view mark_key = "log";

struct Mark {
  std::array<char, 8> magic{'m', 'a', 'g', ' ', 'l', 'o', 'g', '\n'};
  std::uint32_t version = format::version;
  std::uint32_t byte_order = 0x01020304;
};
static_assert(sizeof(Mark) == 16);

// A value of the table `keys`.
struct Batch {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};
static_assert(sizeof(Batch) == 16);

// Key of the table `effect`: a date, moved so that unsigned order is date order, big-endian.
using EffectKey = std::array<std::byte, 4>;
EffectKey effect_key(Date date);
Date effect_date(Bytes key);

// Value of the table `effect`: rank and position, big-endian, so that byte order is reading order.
using EffectPlace = std::array<std::byte, 16>;
EffectPlace effect_place(Position rank, Position position);
Position place_rank(const std::byte* place);
Position place_position(const std::byte* place);

// Writes the record of `event` into `record`, which is header_size + payload long.
void encode(const Envelope& event, std::span<std::byte> record);

// What can be wrong with a record; null from the functions below when nothing is.
using Fault = const char*;

// Whether a record has the lengths that it says, and its bytes are those that were written at this
// position.
Fault check(Position position, Bytes record);

// Reads a record that was checked; this is what every fold pays for. `event.payload` points into
// the record.
void decode(Position position, const std::byte* record, Envelope& event);

}  // namespace engine::format
