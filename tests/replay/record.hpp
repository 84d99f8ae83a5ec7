// A log of a test's own, gone at its end, decisions as JSON to record in it, and answers as text to
// compare.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/log.hpp"
#include "events/payload.hpp"
#include "replay/timeline.hpp"
#include "tests/scratch.hpp"

namespace replay_tests {

engine::Date on(std::string_view iso);
events::Person person(std::uint32_t number);
events::Cycle cycle(int year);
events::Country country(std::string_view letters);

// A decision that says where it comes from; `content` is the kind and its fields, as JSON.
events::Payload decision(std::string_view date, std::string_view content);
events::Payload decision(engine::Date date, std::string_view content);

// Contents. The terms have clauses IV.1, IV.4, V.2 and V.4 and ask for `size` members exactly.
std::string adopted(std::string_view version, int size);
std::string opened(int year, std::string_view roster = "complete");
std::string appointed(std::uint32_t person, int year, std::string_view group = "civilSociety",
                      std::string_view country = "BR", std::string_view seat = "stakeholder");
std::string renewed(std::uint32_t person, int year);
std::string rotated_out(std::uint32_t person, int year);
std::string resigned(std::uint32_t person);
std::string described(std::uint32_t person, std::string_view name);
std::string evaluated(std::uint32_t person, int year, std::string_view evaluation);
std::string withdrawn(engine::Position position);
std::string replaced(engine::Position position, std::string_view date, std::string_view content);

// All that a finding says; all that a timeline answers: the register's fingerprint and every
// finding. Equal answers are equal byte for byte.
std::string text_of(const rules::Finding& finding);
std::string answer(const replay::Timeline& timeline);
// What is found on the day until which the timeline goes.
std::vector<rules::Finding> audit(const replay::Timeline& timeline);
// Positions of the events that count, in order of effect.
std::vector<std::uint64_t> counted(const replay::Timeline& timeline);
// Numbers of the persons who sit in the running cycle, in ascending order.
std::vector<std::uint32_t> sitting(const replay::Timeline& timeline);

class Record {
 public:
  // Records decisions in one batch, unseen by any guard, as the events that they stand for; returns
  // the position of the last.
  engine::Position add(std::span<const events::Payload> payloads);
  engine::Position add(const events::Payload& payload) { return add(std::span(&payload, 1)); }
  engine::Position add(std::string_view date, std::string_view content) {
    return add(decision(date, content));
  }
  void append(const std::vector<engine::Draft>& drafts);
  // Whether they could be: not when the log's last position is another than expected.
  bool append(const std::vector<engine::Draft>& drafts, engine::Position expected);

  engine::Reading read() const { return log_.read(); }
  engine::Log& log() { return log_; }

 private:
  tests::Scratch place_{tests::memory()};
  engine::Log log_ = engine::Log::create(place_ / "log");
};

// Five events: two members, of whom the first was evaluated negatively.
struct Seated : Record {
  explicit Seated(std::string_view group_of_second = "media");
};

// A record of which nothing is read that comes later.
template <class Told>
struct Read : Told {
  const engine::Reading reading = Told::read();
};

}  // namespace replay_tests
