#include "events/backup.hpp"

#include <algorithm>

namespace events {
namespace {

constexpr std::string_view nobody = "null";

// Whether the log knows of the event what its line says.
bool agrees(const engine::Envelope& event, const Carried& carried) {
  const engine::Draft draft = carried.draft();
  return std::ranges::equal(event.payload, draft.payload) &&
         event.effective_on == draft.effective_on && event.amends == draft.amends &&
         event.cause == draft.cause;
}

class Writing {
 public:
  using Write = engine::FunctionRef<bool(std::string_view, engine::Position)>;

  Writing(const engine::Reading& reading, Write write)
      : reading_(reading), lines_(reading), write_(write) {}

  tl::expected<Backed, Uncarried> run() {
    bool going = true;
    const std::string body = find_body();
    if (!uncarried_) going = add(first_line(body), engine::none);
    if (going && !uncarried_) {
      reading_.by_position({1}, reading_.last(),
                           [&](const engine::Envelope& event) { return going = take(event); });
    }
    if (uncarried_) return tl::unexpected(std::move(*uncarried_));
    const Backed backed{succession_.count(), digest_.hex()};
    if (going) write_(last_line(backed.events, backed.sha256), reading_.last());
    return backed;
  }

 private:
  bool fail(engine::Position position, Mistake mistake) {
    uncarried_ = {position, std::move(mistake)};
    return false;
  }

  bool is_sound(const engine::Envelope& event) {
    auto checked = check(event.payload);
    return checked || fail(event.position, std::move(checked).error());
  }

  // The name in the first event that establishes the body.
  std::string find_body() {
    std::string body;
    reading_.by_position({1}, reading_.last(), [&](const engine::Envelope& event) {
      if (is_sound(event)) body = body_in(event.payload);
      return body.empty() && !uncarried_;
    });
    return body.empty() ? std::string(nobody) : body;
  }

  bool add(std::string_view line, engine::Position position) {
    digest_.add_line(line);
    return write_(line, position);
  }

  bool take(const engine::Envelope& event) {
    if (!is_sound(event)) return false;
    const std::string line = lines_.of(event);
    const auto carried = read_event_line(line);
    if (!carried) return fail(event.position, carried.error());
    if (!agrees(event, *carried)) return fail(event.position, {"", "", {"expected.carried", {}}});
    if (auto mistake = succession_.follow(*carried))
      return fail(event.position, std::move(*mistake));
    return add(line, event.position);
  }

  const engine::Reading& reading_;
  EventLines lines_;
  Write write_;
  Digest digest_;
  Succession succession_;
  std::optional<Uncarried> uncarried_;
};

}  // namespace

std::string EventLines::of(const engine::Envelope& event) {
  const bool keyed = next_key_ < keys_.size() && keys_[next_key_].first == event.position;
  return event_line(event, keyed ? keys_[next_key_++].key : "");
}

std::optional<Mistake> Succession::follow(const Carried& event) {
  constexpr std::size_t longest_key = 480;
  const auto mistake = [](std::string found, std::string key, std::vector<Argument> arguments) {
    return Mistake{"", std::move(found), {std::move(key), std::move(arguments)}};
  };
  const engine::Position next = last_ + 1;
  if (event.position != next)
    return mistake(std::to_string(event.position.value), "expected.nextPosition", {position(next)});
  const bool begins = event.batch == next;
  if (!begins && (event.batch != batch_ || !batch_))
    return mistake(std::to_string(event.batch.value), "expected.batch",
                   {position(next), position(batch_ ? batch_ : next)});
  const std::string moment = engine::to_string(event.recorded_at);
  if (last_ && (begins ? event.recorded_at < recorded_at_ : event.recorded_at != recorded_at_))
    return mistake(moment, begins ? "expected.recordedInOrder" : "expected.recordedTogether",
                   {text(engine::to_string(recorded_at_))});
  if (!event.key.empty() && !begins) return mistake(event.key, "expected.keyOfBatch", {});
  if (event.key.size() > longest_key)
    return mistake(event.key, "expected.shorterText", {number(longest_key)});
  const engine::Draft draft = event.draft();
  for (const engine::Position earlier : {draft.amends, draft.cause})
    if (earlier >= next) return mistake(std::to_string(earlier.value), "expected.earlierEvent", {});
  last_ = next;
  batch_ = event.batch;
  recorded_at_ = event.recorded_at;
  return std::nullopt;
}

tl::expected<Backed, Uncarried> write_backup(
    const engine::Reading& reading,
    engine::FunctionRef<bool(std::string_view line, engine::Position position)> write) {
  return Writing(reading, write).run();
}

}  // namespace events
