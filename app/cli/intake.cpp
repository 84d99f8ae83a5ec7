#include "app/cli/intake.hpp"

#include <algorithm>

#include "app/cli/lines.hpp"
#include "app/cli/table.hpp"
#include "engine/fold.hpp"

namespace app {
namespace {

constexpr std::size_t longest_found = 60;

std::size_t hash_of(std::span<const std::byte> payload) {
  return std::hash<std::string_view>{}(
      {reinterpret_cast<const char*>(payload.data()), payload.size()});
}

bool equal(std::span<const std::byte> left, std::span<const std::byte> right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string cut(std::string_view found) {
  if (found.size() <= longest_found) return shown(found);
  std::size_t end = longest_found;
  while (end > 0 && (static_cast<unsigned char>(found[end]) & 0xc0) == 0x80) --end;
  return shown(found.substr(0, end)) + "…";
}

}  // namespace

std::string place_of(const std::string& file, const Told& told) {
  std::string place = file + ":";
  if (told.line > 0) place += std::to_string(told.line) + ":";
  if (told.column > 0) place += std::to_string(told.column) + ":";
  return place + " ";
}

std::string say(const Words& words, const events::Mistake& mistake) {
  const events::Argument found = events::text(cut(mistake.found));
  const events::Argument expected = events::text(words.say(mistake.expected));
  const std::string said =
      words.say({mistake.found.empty() ? "mistake.missing" : "mistake.found", {expected, found}});
  return mistake.field.empty() ? said : mistake.field + words.choose(": ", " : ") + said;
}

std::string say(const Words& words, const decisions::Refusal& refusal,
                const projections::Register& reg, engine::Date on) {
  std::string said = words.with(reg.people(), on).say(refusal.reason);
  std::string events;
  for (const engine::Position position : refusal.because) {
    if (!events.empty()) events += ", ";
    events += std::to_string(position.value);
  }
  if (!events.empty())
    said.append(" ").append(
        words.say({refusal.because.size() == 1 ? "refusal.becauseOfOne" : "refusal.because",
                   {events::text(events)}}));
  return said;
}

void Intake::tell(std::size_t line, std::size_t column, std::string text) {
  if (mistakes_in_all_++ < mistakes_told) mistakes_.push_back({line, column, std::move(text)});
}

void Intake::take_decisions(std::istream& in, Progress progress) {
  Lines lines(in);
  std::string line;
  while (lines.next(line)) {
    progress(lines.bytes());
    if (lines.too_long()) {
      unreadable_ = true;
      positions_.push_back(engine::none);
      tell(lines.number(), longest_line, words_.say("mistake.tooLong"));
    } else if (!is_blank(line)) {
      take_line(lines.number(), line);
    }
  }
  if (in.bad()) tell(0, 0, words_.say("mistake.unreadable"));
}

void Intake::take_line(std::size_t number, std::string_view line) {
  bool depends = false;  // on a line that was not taken
  const auto payload =
      events::from_json(line, [&](std::size_t back) -> std::optional<engine::Position> {
        if (back == 0 || back > positions_.size()) return std::nullopt;
        const engine::Position position = positions_[positions_.size() - back];
        depends |= !position;
        return position ? position : engine::Position{1};
      });
  positions_.push_back(engine::none);
  if (!payload) {
    unreadable_ = true;
    return tell(number, payload.error().column, say(words_, payload.error()));
  }
  if (!depends && !unreadable_) admit(number, *payload);
}

void Intake::admit(std::size_t number, const events::Payload& payload) {
  auto outcome = place(payload);
  if (outcome.refusal) {
    const engine::Date on = events::draft_of(payload).effective_on;
    return tell(number, 0, say(words_, *outcome.refusal, admission_.register_on(on), on));
  }
  ++(outcome.repeated ? repeated_ : recorded_);
  if (!positions_.empty()) positions_.back() = outcome.position;
}

// Where the n-th event with the very same payload is recorded, or none.
engine::Position Intake::recorded_as(std::size_t hash, std::size_t nth,
                                     const events::Payload& payload) {
  if (!looked_up_) {
    looked_up_ = true;
    reading_.by_position({1}, reading_.last(), [&](const engine::Envelope& envelope) {
      recorded_twins_.emplace_back(hash_of(envelope.payload), envelope.position);
      return true;
    });
    std::sort(recorded_twins_.begin(), recorded_twins_.end());
    hidden_ = engine::hidden(reading_, {});
  }
  const auto first = std::lower_bound(recorded_twins_.begin(), recorded_twins_.end(),
                                      std::pair(hash, engine::none));
  const std::size_t at = static_cast<std::size_t>(first - recorded_twins_.begin()) + nth - 1;
  if (at >= recorded_twins_.size() || recorded_twins_[at].first != hash) return engine::none;
  const auto envelope = reading_.at(recorded_twins_[at].second);
  return envelope && equal(envelope->payload, payload.bytes()) ? envelope->position : engine::none;
}

replay::Admission::Outcome Intake::place(const events::Payload& payload) {
  const std::size_t hash = hash_of(payload.bytes());
  Twin& twin = twins_[hash];
  ++twin.count;
  auto outcome = [&]() -> replay::Admission::Outcome {
    if (twin.count > 1) {
      if (const engine::Position position = recorded_as(hash, twin.count, payload))
        return {std::nullopt, true, position};
      return admission_.admit(payload, is_hidden(twin.last));
    }
    auto admitted = admission_.admit(payload);
    if (!admitted.refusal) return admitted;
    // A log that was written out has a replacement in two lines, the first of which looks like a
    // withdrawal of what is hidden already.
    const engine::Position position = recorded_as(hash, 1, payload);
    return position ? replay::Admission::Outcome{std::nullopt, true, position} : admitted;
  }();
  if (outcome.refusal) return outcome;
  twin.last = outcome.position;
  if (!outcome.repeated) amended_.insert(events::draft_of(payload).amends.value);
  return outcome;
}

// Whether an event that is recorded or admitted no longer counts.
bool Intake::is_hidden(engine::Position position) const {
  return amended_.contains(position.value) ||
         std::binary_search(hidden_.begin(), hidden_.end(), position);
}

void Intake::note_complete(const decisions::RosterCycle& cycle,
                           const std::vector<decisions::Derived>& derived) {
  if (!cycle.complete) return;
  Complete found{cycle.cycle};
  for (const decisions::Derived& decision : derived) {
    const events::Kind kind = events::particulars(decision.payload.bytes()).kind;
    found.appointed += kind == events::Kind::member_appointed;
    found.renewed += kind == events::Kind::term_renewed_tacitly;
    found.leaving += kind == events::Kind::member_rotated_out;
  }
  if (found.appointed + found.renewed + found.leaving > 0) complete_.push_back(found);
}

void Intake::take_roster(std::string_view csv, const std::vector<decisions::Alias>& aliases) {
  const auto cycles = decisions::parse_roster(without_mark(csv));
  if (!cycles)
    return tell(cycles.error().line, cycles.error().mistake.column,
                say(words_, cycles.error().mistake));
  decisions::Roll roll(admission_.register_on(engine::Date::latest()), *cycles, aliases);
  for (const decisions::RosterCycle& cycle : *cycles) {
    const auto derived = decisions::derive(admission_.register_on(decisions::first_day(cycle)),
                                           cycle, roll, admission_.next());
    if (!derived)
      tell(derived.error().line, derived.error().mistake.column,
           say(words_, derived.error().mistake));
    else {
      note_complete(cycle, *derived);
      for (const decisions::Derived& decision : *derived) admit(decision.line, decision.payload);
    }
  }
}

}  // namespace app
