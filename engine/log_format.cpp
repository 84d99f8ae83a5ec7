#include "engine/log_format.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/log_checksum.hpp"

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

static_assert(alignof(Header) == 8);

constexpr std::uint32_t confidential_flag = 1;

const Header& header_of(const std::byte* record) {
  return *reinterpret_cast<const Header*>(record);
}

std::uint32_t record_checksum(Position position, Bytes record) {
  // The position goes in too: a good record in another's place is damage.
  const std::uint32_t before = checksum(std::as_bytes(std::span{&position.value, 1}));
  return checksum(record.subspan(sizeof(Header::checksum)), before);
}

// Whether a record is aligned and its parts have the lengths that they say.
Fault check_form(Bytes record) {
  if (reinterpret_cast<std::uintptr_t>(record.data()) % alignof(Header) != 0) {
    return "its record is not aligned";
  }
  if (record.size() < sizeof(Header)) return "its record is too short";
  const Header& header = header_of(record.data());
  if (header.payload_size != record.size() - sizeof header || header.payload_size % 8 != 0) {
    return "its record has a wrong length";
  }
  return (header.flags & ~confidential_flag) != 0 ? "its record has unknown flags" : nullptr;
}

// Swaps to big-endian and back.
template <class Number>
Number big_endian(Number number) {
  if constexpr (std::endian::native == std::endian::big) return number;
  if constexpr (sizeof number == 4) return __builtin_bswap32(number);
  return __builtin_bswap64(number);
}

template <class Number>
void store_big_endian(Number number, std::byte* to) {
  const Number swapped = big_endian(number);
  std::memcpy(to, &swapped, sizeof swapped);
}

template <class Number>
Number load_big_endian(const std::byte* from) {
  Number swapped = 0;
  std::memcpy(&swapped, from, sizeof swapped);
  return big_endian(swapped);
}

}  // namespace

EffectKey effect_key(Date date) {
  EffectKey key;
  store_big_endian(static_cast<std::uint32_t>(date.days) ^ 0x80000000U, key.data());
  return key;
}

Date effect_date(Bytes key) {
  const auto moved = load_big_endian<std::uint32_t>(key.data());
  return Date{static_cast<std::int32_t>(moved ^ 0x80000000U)};
}

EffectPlace effect_place(Position rank, Position position) {
  EffectPlace place;
  store_big_endian(rank.value, place.data());
  store_big_endian(position.value, place.data() + 8);
  return place;
}

Position place_rank(const std::byte* place) { return {load_big_endian<std::uint64_t>(place)}; }
Position place_position(const std::byte* place) {
  return {load_big_endian<std::uint64_t>(place + 8)};
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

void decode(Position position, const std::byte* record, Envelope& event) {
  const Header& header = header_of(record);
  event.position = position;
  event.rank = {header.rank};
  event.effective_on = {header.effective_on};
  event.recorded_at = {header.recorded_at};
  event.amends = {header.amends};
  event.cause = {header.cause};
  event.batch = {header.batch};
  event.confidential = (header.flags & confidential_flag) != 0;
  event.supposed = false;
  event.payload = {record + sizeof header, header.payload_size};
}

Fault check(Position position, Bytes record) {
  if (const Fault fault = check_form(record)) return fault;
  return header_of(record.data()).checksum == record_checksum(position, record)
             ? nullptr
             : "its checksum does not match";
}

}  // namespace engine::format
