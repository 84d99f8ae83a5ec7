#include "tests/decisions/record.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace test {

std::string line(std::string_view on, std::string_view kind, std::string_view content,
                 std::string_view more) {
  std::string text = R"({"effectiveOn":")";
  text.append(on).append(R"(","authority":"secretaryGeneral","basis":"stated","source":"a test",)");
  if (!more.empty()) text.append(more).append(",");
  return text.append("\"").append(kind).append("\":{").append(content).append("}}");
}

Record::Record(const std::vector<std::string>& lines) {
  for (const std::string& each : lines)
    if (const auto refused = propose(std::string_view(each)))
      FAIL("given, but refused: ", each, " ", refused->reason.key);
}

engine::Envelope Record::envelope(std::size_t index) const {
  const Entry& entry = entries_[index];
  engine::Envelope envelope;
  envelope.position = engine::Position{index + 1};
  envelope.rank = entry.rank;
  envelope.effective_on = entry.effective_on;
  envelope.payload = entry.payload.bytes();
  return envelope;
}

projections::Register Record::on(engine::Date day) const {
  std::vector<engine::Envelope> counting;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (!entries_[i].hidden_by && entries_[i].effective_on <= day) counting.push_back(envelope(i));
  std::sort(counting.begin(), counting.end(), [](const auto& one, const auto& other) {
    return std::tuple(one.effective_on, one.rank, one.position) <
           std::tuple(other.effective_on, other.rank, other.position);
  });
  projections::Register reg;
  for (const engine::Envelope& each : counting) reg.apply(events::decode(each));
  return reg;
}

std::optional<decisions::Earlier> Record::earlier(engine::Position position) const {
  if (!position || position.value > entries_.size()) return std::nullopt;
  const Entry& entry = entries_[position.value - 1];
  return decisions::Earlier{entry.payload.bytes(), entry.hidden_by};
}

void Record::add(events::Payload payload) {
  const engine::Draft draft = events::draft_of(payload);
  Entry entry{std::move(payload), next(), {}, draft.amends, draft.effective_on};
  if (draft.amends) {
    Entry& amended = entries_[draft.amends.value - 1];
    if (!amended.hidden_by) amended.hidden_by = next();
    entry.rank = amended.rank;
  }
  const bool in_order = !draft.amends && running_ && draft.effective_on >= running_day_;
  latest_ = std::max(latest_, entry.effective_on);
  entries_.push_back(std::move(entry));
  if (!in_order) {
    running_.reset();
    return;
  }
  running_->apply(events::decode(envelope(entries_.size() - 1)));
  running_day_ = draft.effective_on;
}

void Record::take_back() {
  if (const engine::Position amended = entries_.back().amends)
    entries_[amended.value - 1].hidden_by = engine::none;
  entries_.pop_back();
  running_.reset();
}

projections::Register& Record::running(engine::Date day) {
  if (!running_ || day < running_day_ || running_day_ < latest_) running_ = on(day);
  running_day_ = day;
  return *running_;
}

std::optional<decisions::Refusal> Record::propose(const events::Payload& payload) {
  const engine::Date day = events::particulars(payload.bytes()).effective_on;
  const auto look_up = [this](engine::Position position) { return earlier(position); };
  if (auto refused = decisions::misreference(payload.bytes(), look_up)) return refused;
  if (auto refused = decisions::refusal(running(day), payload.bytes(), look_up)) return refused;
  auto split = events::split_replacement(payload.bytes(), next());
  if (!split) {
    add(payload);
    return std::nullopt;
  }
  add(std::move(split->correction));
  auto refused = propose(split->replacement);
  if (refused) take_back();
  return refused;
}

std::optional<decisions::Refusal> Record::propose(std::string_view json) {
  const auto previous = [this](std::size_t back) -> std::optional<engine::Position> {
    if (back > lines_.size()) return std::nullopt;
    return lines_[lines_.size() - back];
  };
  const auto payload = events::from_json(json, previous);
  if (!payload)
    FAIL(std::string(json), " is no decision: ", payload.error().field, " ",
         payload.error().expected.key);
  const engine::Position position = next();
  auto refused = propose(*payload);
  if (!refused) lines_.push_back(position);
  return refused;
}

void Outcome::recorded() const {
  if (refusal_) FAIL_CHECK("refused: ", refusal_->reason.key);
}

void Outcome::refused(std::string_view key, std::vector<std::string> arguments,
                      std::vector<std::uint64_t> because) const {
  REQUIRE_MESSAGE(refusal_, "recorded, instead of ", std::string(key));
  CHECK(refusal_->reason.key == key);
  std::vector<std::string> given;
  for (const events::Argument& argument : refusal_->reason.arguments)
    given.push_back(argument.value);
  CHECK(given == arguments);
  std::vector<std::uint64_t> positions;
  for (const engine::Position position : refusal_->because) positions.push_back(position.value);
  CHECK(positions == because);
}

}  // namespace test
