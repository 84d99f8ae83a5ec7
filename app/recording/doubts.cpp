#include "app/recording/doubts.hpp"

#include <algorithm>
#include <cstdlib>

namespace app {
namespace {

constexpr int years_from_cycle = 5;
constexpr std::int32_t days_ahead = 3653;                     // ten years
constexpr std::int32_t days_apart = 183, days_without = 731;  // half a year, two years
constexpr std::int64_t second = 1'000'000'000;                // nanoseconds
constexpr std::int64_t clock_ahead = std::int64_t{1826} * 86'400 * second;  // five years

bool are_terms_for_a_year(const projections::History& history, engine::Date on) {
  const projections::TermsVersion* in_force = nullptr;
  for (const auto& version : history.terms)
    if (version.value.on <= on) in_force = &version.value;
  return in_force && std::ranges::count(in_force->clauses, std::string_view("V.1")) > 0;
}

// What is doubtful about an opening, by all that is recorded and proposed.
std::optional<events::Message> doubt_about(
    const projections::History& history,
    const projections::Known<projections::OpenedCycle>& opened) {
  const events::Cycle cycle = opened.value.cycle;
  const auto* before = history.before(cycle);
  if (!before || !are_terms_for_a_year(history, opened.value.on)) return std::nullopt;
  const std::int32_t days = opened.value.on.days - before->value.on.days;
  if (days < days_apart || days > days_without)
    return events::Message{
        days < days_apart ? "question.opensSoon" : "question.opensLate",
        {events::cycle(cycle), events::cycle(before->value.cycle), events::date(before->value.on)}};
  const bool has_forum = std::ranges::any_of(
      history.forums, [&](const auto& forum) { return forum.value.year == before->value.cycle; });
  if (history.forums.empty() || has_forum) return std::nullopt;
  return events::Message{"question.opensBeforeForum",
                         {events::cycle(cycle), events::cycle(before->value.cycle)}};
}

}  // namespace

std::vector<Question> unlikely_openings(replay::Admission& admission, engine::Position first) {
  std::vector<Question> questions;
  for (engine::Position each = first; each < admission.next(); each = each + 1) {
    const events::Cycle cycle =
        events::cycle_of<events::CycleOpened>(events::decode(*admission.at(each)).content);
    if (!cycle || !events::particulars(admission.at(each)->payload).acknowledged.empty()) continue;
    const auto& history = admission.register_on(engine::Date::latest()).history();
    const auto* opened = history.cycle(cycle);
    if (!opened || opened->since != each) continue;
    if (auto doubt = doubt_about(history, *opened)) questions.push_back({each, std::move(*doubt)});
  }
  return questions;
}

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
