#include "app/cli/session.hpp"

#include <algorithm>
#include <csignal>
#include <ostream>

#include "app/cli/last_words.hpp"

namespace app {
namespace {

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 19 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "text, json".
std::string listed(std::initializer_list<Format> offered) {
  std::string names;
  for (const auto& [name, format] : formats)
    if (std::find(offered.begin(), offered.end(), format) != offered.end())
      names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

// Why a cycle that was opened once has no day to ask about.
std::optional<events::Message> why_not_open(const replay::Timeline& timeline,
                                            const projections::Register& reg, events::Cycle cycle) {
  if (const auto* known = reg.history().cycle(cycle))
    return events::Message{"usage.cycleNeverRan",
                           {events::cycle(cycle), events::date(known->value.on)}};
  const auto lost = replay::lost_opening(timeline, cycle);
  if (!lost) return std::nullopt;
  if (const auto moved = timeline.at(lost->replacement)) {
    const events::Event event = events::decode(*moved);
    if (const auto* opened = std::get_if<events::CycleOpened>(&event.content))
      return events::Message{"usage.cycleMoved",
                             {events::cycle(cycle), events::position(lost->opening),
                              events::position(lost->replacement), events::cycle(opened->cycle),
                              events::date(event.effective_on)}};
  }
  return events::Message{
      "usage.cycleWithdrawn",
      {events::cycle(cycle), events::position(lost->opening), events::position(lost->by)}};
}

// A year in which no cycle opened lies within an earlier one.
std::optional<events::Message> within_another(const replay::Timeline& timeline, events::Cycle year,
                                              engine::Date today, const std::string& name) {
  const std::string day = std::to_string(year.year) + "-05-01";
  const auto date = engine::parse_date(day);
  if (!date || *date > today) return std::nullopt;
  const auto reg = timeline.until(*date).fold();
  if (!reg.current()) return std::nullopt;
  return events::Message{"usage.yearInCycle",
                         {events::cycle(year), events::cycle(reg.current()), events::date(*date),
                          events::text(name.starts_with("--") ? name + " " + day : day)}};
}

}  // namespace

Session::Session(Globals globals, engine::Instant now, std::ostream& out, std::ostream& err)
    : globals_(std::move(globals)),
      now_(now),
      out_(out),
      err_(err),
      words_(globals_.language,
             globals_.format == Format::text ? words::Typography::set : words::Typography::typed) {}

Session::~Session() = default;

engine::Date Session::today() const {
  constexpr std::int64_t day = 86'400'000'000'000;
  return {static_cast<std::int32_t>(now_.nanoseconds / day)};
}

engine::Log& Session::log(bool to_write) {
  if (!log_) {
    // Whoever records goes on to the end, whether or not somebody reads what is said of it.
    if (to_write) std::signal(SIGPIPE, SIG_IGN);
    end_with_a_sentence(words_, globals_.log);
    log_ = engine::Log::open(globals_.log, {.read_only = !to_write, .check_pages = !reads_few_});
  }
  return *log_;
}

const engine::Reading& Session::reading() {
  if (!reading_) reading_ = log().read();
  return *reading_;
}

engine::Position Session::position_of(const std::string& known_at) {
  if (is_number(known_at)) {
    const engine::Position position{std::stoull(known_at)};
    if (position > reading().last())
      throw Failure(Exit::usage,
                    {"usage.positionPastEnd",
                     {events::position(position), events::position(reading().last())}});
    return position;
  }
  const auto moment = engine::parse_instant(known_at);
  if (!moment) fail_day("--known-at", known_at, "usage.knownAt");
  return reading().known_at(*moment);
}

engine::Date Session::day_of(const replay::Timeline& timeline, const std::string& as_of,
                             const std::string& name, const char* mistake) {
  if (const auto date = engine::parse_date(as_of)) return *date;
  if (as_of.size() != 4 || !is_number(as_of)) fail_day(name, as_of, mistake);
  const events::Cycle cycle{static_cast<std::int16_t>(std::stoi(as_of))};
  if (const auto day = replay::day_of(timeline, cycle, today())) return *day;
  const auto reg = timeline.until(engine::Date::latest()).fold();
  if (auto why = why_not_open(timeline, reg, cycle)) throw Failure(Exit::usage, std::move(*why));
  const auto& cycles = reg.history().cycles;
  if (cycles.empty()) throw Failure(Exit::usage, {"usage.noCycles", {events::cycle(cycle)}});
  if (auto within = within_another(timeline, cycle, today(), name))
    throw Failure(Exit::usage, std::move(*within));
  throw Failure(Exit::usage, {"usage.noSuchCycle",
                              {events::cycle(cycle), events::cycle(cycles.front().value.cycle),
                               events::cycle(cycles.back().value.cycle)}});
}

replay::Timeline Session::timeline() {
  replay::Timeline timeline(reading());
  if (globals_.known_at) timeline = timeline.known(position_of(*globals_.known_at));
  return timeline.until(globals_.as_of ? day_of(timeline, *globals_.as_of) : today());
}

void Session::offers(std::initializer_list<Format> offered) const {
  if (std::find(offered.begin(), offered.end(), globals_.format) == offered.end())
    throw Failure(Exit::usage, {"usage.format", {events::text(listed(offered))}});
}

}  // namespace app
