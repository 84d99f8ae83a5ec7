#include "tests/events/carrying.hpp"

#include <sstream>
#include <stdexcept>

#include "events/digest.hpp"

namespace events_tests {
namespace {

std::string told(const events::BackupMistake& mistake) {
  std::string text = std::to_string(mistake.line);
  if (mistake.mistake.column > 0) text += ":" + std::to_string(mistake.mistake.column);
  return text + " " + mistake.mistake.expected.key;
}

}  // namespace

void CarriedLog::add(const std::vector<std::string>& decisions, std::string_view recorded_at,
                     std::string_view key) {
  std::vector<events::Payload> payloads;
  for (const std::string& decision : decisions)
    payloads.push_back(events::from_stored_json(decision).value());
  std::vector<engine::Draft> drafts;
  const engine::Position last = log_.read().last();
  for (const events::Payload& payload : payloads) {
    const engine::Position amended = events::draft_of(payload).amends;
    const engine::Reading reading = log_.read();
    const auto event = reading.at(amended);
    drafts.push_back(
        events::draft_of(payload, event ? event->payload : std::span<const std::byte>{}));
  }
  if (!log_.append(drafts, last, key, engine::parse_instant(recorded_at).value()))
    throw std::runtime_error("the log has moved on");
}

void write_example(CarriedLog& log) {
  log.add(
      {R"({"effectiveOn":"2006-05-17","authority":"secretaryGeneral","basis":"stated","source":"PI/1711","bodyEstablished":{"name":"The \"MAG\""}})",
       R"({"effectiveOn":"2006-05-17","authority":"secretaryGeneral","basis":"stated","source":"PI/1711","cause":1,"cycleOpened":{"cycle":2006}})"},
      "2026-11-24T10:00:00.000000000Z", "import:1");
  log.add(
      {R"({"effectiveOn":"2007-03-01","authority":"secretariat","basis":"stated","source":"a report","memberEvaluated":{"person":"p-0042","cycle":2006,"evaluation":"positive"}})"},
      "2026-11-24T10:00:00.000000001Z");
  log.add(
      {R"({"effectiveOn":"2007-03-02","authority":"secretariat","basis":"stated","source":"a report","eventCorrected":{"position":3,"withdrawn":true,"reason":"of another person"}})",
       R"({"effectiveOn":"2007-03-01","authority":"secretariat","basis":"stated","source":"a report","cause":4,"amends":3,"memberEvaluated":{"person":"p-0043","cycle":2006,"evaluation":"positive"}})"},
      "2026-11-25T08:30:00.000000000Z", std::string("\x00\xff", 2));
}

std::string backup_of(const engine::Reading& reading) {
  std::string text;
  const auto backed = events::write_backup(reading, [&](std::string_view line, engine::Position) {
    text.append(line).append("\n");
    return true;
  });
  if (backed) return text;
  throw std::runtime_error(std::to_string(backed.error().position.value) + " " +
                           backed.error().mistake.expected.key);
}

std::string mistake_in(const std::string& backup) {
  std::istringstream in(backup);
  events::BackupReader reader(in);
  while (true) {
    const auto event = reader.next();
    if (!event) return told(event.error());
    if (!*event) return "nothing";
  }
}

std::string mistake_of_restoring(const std::string& backup, engine::Log& log) {
  std::istringstream in(backup);
  events::BackupReader reader(in);
  const auto restored = events::restore(reader, log, [](std::uint64_t) {});
  return restored ? "nothing" : told(restored.error());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string sealed(const std::vector<std::string>& lines) {
  events::Digest digest;
  std::string text;
  for (const std::string& line : lines) {
    digest.add_line(line);
    text += line + "\n";
  }
  return text + events::last_line(lines.size() - 1, digest.hex()) + "\n";
}

std::string changed(const std::string& backup, std::size_t line, std::string_view from,
                    std::string_view to) {
  std::vector<std::string> lines = lines_of(backup);
  lines.pop_back();
  std::string& text = lines.at(line - 1);
  text.replace(text.find(from), from.size(), to);
  return sealed(lines);
}

}  // namespace events_tests
