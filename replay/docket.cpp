#include "replay/docket.hpp"

#include <algorithm>

#include "replay/proposal.hpp"

namespace replay {
namespace {

std::string_view text_of(std::span<const std::byte> payload) {
  return {reinterpret_cast<const char*>(payload.data()), payload.size()};
}

bool is_acknowledged(std::span<const std::byte> payload) {
  return !events::particulars(payload).acknowledged.empty();
}

Place place_in(const engine::Envelope& envelope) {
  return {envelope.effective_on, envelope.rank, envelope.position};
}

}  // namespace

Docket::Docket(const engine::Reading& reading) : reading_(reading), last_(reading.last()) {
  recorded_.reserve(last_.value);
  same_.reserve(last_.value);
  reading.by_effect(last_, engine::Date::latest(), [&](const engine::Envelope& envelope) {
    recorded_.push_back(place_in(envelope));
    return true;
  });
  reading.by_position({1}, last_, [&](const engine::Envelope& envelope) {
    note(envelope.payload, envelope.position);
    return true;
  });
  for (const engine::Amendment& each : reading.amendments(last_))
    amended_by_[each.target].push_back(each.by);
}

void Docket::note(std::span<const std::byte> payload, engine::Position position) {
  if (is_acknowledged(payload)) {
    payload = bare_.emplace_back(events::with_acknowledgement(payload, "")).bytes();
  }
  same_.try_emplace(text_of(payload), position);
}

std::optional<engine::Envelope> Docket::at(engine::Position position) const {
  if (!position || position >= next()) return std::nullopt;
  if (position <= last_) return reading_.at(position);
  return proposed_[position.value - last_.value - 1];
}

Place Docket::place_of(engine::Position position) const { return place_in(*at(position)); }

// The first event that amends it and counts itself, or none.
engine::Position Docket::hidden_by(engine::Position position, engine::Position known) const {
  const auto amended = amended_by_.find(position);
  if (amended == amended_by_.end()) return engine::none;
  for (const engine::Position by : amended->second)
    if (counts(by, known)) return by;
  return engine::none;
}

bool Docket::counts(engine::Position position, engine::Position known) const {
  return position <= known && !hidden_by(position, known);
}

std::optional<decisions::Earlier> Docket::earlier(engine::Position position,
                                                  engine::Position known) const {
  if (position > known) return std::nullopt;
  const auto envelope = at(position);
  if (!envelope) return std::nullopt;
  return decisions::Earlier{envelope->payload, hidden_by(position, known)};
}

void Docket::sort_proposed() const {
  if (!is_sorted_) std::sort(by_effect_.begin(), by_effect_.end());
  is_sorted_ = true;
}

void Docket::each(engine::Position known, engine::FunctionRef<void(const Place&)> visit) const {
  sort_proposed();
  auto recorded = recorded_.begin();
  auto proposed = by_effect_.begin();
  while (recorded != recorded_.end() || proposed != by_effect_.end()) {
    const bool is_recorded =
        proposed == by_effect_.end() || (recorded != recorded_.end() && *recorded < *proposed);
    const Place& place = is_recorded ? *recorded++ : *proposed++;
    if (counts(place.position, known)) visit(place);
  }
}

decisions::LostOpenings Docket::lost_openings(engine::Position known) const {
  decisions::LostOpenings lost;
  for (const auto& [target, amending] : amended_by_)
    if (const engine::Position by = hidden_by(target, known)) lost.add(*at(target), by);
  if (!lost.none()) each(known, [&](const Place& place) { lost.found(*at(place.position)); });
  return lost;
}

Place Docket::first_touched(engine::Position from, engine::Position known) const {
  Place first{engine::Date::latest(), next(), next()};
  for (engine::Position each = from + 1; each <= known; each = each + 1) {
    const engine::Envelope& envelope = proposed_[each.value - last_.value - 1];
    first = std::min(first, place_in(envelope));
    // What an event had amended counts again when it is amended itself.
    for (engine::Position amended = envelope.amends; amended; amended = at(amended)->amends)
      first = std::min(first, place_of(amended));
  }
  return first;
}

void Docket::forget_register() {
  reg_ = projections::Register();
  folded_ = engine::Date::earliest();
  recorded_applied_ = proposed_applied_ = 0;
}

const projections::Register& Docket::register_on(engine::Date date) {
  if (date < folded_) forget_register();
  sort_proposed();
  folded_ = date;
  for (;;) {
    const bool more_recorded =
        recorded_applied_ < recorded_.size() && recorded_[recorded_applied_].on <= date;
    const bool more_proposed =
        proposed_applied_ < by_effect_.size() && by_effect_[proposed_applied_].on <= date;
    if (!more_recorded && !more_proposed) return reg_;
    const bool is_recorded = more_recorded && (!more_proposed || recorded_[recorded_applied_] <
                                                                     by_effect_[proposed_applied_]);
    const Place& place =
        is_recorded ? recorded_[recorded_applied_++] : by_effect_[proposed_applied_++];
    if (counts(place.position, end())) reg_.apply(events::decode(*at(place.position)));
  }
}

void Docket::add(events::Payload payload) {
  payloads_.push_back(std::move(payload));
  const engine::Envelope envelope = envelope_of(
      payloads_.back(), next(), [&](engine::Position position) { return at(position); });
  const Place place = place_in(envelope);
  note(envelope.payload, envelope.position);
  proposed_.push_back(envelope);
  if (envelope.amends) amended_by_[envelope.amends].push_back(envelope.position);
  // The register goes on with what comes behind all that it holds, and begins anew otherwise.
  const bool comes_last = !envelope.amends && place.on >= folded_;
  if (!comes_last) forget_register();
  is_sorted_ = is_sorted_ && (by_effect_.empty() || by_effect_.back() < place);
  by_effect_.push_back(place);
}

void Docket::take_back() {
  const engine::Envelope envelope = proposed_.back();
  if (envelope.amends) amended_by_[envelope.amends].pop_back();
  erase_if(same_, [&](const auto& same) { return same.second == envelope.position; });
  std::erase_if(by_effect_,
                [&](const Place& place) { return place.position == envelope.position; });
  proposed_.pop_back();
  payloads_.pop_back();
  forget_register();
}

void Docket::acknowledge(engine::Position position, std::string_view reason) {
  engine::Envelope& envelope = proposed_[position.value - last_.value - 1];
  // What it was found under stays with `bare_`, which same_ may look at.
  events::Payload& payload = payloads_[position.value - last_.value - 1];
  bare_.push_back(std::move(payload));
  payload = events::with_acknowledgement(bare_.back().bytes(), reason);
  envelope.payload = payload.bytes();
}

engine::Position Docket::repetition(const events::Payload& payload) const {
  const std::vector<events::Payload> parts = parts_of(payload, next());
  const auto found = [&](const events::Payload& part) {
    const auto same =
        is_acknowledged(part.bytes())
            ? same_.find(text_of(events::with_acknowledgement(part.bytes(), "").bytes()))
            : same_.find(text_of(part.bytes()));
    return same == same_.end() ? engine::none : same->second;
  };
  const engine::Position position = found(parts.front());
  if (!position || parts.size() == 1) return position;
  const auto following = at(position + 1);
  const events::Payload replacement = parts_of(payload, position).back();
  const bool is_replaced = following && text_of(replacement.bytes()) == text_of(following->payload);
  return is_replaced ? position + 1 : engine::none;
}

}  // namespace replay
