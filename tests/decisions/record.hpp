// A record in the making, for tests that read: given these decisions, when this one, then it is
// recorded, or refused because of these.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "decisions/decide.hpp"

namespace test {

// A line of JSON: `content` is what stands in the braces of the kind, `more` what stands beside it.
std::string line(std::string_view on, std::string_view kind, std::string_view content,
                 std::string_view more = "");

class Record {
 public:
  Record() = default;
  // Of these decisions, which must be accepted.
  explicit Record(const std::vector<std::string>& lines);

  // The register of a day: every recorded decision that counts and takes effect by then.
  projections::Register on(engine::Date day) const;
  engine::Position next() const { return engine::Position{entries_.size() + 1}; }
  std::optional<decisions::Earlier> earlier(engine::Position position) const;

  // Holds a decision against the record and adds it if nothing stands against it; a replacement is
  // added as the two events it stands for.
  std::optional<decisions::Refusal> propose(const events::Payload& payload);
  // The same for a line, whose "previous" counts lines.
  std::optional<decisions::Refusal> propose(std::string_view json);
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    events::Payload payload;
    engine::Position rank, hidden_by, amends;
    engine::Date effective_on;
  };
  void add(events::Payload payload);
  void take_back();  // the last one added
  engine::Envelope envelope(std::size_t index) const;
  projections::Register& running(engine::Date day);

  std::vector<Entry> entries_;
  std::vector<engine::Position> lines_;
  // The register of the latest day asked for, kept while decisions come in the order of effect.
  std::optional<projections::Register> running_;
  engine::Date running_day_ = engine::Date::earliest(), latest_ = engine::Date::earliest();
};

// given({…}).when(…) records what is given, which must be accepted, and proposes the last.
class Outcome {
 public:
  explicit Outcome(std::optional<decisions::Refusal> refusal) : refusal_(std::move(refusal)) {}

  void recorded() const;
  // `arguments` as JSON writes them, `because` as positions.
  void refused(std::string_view key, std::vector<std::string> arguments,
               std::vector<std::uint64_t> because = {}) const;

 private:
  std::optional<decisions::Refusal> refusal_;
};

class Given {
 public:
  explicit Given(Record record) : record_(std::move(record)) {}
  Outcome when(std::string_view json) { return Outcome(record_.propose(json)); }

 private:
  Record record_;
};

inline Given given(const std::vector<std::string>& lines) { return Given(Record(lines)); }

}  // namespace test
