#include "replay/docket.hpp"

#include <algorithm>

#include "replay/proposal.hpp"

namespace replay {

Place place_in(const engine::Envelope& envelope) {
  return {envelope.effective_on, envelope.rank, envelope.position};
}

Docket::Docket(const engine::Reading& reading)
    : reading_(reading), hiding_(reading, {}), index_(reading) {}

std::optional<engine::Envelope> Docket::at(engine::Position position) const {
  if (!position || position >= next()) return std::nullopt;
  if (position <= last()) return reading_.at(position);
  return proposed_[position.value - last().value - 1];
}

Place Docket::place_of(engine::Position position) const { return place_in(at(position).value()); }

Timeline Docket::timeline(engine::Position known) const {
  engine::Selection selection;
  const auto taken = static_cast<std::ptrdiff_t>(known.value - last().value);
  selection.supposed.assign(proposed_.begin(), proposed_.begin() + taken);
  return Timeline(reading_, std::move(selection));
}

Place Docket::first_touched(engine::Position from, engine::Position known) const {
  Place first{engine::Date::latest(), next(), next()};
  for (engine::Position each = from + 1; each <= known; each = each + 1) {
    first = std::min(first, place_of(each));
    // What an event had amended counts again when it is amended itself.
    for (engine::Position amended = at(each)->amends; amended; amended = at(amended)->amends)
      first = std::min(first, place_of(amended));
  }
  return first;
}

const projections::Register& Docket::register_on(engine::Date date) {
  if (!walk_ || date < walk_->timeline().until()) walk_.emplace(timeline(end()));
  return walk_->to(date);
}

void Docket::add(events::Payload payload) {
  payloads_.push_back(std::move(payload));
  engine::Envelope envelope = envelope_of(payloads_.back(), next(),
                                          [&](engine::Position position) { return at(position); });
  envelope.supposed = true;
  index_.add(envelope.payload, envelope.position);
  proposed_.push_back(envelope);
  if (envelope.amends) hiding_.add(envelope.position, envelope.amends);
  if (!walk_) return;
  const bool comes_last = !envelope.amends && envelope.effective_on >= walk_->timeline().until();
  if (comes_last)
    walk_->suppose(envelope);
  else
    walk_.reset();
}

void Docket::take_back() {
  if (proposed_.back().amends) hiding_.take_back();
  index_.take_back(proposed_.back().payload);
  proposed_.pop_back();
  payloads_.pop_back();
  walk_.reset();
}

void Docket::acknowledge(engine::Position position, std::string_view reason) {
  engine::Envelope& envelope = proposed_[position.value - last().value - 1];
  events::Payload& payload = payloads_[position.value - last().value - 1];
  without_reason_.push_back(std::move(payload));
  payload = events::with_acknowledgement(without_reason_.back().bytes(), reason);
  envelope.payload = payload.bytes();
}

}  // namespace replay
