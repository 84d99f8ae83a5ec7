#include "replay/admission.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <deque>
#include <string_view>

#include "replay/proposal.hpp"

namespace replay {
namespace {

// An event in the order of effect.
struct Place {
  engine::Date on;
  engine::Position rank, position;

  friend auto operator<=>(const Place&, const Place&) = default;
};

struct PositionHash {
  std::size_t operator()(engine::Position position) const noexcept { return position.value; }
};

template <class Value>
using ByPosition = boost::unordered_flat_map<engine::Position, Value, PositionHash>;

std::string_view text_of(std::span<const std::byte> payload) {
  return {reinterpret_cast<const char*>(payload.data()), payload.size()};
}

}  // namespace

struct Admission::State {
  explicit State(const engine::Reading& log) : reading(log), last(log.last()) { read(); }

  // What is recorded.
  const engine::Reading& reading;
  engine::Position last;
  std::vector<Place> recorded;  // by effect
  // What was admitted: the n-th stands at last + 1 + n.
  std::deque<events::Payload> payloads;
  std::vector<engine::Envelope> envelopes;
  std::vector<Place> admitted;  // by effect

  ByPosition<engine::Position> hidden_by;  // the first event that amends it and counts
  boost::unordered_flat_map<std::string_view, engine::Position> known;  // payloads, recorded or not

  // The register of the day `folded`, and how far the two lists are applied to it.
  projections::Register reg;
  engine::Date folded = engine::Date::earliest();
  std::size_t recorded_applied = 0, admitted_applied = 0;

