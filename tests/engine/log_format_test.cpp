// Keeps docs/log-format.md true: its example is what the log writes, byte by byte.
#include "engine/log_format.hpp"
#include "engine/log_checksum.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cstring>
#include <sstream>
#include <string>

#include "engine/log.hpp"
#include "tests/engine/jars.hpp"
#include "tests/engine/scratch.hpp"

using namespace engine;
using namespace engine_tests;

namespace {

// The bytes of the page's code block named `name`: the hexadecimal pairs between the offset and the
// bar of each line.
std::string bytes_on_page(const std::string& name) {
  std::istringstream page(read_file(std::string(MAG_SOURCE_DIR) + "/docs/log-format.md"));
  std::string line;
  std::string bytes;
  bool inside = false;
  while (std::getline(page, line)) {
    if (line == "```") inside = false;
    if (inside) {
      std::istringstream pairs(line.substr(5, line.find('|') - 5));
      for (std::string pair; pairs >> pair;) {
        bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
      }
    }
    if (line == "```" + name) inside = true;
  }
  return bytes;
}

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto number = static_cast<unsigned char>(byte);
    text += "0123456789abcdef"[number / 16];
    text += "0123456789abcdef"[number % 16];
    text += ' ';
  }
  return text;
}

// The log of the page's example: marbles for jar 1, and a confidential correction of that.
void write_example(const std::filesystem::path& place) {
  Log log = Log::create(place);
  Batch first;
  first.add({1, 5}, date_of(2026, 11, 24).value());
  const Instant noon = parse_instant("2026-11-24T12:00Z").value();
  CHECK(log.append(first, none, "", noon).has_value());
  Batch second;
  second.add({1, 4}, date_of(2026, 11, 24).value(), Position{1}, true).because(Position{1});
  CHECK(log.append(second, Position{1}, "fix", Instant{noon.nanoseconds + 1}).has_value());
}

}  // namespace

// The example is of a little-endian machine.
TEST_CASE("the example of the format's page is what the log writes" *
          doctest::skip(std::endian::native == std::endian::big)) {
  const Scratch scratch;
  write_example(scratch / "log");
  const std::string file = read_file(scratch / "log" / "data.mdb");
  const auto is_written = [&](const std::string& name, std::size_t size) {
    CAPTURE(name);
    const std::string bytes = bytes_on_page(name);
    CHECK(bytes.size() == size);
    CHECK_MESSAGE(file.find(bytes) != std::string::npos, "not in the file: ", hex(bytes));
  };
  is_written("record", format::header_size + 8);
  is_written("effect", 2 * sizeof(format::EffectPlace));
  is_written("keys", sizeof(format::Batch));
  is_written("meta", sizeof(format::Mark));

  const Log log = Log::open(scratch / "log");
  const Reading reading = log.read();
  const Envelope event = reading.at(Position{2}).value();
  std::string record(format::header_size + event.payload.size(), '\0');
  format::encode(event, std::as_writable_bytes(std::span{record}));
  CHECK(hex(record) == hex(bytes_on_page("record")));
}

TEST_CASE("a record read is the record written") {
  const Change change{3, -3};
  alignas(8) std::array<std::byte, format::header_size + 8> record;
  const Envelope written{.position = {9},
                         .rank = {4},
                         .effective_on = {-400},
                         .recorded_at = {-5},
                         .amends = {4},
                         .cause = {8},
                         .batch = {7},
                         .confidential = true,
                         .payload = std::as_bytes(std::span{&change, 1})};
  format::encode(written, record);
  Envelope read;
  format::decode({9}, record.data(), read);
  CHECK(format::check({9}, record) == nullptr);
  CHECK(read.position == written.position);
  CHECK(read.rank == written.rank);
  CHECK(read.effective_on == written.effective_on);
  CHECK(read.recorded_at == written.recorded_at);
  CHECK(read.amends == written.amends);
  CHECK(read.cause == written.cause);
  CHECK(read.batch == written.batch);
  CHECK(read.confidential);
  CHECK_FALSE(read.supposed);
  CHECK(change_of(read) == change);
  // Every single flipped bit is noticed, and so is the record in another place.
  CHECK(format::check({8}, record) != nullptr);
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    record[bit / 8] ^= std::byte{1} << bit % 8;
    CHECK(format::check({9}, record) != nullptr);
    record[bit / 8] ^= std::byte{1} << bit % 8;
  }
}

TEST_CASE("the checksum is the CRC-32C that others compute, by the processor and by the table") {
  const auto bytes = std::as_bytes(std::span{std::string_view{"123456789"}});
  for (const auto checksum : {format::checksum, format::checksum_by_table}) {
    CHECK(checksum(bytes, 0) == 0xE3069283U);
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
      CHECK(checksum(bytes.subspan(cut), checksum(bytes.first(cut), 0)) == 0xE3069283U);
    }
  }
  std::array<std::byte, 300> many{};
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<std::byte>(i * i + 7);
  for (std::size_t size = 0; size < many.size(); ++size) {
    const auto part = std::span{many}.last(size);
    CHECK(format::checksum(part) == format::checksum_by_table(part));
  }
}

TEST_CASE("keys and places of the order by effect sort as they should") {
  const auto less = [](const auto& one, const auto& other) {
    return std::memcmp(one.data(), other.data(), one.size()) < 0;
  };
  CHECK(less(format::effect_key(Date::earliest()), format::effect_key(Date{-1})));
  CHECK(less(format::effect_key(Date{-1}), format::effect_key(Date{0})));
  CHECK(less(format::effect_key(Date{255}), format::effect_key(Date{256})));
  CHECK(less(format::effect_key(Date{256}), format::effect_key(Date::latest())));
  CHECK(less(format::effect_place({1}, {300}), format::effect_place({2}, {2})));
  CHECK(less(format::effect_place({2}, {255}), format::effect_place({2}, {256})));
  for (const Date date : {Date::earliest(), Date{-1}, Date{0}, Date{20'416}, Date::latest()}) {
    CHECK(format::effect_date(format::effect_key(date)) == date);
  }
}
