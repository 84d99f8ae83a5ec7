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

std::optional<engine::Envelope> Timeline::at(engine::Position position) const {
  for (const engine::Envelope& supposed : selection_.supposed) {
    if (supposed.position == position) return supposed;
  }
  if (!position || position > known_at()) return std::nullopt;
  const auto envelope = reading_->at(position);
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

Branch::Branch(Timeline base)
    : timeline_(std::move(base)),
      all_(timeline_.selection_.supposed),
      next_(timeline_.reading().last() + 1) {
  for (const engine::Envelope& supposed : all_) next_ = std::max(next_, supposed.position + 1);
}

engine::Position Branch::suppose(const events::Payload& payload) {
  for (events::Payload& part : parts_of(payload, next_)) {
    supposed_.push_back(std::move(part));
    engine::Envelope envelope =
        envelope_of(supposed_.back(), next_, [&](engine::Position position) {
          const engine::Envelope* known = find(position);
          return known ? *known : timeline_.reading().at(position);
        });
    envelope.supposed = true;
    all_.push_back(envelope);
    next_ = next_ + 1;
    if (find(envelope.amends)) {
      choose();
    } else {
      timeline_.selection_.supposed.push_back(envelope);
    }
  }
  return all_.back().position;
}

void Branch::without(engine::Position position) {
  timeline_.selection_.without.push_back(position);
  if (find(position)) choose();
}

void Branch::change(std::string name, std::string value, engine::Date from) {
  timeline_.changes_.push_back({std::move(name), std::move(value), from});
}

const engine::Envelope* Branch::find(engine::Position position) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const engine::Envelope& supposed) {
    return supposed.position == position;
  });
  return found == all_.end() ? nullptr : &*found;
}

// The engine hides what is recorded. Of what is supposed, only that is laid over the reading which
// neither was taken back nor is amended by another supposition that counts, a later one.
void Branch::choose() {
  std::vector<engine::Position> out = timeline_.selection_.without;
  std::vector<engine::Envelope> chosen;
  for (auto supposed = all_.rbegin(); supposed != all_.rend(); ++supposed) {
    if (std::find(out.begin(), out.end(), supposed->position) != out.end()) continue;
    if (supposed->amends) out.push_back(supposed->amends);
    chosen.push_back(*supposed);
  }
  std::reverse(chosen.begin(), chosen.end());
  timeline_.selection_.supposed = std::move(chosen);
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
