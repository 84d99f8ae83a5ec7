#include "answers/log.hpp"

#include <deque>

#include "answers/failure.hpp"
#include "answers/shapes.hpp"
#include "events/numbers.hpp"

namespace answers {
namespace {

constexpr std::uint64_t most = 999'999'999'999'999'999;

std::uint64_t number_in(const Given& given, const char* option, std::uint64_t otherwise,
                        std::uint64_t least) {
  const auto text = given.value(option);
  if (!text) return otherwise;
  const auto value = events::parse_number<std::uint64_t>(*text);
  if (value && least <= *value && *value <= most) return *value;
  not_understood("usage.number", {events::text(option), events::text(*text), events::number(least),
                                  events::number(most)});
}

}  // namespace

Log::Log(const Source& source, const Moment& moment, const Given& given)
    : source_(source),
      recorded_(known(source, moment)),
      whole_(known(source, moment).fold()),
      filter_(filter_of(given, whole_.people())),
      after_{number_in(given, "--after", 0, 0)},
      before_{number_in(given, "--before", UINT64_MAX, 1)},
      limit_(number_in(given, "--limit", UINT64_MAX, 1)),
      is_newest_first_(given.flag("--newest")) {
  if (moment.as_of) filter_.until(at(source, moment).until());
}

std::string_view Log::body() const {
  const auto& body = whole_.history().body;
  return body ? body.value.name : std::string_view{};
}

engine::Instant Log::begun() const {
  const auto first = source_.timeline.at({1});
  return first ? first->recorded_at : engine::Instant{};
}

void Log::each(engine::FunctionRef<bool(const Line&)> visit) const {
  std::uint64_t left = limit_;
  const auto show = [&](const engine::Envelope& event) {
    if (event.position <= after_ || event.position >= before_) return false;
    if (!filter_.wants(event)) return true;
    const engine::Position instead = instead_of(source_, event.position);
    const bool goes_on =
        visit({event, instead ? instead : recorded_.hidden_by(event.position),
               instead ? instead : recorded_.replaced_by(event.position), mark_of(source_, event)});
    return goes_on && --left > 0;
  };
  if (is_newest_first_)
    recorded_.each_back(before_, show);
  else
    recorded_.each(after_ + 1, show);
}

Log::Around Log::around() const {
  if (is_newest_first_) return around_newest_first();
  Around around;
  std::deque<engine::Position> before;
  std::uint64_t left = limit_;
  engine::Position last;
  recorded_.each({1}, [&](const engine::Envelope& event) {
    if (!filter_.wants(event)) return true;
    if (event.position <= after_) {
      before.push_back(event.position);
      if (before.size() > limit_) before.pop_front();
      return true;
    }
    if (event.position >= before_) return false;
    if (left == 0) around.next = last;
    last = event.position;
    return left-- > 0;
  });
  if (!before.empty()) around.previous = engine::Position{before.front().value - 1};
  return around;
}

Log::Around Log::around_newest_first() const {
  Around around;
  std::deque<engine::Position> shown;
  std::uint64_t above = 0;
  recorded_.each(after_ + 1, [&](const engine::Envelope& event) {
    if (!filter_.wants(event)) return true;
    if (event.position < before_) {
      shown.push_back(event.position);
      if (shown.size() <= limit_) return true;
      shown.pop_front();
      around.next = shown.front();
      return true;
    }
    // The part above reaches as far as the limit, or to the newest.
    if (above++ == limit_) return false;
    around.previous = event.position + 1;
    return true;
  });
  if (around.previous && above <= limit_) around.previous = engine::Position{};
  return around;
}

boost::json::object to_json(const Log::Line& line) {
  boost::json::object event = to_json(line.event, line.mark);
  event["hiddenBy"] = line.hidden_by ? boost::json::value(line.hidden_by.value) : nullptr;
  return event;
}

}  // namespace answers
