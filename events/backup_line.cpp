#include "events/backup_line.hpp"

#include <algorithm>
#include <optional>

#include "events/digest.hpp"
#include "events/event.hpp"
#include "events/json_text.hpp"
#include "events/mistake.hpp"
#include "events/utf8.hpp"

namespace events {
namespace {

constexpr std::string_view format_start = R"({"format":"mag-backup/)";
constexpr std::string_view position_start = R"({"position":)";
constexpr std::string_view recorded_start = R"(,"recordedAt":")";
constexpr std::string_view batch_start = R"(","batch":)";
constexpr std::string_view key_start = R"("key":")";
constexpr std::string_view key_hex_start = R"("keyHex":")";
constexpr std::string_view confidential_part = R"("confidential":true,)";
constexpr std::string_view events_start = R"({"events":)";
constexpr std::string_view digest_start = R"(,"sha256":")";

// Whether a key can stand between quotes as it is.
bool is_plain(std::string_view key) {
  return invalid_utf8(key) == key.size() && !has_control(key) &&
         key.find_first_of("\"\\") == std::string_view::npos;
}

std::string to_hex(std::string_view bytes) {
  return hexadecimal({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

std::string from_hex(std::string_view hex) {
  const auto value = [](char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(value(hex[i]) * 16 + value(hex[i + 1]));
  return bytes;
}

// Where two texts begin to differ, at the beginning of a character of both.
std::size_t difference(std::string_view one, std::string_view other) {
  const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto place = static_cast<std::size_t>(at - one.begin());
  return place < one.size() ? start_of_character(one, place) : place;
}

// Takes a line apart from its front. The first part that is not as expected is the mistake.
class Front {
 public:
  explicit Front(std::string_view line) : line_(line) {}

  bool at(std::string_view part) const { return line_.substr(place_).starts_with(part); }
  bool takes(std::string_view part) {
    if (!at(part)) return false;
    place_ += part.size();
    return true;
  }
  bool needs(std::string_view part) { return takes(part) || lacks(part); }
  bool number(std::uint64_t& value) {
    const std::string_view rest = line_.substr(place_);
    const std::string_view digits = rest.substr(0, rest.find_first_not_of("0123456789"));
    const auto read = whole_number(digits);
    if (!read) return fails({"expected.count", {}});
    value = static_cast<std::uint64_t>(*read);
    place_ += digits.size();
    return true;
  }
  // What stands before the next quotation mark.
  std::string_view quoted() const { return line_.substr(place_, line_.find('"', place_) - place_); }
  bool take_quoted(std::string& text) {
    text = quoted();
    place_ += text.size();
    return true;
  }
  std::string_view rest() const { return line_.substr(place_); }
  std::size_t place() const { return place_; }

  bool lacks(std::string_view part) {
    return fails({"expected.backupPart", {events::text(std::string(part))}});
  }
  bool fails(Message expected) {
    mistake_ = {"", cut_utf8(rest(), shown_bytes), std::move(expected), place_ + 1};
    return false;
  }
  tl::unexpected<Mistake> mistake() { return tl::unexpected(std::move(mistake_)); }

 private:
  std::string_view line_;
  std::size_t place_ = 0;
  Mistake mistake_;
};

bool read_moment(Front& front, engine::Instant& moment) {
  const auto read = engine::parse_instant(front.quoted());
  if (!read) return front.fails({"expected.moment", {}});
  moment = *read;
  return front.takes(front.quoted());
}

bool read_key(Front& front, std::string& key) {
  const bool in_hex = front.takes(key_hex_start);
  if (!in_hex && !front.takes(key_start)) return true;
  front.take_quoted(key);
  if (in_hex) key = from_hex(key);
  return front.needs("\",");
}

engine::Envelope envelope_of(const Carried& carried) {
  engine::Envelope event;
  event.position = carried.position;
  event.recorded_at = carried.recorded_at;
  event.batch = carried.batch;
  event.confidential = carried.confidential;
  event.payload = carried.payload.bytes();
  return event;
}

}  // namespace

engine::Draft Carried::draft() const {
  engine::Draft draft = draft_of(payload);
  draft.confidential = confidential;
  return draft;
}

std::string first_line(std::string_view body) {
  return std::string(format_start).append("1\",\"body\":").append(body).append("}");
}

std::string event_line(const engine::Envelope& event, std::string_view key) {
  std::string line(position_start);
  line.append(std::to_string(event.position.value));
  line.append(recorded_start).append(engine::to_string(event.recorded_at));
  line.append(batch_start).append(std::to_string(event.batch.value)).append(",");
  if (is_plain(key) && !key.empty()) line.append(key_start).append(key).append("\",");
  if (!is_plain(key)) line.append(key_hex_start).append(to_hex(key)).append("\",");
  if (event.confidential) line.append(confidential_part);
  return line.append(to_json(event.payload), 1);
}

std::string last_line(std::uint64_t events, std::string_view digest) {
  std::string line(events_start);
  line.append(std::to_string(events)).append(digest_start).append(digest).append("\"}");
  return line;
}

tl::expected<std::string, Mistake> read_first_line(std::string_view line) {
  Front front(line);
  const bool begun = front.needs(format_start) &&
                     (front.takes("1\"") || front.fails({"expected.backupVersion", {}})) &&
                     front.needs(",\"body\":") && (front.rest().ends_with('}') || front.lacks("}"));
  if (!begun) return front.mistake();
  return std::string(front.rest().substr(0, front.rest().size() - 1));
}

tl::expected<Carried, Mistake> read_event_line(std::string_view line) {
  Front front(line);
  Carried carried;
  const bool begun = front.needs(position_start) && front.number(carried.position.value) &&
                     front.needs(recorded_start) && read_moment(front, carried.recorded_at) &&
                     front.needs(batch_start) && front.number(carried.batch.value) &&
                     front.needs(",") && read_key(front, carried.key);
  if (!begun) return front.mistake();
  carried.confidential = front.takes(confidential_part);
  auto payload = from_stored_json("{" + std::string(front.rest()));
  if (!payload) {
    Mistake mistake = std::move(payload).error();
    if (mistake.column > 0) mistake.column += front.place() - 1;
    return tl::unexpected(std::move(mistake));
  }
  carried.payload = std::move(*payload);
  // What reads the same but is written otherwise would not come back byte for byte.
  const std::string written = event_line(envelope_of(carried), carried.key);
  if (written == line) return carried;
  const std::size_t place = difference(line, written);
  Mistake mistake{"", cut_utf8(line.substr(place), shown_bytes), {}, place + 1};
  mistake.expected = {"expected.backupPart",
                      {text(cut_utf8(std::string_view(written).substr(place), shown_bytes / 2))}};
  return tl::unexpected(std::move(mistake));
}

bool is_last_line(std::string_view line) { return line.starts_with(events_start); }

tl::expected<Backed, Mistake> read_last_line(std::string_view line) {
  Front front(line);
  Backed backed;
  const bool whole = front.needs(events_start) && front.number(backed.events) &&
                     front.needs(digest_start) && front.take_quoted(backed.sha256) &&
                     front.needs("\"}") &&
                     (front.rest().empty() || front.fails({"expected.endOfLine", {}}));
  if (!whole) return front.mistake();
  return backed;
}

std::string body_in(std::span<const std::byte> payload) {
  if (particulars(payload).kind != Kind::body_established) return "";
  const std::string line = to_json(payload);
  const auto tree = parse_json(line);
  const JsonNode* const body = tree ? tree->find("bodyEstablished") : nullptr;
  const JsonNode* const name = body ? body->find("name") : nullptr;
  return name ? std::string(name->raw) : "";
}

}  // namespace events
