#include "app/recording/doubts.hpp"

#include <cstdlib>

namespace app {
namespace {

constexpr int years_from_cycle = 5;
constexpr std::int32_t days_ahead = 3653;                                   // ten years
constexpr std::int64_t second = 1'000'000'000;                              // nanoseconds
constexpr std::int64_t clock_ahead = std::int64_t{1826} * 86'400 * second;  // five years

}  // namespace

std::vector<Question> unlikely_dates(const replay::Admission& admission, engine::Position first,
                                     engine::Date today) {
  std::vector<Question> questions;
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const engine::Envelope proposed = *admission.at(each);
    if (!events::particulars(proposed.payload).acknowledged.empty()) continue;
    const engine::Date on = proposed.effective_on;
    // That a seat is given for or ends before, or that opens.
    const auto cycle =
        events::cycle_of<events::MemberAppointed, events::TermRenewed, events::TermEnded,
                         events::CycleOpened>(events::decode(proposed).content);
    if (cycle && std::abs(engine::year_of(on) - cycle.year) > years_from_cycle)
      questions.push_back(
          {each, {"question.farFromCycle", {events::date(on), events::cycle(cycle)}}});
    else if (on.days > today.days + days_ahead)
      questions.push_back({each, {"question.farAhead", {events::date(on)}}});
  }
  return questions;
}

std::optional<events::Message> remark_on_clock(const engine::Reading& reading,
                                               engine::Instant now) {
  const auto last = reading.at(reading.last());
  if (!last) return std::nullopt;
  const std::int64_t ahead = now.nanoseconds - last->recorded_at.nanoseconds;
  // A clock that is set right steps back by less than a second now and then.
  if (ahead > -second && ahead < clock_ahead) return std::nullopt;
  return events::Message{
      ahead < 0 ? "clock.behind" : "clock.ahead",
      {events::text(engine::to_string(now)), events::text(engine::to_string(last->recorded_at))}};
}

}  // namespace app
