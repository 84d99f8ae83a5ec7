#include "answers/days.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

#include "answers/composition.hpp"
#include "answers/shapes.hpp"
#include "counting/evidence.hpp"

namespace answers {
namespace {

namespace json = boost::json;

void count_kind(Days::Day& day, events::Kind kind) {
  const auto same = std::ranges::find(day.kinds, kind, [](const auto& each) { return each.first; });
  if (same == day.kinds.end())
    day.kinds.emplace_back(kind, 1);
  else
    ++same->second;
}

// In order of effect, and so by day.
std::vector<Days::Day> days_of(const replay::Timeline& timeline) {
  std::vector<Days::Day> all;
  timeline.each([&](const events::Event& event, const engine::Envelope& envelope) {
    if (all.empty() || all.back().on != envelope.effective_on)
      all.push_back({envelope.effective_on, {}, {}, {}, {}, 0});
    count_kind(all.back(), event.kind);
    return true;
  });
  return all;
}

}  // namespace

std::vector<Days::Learnt> learnt_by(const replay::Timeline& timeline) {
  std::vector<Days::Learnt> all;
  engine::Position batch{};
  for (engine::Position position{1}; position <= timeline.known_at(); position = position + 1) {
    const auto event = timeline.at(position);
    if (!event || event->supposed) break;
    if (event->batch != batch) all.push_back({position, event->recorded_at, 0});
    batch = event->batch;
    all.back().known_at = position;
    ++all.back().events;
  }
  return all;
}

Days days(const Source& source, const Moment& moment) {
  const replay::Timeline timeline = at(source, moment);
  Days answer{timeline.until(), timeline.known_at(), timeline.is_supposed(), days_of(timeline),
              learnt_by(timeline)};
  const std::vector<replay::CycleDay> cycles = replay::cycle_days(timeline, source.today);
  replay::Walk walk(timeline);
  for (Days::Day& day : answer.days) {
    const projections::Register& reg = walk.to(day.on);
    day.cycle = reg.current();
    if (const Published figure = published(reg)) day.published = figure->value.value;
    day.named = counting::persons_seated(counting::Seats(reg));
    for (const replay::CycleDay& each : cycles)
      if (each.opened_on == day.on) day.opens = each.cycle;
  }
  return answer;
}

std::string told(const Days::Day& day, const words::Words& words) {
  std::string text;
  if (day.opens) {
    words.add_to(text, {"days.opens", {events::cycle(day.opens)}});
    if (day.published) words.add_to(text, {"days.published", {events::number(*day.published)}});
    words.add_to(text, {"seats.named", {events::number(day.named)}});
    return text;
  }
  for (const auto& [kind, count] : day.kinds)
    words.add_to(text, count == 1 ? words.label(kind)
                                  : words.label_is(words.label(kind), std::to_string(count)));
  return text;
}

std::string told(const Days::Learnt& learnt, const words::Words& words) {
  const std::string last = std::to_string(learnt.known_at.value);
  const std::string first =
      std::to_string(learnt.known_at.value + 1 - static_cast<std::uint64_t>(learnt.events));
  return words.say({"days.learnt",
                    {events::text(words.instant(learnt.at)),
                     events::text(learnt.events == 1 ? last : first + "–" + last)}});
}

json::object to_json(const Days& days, const words::Words& words) {
  json::array all, learnt;
  for (const Days::Day& day : days.days) {
    json::object kinds;
    for (const auto& [kind, count] : day.kinds) kinds[events::name_of(kind)] = count;
    all.push_back({{"day", engine::to_string(day.on)},
                   {"cycle", cycle_or_null(day.cycle)},
                   {"opens", cycle_or_null(day.opens)},
                   {"published", or_null(day.published)},
                   {"named", day.named},
                   {"kinds", std::move(kinds)},
                   {"text", told(day, words)}});
  }
  for (const Days::Learnt& each : days.learnt)
    learnt.push_back({{"knownAt", each.known_at.value},
                      {"recordedAt", engine::to_string(each.at)},
                      {"events", each.events},
                      {"text", told(each, words)}});
  json::object object = {{"asOf", engine::to_string(days.as_of)}, {"knownAt", days.known_at.value}};
  if (days.is_supposed) object["supposed"] = true;
  object["days"] = std::move(all);
  object["learnt"] = std::move(learnt);
  return object;
}

}  // namespace answers
