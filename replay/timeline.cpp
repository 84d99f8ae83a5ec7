#include "replay/timeline.hpp"

#include <algorithm>

#include "engine/fold.hpp"
#include "replay/proposal.hpp"

namespace replay {

Timeline Timeline::known(engine::Position at) const {
  Timeline selected = *this;
  selected.selection_.known_at = at;
  return selected;
}

Timeline Timeline::until(engine::Date date) const {
  Timeline selected = *this;
  selected.selection_.until = date;
  return selected;
}

engine::Position Timeline::known_at() const {
  return std::min(selection_.known_at, reading_->last());
}

const engine::Envelope* Timeline::supposed(engine::Position position) const {
  const auto found = std::lower_bound(
      selection_.supposed.begin(), selection_.supposed.end(), position,
      [](const engine::Envelope& each, engine::Position sought) { return each.position < sought; });
  const bool is_there = found != selection_.supposed.end() && found->position == position;
  return is_there ? &*found : nullptr;
}

std::optional<engine::Envelope> Timeline::at(engine::Position position) const {
  if (const engine::Envelope* found = supposed(position))
    return is_public_ && found->confidential ? std::nullopt : std::optional(*found);
  return position <= known_at() ? reading_->at(position) : std::nullopt;
}

void Timeline::each(
    engine::FunctionRef<bool(const events::Event&, const engine::Envelope&)> visit) const {
  engine::fold(*reading_, selection_, [&](const engine::Envelope& envelope) {
    return visit(events::decode(envelope), envelope);
  });
}

projections::Register Timeline::fold() const {
  projections::Register reg;
  each([&](const events::Event& event, const engine::Envelope&) {
    reg.apply(event);
    return true;
  });
  return reg;
}

counting::Parameters Timeline::parameters(const projections::Register& folded) const {
  return counting::in_force(folded, selection_.until, changes_);
}

engine::Position Branch::suppose(const events::Payload& payload) {
  for (events::Payload& part : parts_of(payload, next())) {
    supposed_.push_back(std::move(part));
    engine::Envelope envelope =
        envelope_of(supposed_.back(), next(), [&](engine::Position position) {
          const engine::Envelope* supposed = timeline_.supposed(position);
          return supposed ? *supposed : timeline_.reading().at(position);
        });
    envelope.supposed = true;
    timeline_.selection_.supposed.push_back(envelope);
    if (timeline_.is_public_ && envelope.confidential) without(envelope.position);
  }
  return timeline_.selection_.supposed.back().position;
}

engine::Position Branch::replace(engine::Position position, const events::Payload& payload) {
  const std::optional<engine::Envelope> replaced = timeline_.at(position);
  const engine::Position supposed = suppose(payload);
  if (!replaced) return supposed;
  // Of its day it takes effect where the other did.
  timeline_.selection_.supposed.back().rank = replaced->rank;
  without(position);
  return supposed;
}

void Branch::without(engine::Position position) {
  // A position that is still free is given to something else later.
  if (position < next()) timeline_.selection_.without.push_back(position);
}

void Branch::change(std::string name, std::string value, engine::Date from) {
  timeline_.changes_.push_back({std::move(name), std::move(value), from});
}

engine::Position Branch::next() const {
  return timeline_.reading().last() + 1 + timeline_.selection_.supposed.size();
}

std::vector<CycleDay> cycle_days(const Timeline& timeline, engine::Date today) {
  // Only openings say which cycles there are.
  projections::Register latest;
  timeline.until(engine::Date::latest())
      .each([&](const events::Event& event, const engine::Envelope&) {
        if (event.kind == events::Kind::cycle_opened) latest.apply(event);
        return true;
      });
  std::vector<CycleDay> cycles;
  for (const auto& known : latest.history().cycles) {
    cycles.push_back({known.value.cycle, known.value.on, {}});
  }
  std::stable_sort(cycles.begin(), cycles.end(), [](const CycleDay& one, const CycleDay& other) {
    return one.opened_on < other.opened_on;
  });
  std::vector<CycleDay> ran;
  for (const CycleDay& each : cycles) {
    if (ran.empty() || ran.back().cycle < each.cycle) ran.push_back(each);
  }
  for (std::size_t i = 0; i < ran.size(); ++i) {
    const bool is_last = i + 1 == ran.size();
    ran[i].day = std::max(ran[i].opened_on, is_last ? today : ran[i + 1].opened_on - 1);
  }
  return ran;
}

std::optional<LostOpening> lost_opening(const Timeline& timeline, events::Cycle cycle) {
  std::optional<LostOpening> lost;
  for (const engine::Amendment& each : timeline.reading().amendments(timeline.known_at())) {
    const auto opening = timeline.at(each.target), by = timeline.at(each.by);
    if (!opening || !by) continue;
    const events::Event event = events::decode(*opening);
    const auto* opened = std::get_if<events::CycleOpened>(&event.content);
    if (!opened || opened->cycle != cycle) continue;
    const bool replaces = events::particulars(by->payload).kind != events::Kind::event_corrected;
    if (!replaces)
      lost = {each.target, each.by, engine::none};
    else if (lost && lost->opening == each.target)
      lost->replacement = each.by;
  }
  return lost;
}

std::optional<engine::Date> day_of(const Timeline& timeline, events::Cycle cycle,
                                   engine::Date today) {
  for (const CycleDay& each : cycle_days(timeline, today))
    if (each.cycle == cycle) return each.day;
  return std::nullopt;
}

}  // namespace replay
