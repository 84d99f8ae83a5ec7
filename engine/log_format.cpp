#include "engine/log_format.hpp"

#include <algorithm>
#include <cstring>

namespace engine::format {
namespace {

// A record begins with this; the payload follows.
struct Header {
  std::uint32_t checksum;
  std::uint32_t payload_size;
  std::int64_t recorded_at;
  std::int32_t effective_on;
  std::uint32_t flags;
  std::uint64_t rank;
  std::uint64_t amends;
  std::uint64_t cause;
  std::uint64_t batch;
};
static_assert(sizeof(Header) == header_size);
static_assert(header_size % 8 == 0, "payloads stay aligned only behind a multiple of 8");

constexpr std::uint32_t confidential_flag = 1;

constexpr std::array<std::uint32_t, 256> checksum_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit) {
      remainder = remainder >> 1 ^ (remainder & 1 ? 0x82F63B78U : 0U);
    }
    table[byte] = remainder;
  }
  return table;
}();

std::uint32_t record_checksum(Position position, Bytes record) {
  // The position goes in too: a good record in another's place is damage.
  const std::uint32_t before = checksum(std::as_bytes(std::span{&position.value, 1}));
  return checksum(record.subspan(sizeof(Header::checksum)), before);
}

template <std::size_t count>
void store_big_endian(std::uint64_t number, std::byte* to) {
  for (std::size_t i = count; i-- > 0; number >>= 8) to[i] = static_cast<std::byte>(number & 0xFF);
}

template <std::size_t count>
std::uint64_t load_big_endian(const std::byte* from) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    number = number << 8 | std::to_integer<std::uint64_t>(from[i]);
  }
  return number;
}

}  // namespace

EffectKey effect_key(Date date) {
  EffectKey key;
  store_big_endian<4>(static_cast<std::uint32_t>(date.days) ^ 0x80000000U, key.data());
  return key;
}

Date effect_date(Bytes key) {
  const auto moved = static_cast<std::uint32_t>(load_big_endian<4>(key.data()));
  return Date{static_cast<std::int32_t>(moved ^ 0x80000000U)};
}

EffectPlace effect_place(Position rank, Position position) {
  EffectPlace place;
  store_big_endian<8>(rank.value, place.data());
  store_big_endian<8>(position.value, place.data() + 8);
  return place;
}

Position place_rank(const std::byte* place) { return {load_big_endian<8>(place)}; }
Position place_position(const std::byte* place) { return {load_big_endian<8>(place + 8)}; }

std::uint32_t checksum(Bytes bytes, std::uint32_t before) {
  std::uint32_t remainder = ~before;
  for (const std::byte byte : bytes) {
    remainder =
        remainder >> 8 ^ checksum_table[(remainder ^ std::to_integer<std::uint32_t>(byte)) & 0xFF];
  }
  return ~remainder;
}

void encode(const Envelope& event, std::span<std::byte> record) {
  Header header{.checksum = 0,
                .payload_size = static_cast<std::uint32_t>(event.payload.size()),
                .recorded_at = event.recorded_at.nanoseconds,
                .effective_on = event.effective_on.days,
                .flags = event.confidential ? confidential_flag : 0,
                .rank = event.rank.value,
                .amends = event.amends.value,
                .cause = event.cause.value,
                .batch = event.batch.value};
  std::memcpy(record.data(), &header, sizeof header);
  std::copy(event.payload.begin(), event.payload.end(), record.begin() + sizeof header);
  header.checksum = record_checksum(event.position, record);
  std::memcpy(record.data(), &header.checksum, sizeof header.checksum);
}

Fault decode(Position position, Bytes record, Envelope& event) {
  if (reinterpret_cast<std::uintptr_t>(record.data()) % 8 != 0) return "its record is not aligned";
  if (record.size() < sizeof(Header)) return "its record is too short";
  Header header;
  std::memcpy(&header, record.data(), sizeof header);
  if (header.payload_size != record.size() - sizeof header || header.payload_size % 8 != 0) {
    return "its record has a wrong length";
  }
  if ((header.flags & ~confidential_flag) != 0) return "its record has unknown flags";
  event.position = position;
  event.rank = {header.rank};
  event.effective_on = {header.effective_on};
  event.recorded_at = {header.recorded_at};
  event.amends = {header.amends};
  event.cause = {header.cause};
  event.batch = {header.batch};
  event.confidential = (header.flags & confidential_flag) != 0;
  event.supposed = false;
  event.payload = record.subspan(sizeof header);
  return nullptr;
}

Fault check(Position position, Bytes record) {
  if (record.size() < sizeof(Header)) return "its record is too short";
  std::uint32_t written = 0;
  std::memcpy(&written, record.data(), sizeof written);
  return written == record_checksum(position, record) ? nullptr : "its checksum does not match";
}

}  // namespace engine::format