  engine::Position next() const { return last + 1 + envelopes.size(); }
  void read();
  std::optional<engine::Envelope> at(engine::Position position) const;
  std::optional<decisions::Earlier> earlier(engine::Position position) const;
  const projections::Register& register_on(engine::Date date);
  void forget_register();
  void apply(const Place& place);
  void add(events::Payload payload);
  void take_back();
  engine::Position repetition(const events::Payload& payload) const;
};

void Admission::State::read() {
  recorded.reserve(last.value);
  known.reserve(last.value);
  reading.by_effect(last, engine::Date::latest(), [&](const engine::Envelope& envelope) {
    recorded.push_back({envelope.effective_on, envelope.rank, envelope.position});
    return true;
  });
  reading.by_position({1}, last, [&](const engine::Envelope& envelope) {
    known.try_emplace(text_of(envelope.payload), envelope.position);
    return true;
  });
  // From the latest amendment back: only a later one can hide another.
  const std::vector<engine::Amendment> amendments = reading.amendments(last);
  for (auto each = amendments.rbegin(); each != amendments.rend(); ++each) {
    if (!hidden_by.contains(each->by)) hidden_by[each->target] = each->by;
  }
}

std::optional<engine::Envelope> Admission::State::at(engine::Position position) const {
  if (!position || position >= next()) return std::nullopt;
  if (position <= last) return reading.at(position);
  return envelopes[position.value - last.value - 1];
}

std::optional<decisions::Earlier> Admission::State::earlier(engine::Position position) const {
  const auto envelope = at(position);
  if (!envelope) return std::nullopt;
  const auto hiding = hidden_by.find(position);
  return decisions::Earlier{envelope->payload,
                            hiding == hidden_by.end() ? engine::none : hiding->second};
}

void Admission::State::forget_register() {
  reg = projections::Register();
  folded = engine::Date::earliest();
  recorded_applied = admitted_applied = 0;
}

void Admission::State::apply(const Place& place) {
  if (!hidden_by.contains(place.position)) reg.apply(events::decode(*at(place.position)));
}

const projections::Register& Admission::State::register_on(engine::Date date) {
  if (date < folded) forget_register();
  folded = date;
  for (;;) {
    const bool more_recorded =
        recorded_applied < recorded.size() && recorded[recorded_applied].on <= date;
    const bool more_admitted =
        admitted_applied < admitted.size() && admitted[admitted_applied].on <= date;
    if (!more_recorded && !more_admitted) return reg;
    if (more_recorded &&
        (!more_admitted || recorded[recorded_applied] < admitted[admitted_applied])) {
      apply(recorded[recorded_applied++]);
    } else {
      apply(admitted[admitted_applied++]);
    }
  }
}

void Admission::State::add(events::Payload payload) {
  payloads.push_back(std::move(payload));
  const engine::Envelope envelope =
      envelope_of(payloads.back(), next(), [&](engine::Position position) { return at(position); });
  const Place place{envelope.effective_on, envelope.rank, envelope.position};
  envelopes.push_back(envelope);
  known.try_emplace(text_of(envelope.payload), envelope.position);
  // The register is that of this day, since the event was held against it. It goes on with what
  // comes last on it, and begins anew with what takes the place of an earlier event.
  if (envelope.amends) {
    hidden_by.try_emplace(envelope.amends, envelope.position);
    forget_register();
  }
  admitted.insert(std::upper_bound(admitted.begin(), admitted.end(), place), place);
}

void Admission::State::take_back() {
  const engine::Envelope envelope = envelopes.back();
  const auto hiding = hidden_by.find(envelope.amends);
  if (hiding != hidden_by.end() && hiding->second == envelope.position) hidden_by.erase(hiding);
  const auto same = known.find(text_of(envelope.payload));
  if (same->second == envelope.position) known.erase(same);
  std::erase_if(admitted, [&](const Place& place) { return place.position == envelope.position; });
  envelopes.pop_back();
  payloads.pop_back();
  forget_register();
}

// Where the very same decision stands, or none. A replacement stands as the two events that it was
// taken apart into.
engine::Position Admission::State::repetition(const events::Payload& payload) const {
  const std::vector<events::Payload> parts = parts_of(payload, next());
  const auto same = known.find(text_of(parts.front().bytes()));
  if (same == known.end()) return engine::none;
  const engine::Position position = same->second;
  if (parts.size() == 1) return position;
  const auto following = at(position + 1);
  const events::Payload replacement = parts_of(payload, position).back();
  const bool is_replaced = following && text_of(replacement.bytes()) == text_of(following->payload);
  return is_replaced ? position + 1 : engine::none;
}

Admission::Admission(const engine::Reading& reading) : state_(std::make_unique<State>(reading)) {}
Admission::Admission(Admission&&) noexcept = default;
Admission::~Admission() = default;

Admission::Outcome Admission::admit(const events::Payload& payload, bool again) {
  State& state = *state_;
  if (!again) {
    if (const engine::Position position = state.repetition(payload)) {
      return {std::nullopt, true, position};
    }
  }
  const auto refused = [&](const events::Payload& proposed) {
    const engine::Date on = events::draft_of(proposed).effective_on;
    return decisions::refusal(state.register_on(on), proposed,
                              [&](engine::Position position) { return state.earlier(position); });
  };
  if (auto refusal = refused(payload)) return {std::move(refusal), false, engine::none};
  std::vector<events::Payload> parts = parts_of(payload, state.next());
  state.add(std::move(parts.front()));
  if (parts.size() > 1) {
    if (auto refusal = refused(parts.back())) {
      state.take_back();
      return {std::move(refusal), false, engine::none};
    }
    state.add(std::move(parts.back()));
  }
  return {std::nullopt, false, state.envelopes.back().position};
}

const projections::Register& Admission::register_on(engine::Date date) {
  return state_->register_on(date);
}

engine::Position Admission::next() const { return state_->next(); }

std::vector<engine::Draft> Admission::drafts() const {
  std::vector<engine::Draft> drafts;
  drafts.reserve(state_->envelopes.size());
  for (const engine::Envelope& envelope : state_->envelopes) {
    drafts.push_back({envelope.effective_on, envelope.amends, envelope.cause, envelope.confidential,
                      envelope.payload});
  }
  return drafts;
}

engine::Position Admission::expected() const { return state_->last; }

}  // namespace replay
