#include "replay/timeline.hpp"

#include <algorithm>

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

Timeline Timeline::public_only() const {
  Timeline selected = *this;
  selected.selection_.public_only = true;
  return selected;
}

engine::Position Timeline::known_at() const {
  return std::min(selection_.known_at, reading_->last());
}

const engine::Envelope* Timeline::supposed(engine::Position position) const {
  const auto found =
      std::find_if(selection_.supposed.begin(), selection_.supposed.end(),
                   [&](const engine::Envelope& supposed) { return supposed.position == position; });
  return found == selection_.supposed.end() ? nullptr : &*found;
}

std::optional<engine::Envelope> Timeline::at(engine::Position position) const {
  std::optional<engine::Envelope> envelope;
  if (const engine::Envelope* found = supposed(position)) {
    envelope = *found;
  } else if (position && position <= known_at()) {
    envelope = reading_->at(position);
  }
  if (selection_.public_only && envelope && envelope->confidential) return std::nullopt;
  return envelope;
}

void Timeline::each(
    engine::FunctionRef<bool(const events::Event&, const engine::Envelope&)> visit) const {
  engine::fold(*reading_, selection_, [&](const engine::Envelope& envelope) {
    return visit(events::decode(envelope), envelope);
  });
}

projections::Register Timeline::fold() const {
  projections::Register reg;
  engine::fold(*reading_, selection_, [&](const engine::Envelope& envelope) {
    reg.apply(events::decode(envelope));
    return true;
  });
  return reg;
}

std::vector<rules::Finding> Timeline::audit() const { return audit(fold()); }

std::vector<rules::Finding> Timeline::audit(const projections::Register& folded) const {
  return rules::audit(folded, selection_.until, changes_);
}

rules::Parameters Timeline::parameters(const projections::Register& folded) const {
  return rules::in_force(folded, selection_.until, changes_);
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
  }
  return timeline_.selection_.supposed.back().position;
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

std::optional<engine::Date> day_of(const Timeline& timeline, events::Cycle cycle,
                                   engine::Date today) {
  const projections::Register reg = timeline.until(engine::Date::latest()).fold();
  const auto& cycles = reg.history().cycles;
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    if (cycles[i].value.cycle != cycle) continue;
    const engine::Date opened = cycles[i].value.on;
    const bool is_last = i + 1 == cycles.size();
    return std::max(opened, is_last ? today : cycles[i + 1].value.on - 1);
  }
  return std::nullopt;
}

}  // namespace replay
