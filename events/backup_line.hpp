// The lines of a backup, as docs/backup-format.md describes them. None has a line end here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "engine/envelope.hpp"
#include "events/payload.hpp"

namespace events {

// An event as a backup carries it.
struct Carried {
  engine::Position position{};
  engine::Instant recorded_at{};
  engine::Position batch{};
  std::string key;  // of its batch; "" unless it is the first of a batch that has one
  bool confidential = false;
  Payload payload;

  // What is to be appended; borrows the payload.
  engine::Draft draft() const;
};

// What the last line says.
struct Backed {
  std::uint64_t events = 0;
  std::string sha256;  // of all bytes before the last line, 64 digits
};

// `body` is JSON: a text or null.
std::string first_line(std::string_view body);
std::string event_line(const engine::Envelope& event, std::string_view key);
std::string last_line(std::uint64_t events, std::string_view digest);

// Each reads what the function above writes, and nothing else; the mistake has its column.
tl::expected<std::string, Mistake> read_first_line(std::string_view line);
tl::expected<Carried, Mistake> read_event_line(std::string_view line);
tl::expected<Backed, Mistake> read_last_line(std::string_view line);
bool is_last_line(std::string_view line);

// The body's name as JSON, when the event establishes the body, or "".
std::string body_in(std::span<const std::byte> payload);

}  // namespace events
