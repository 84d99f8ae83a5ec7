#include "replay/admission.hpp"

#include <algorithm>

#include "replay/coherence.hpp"
#include "replay/docket.hpp"
#include "replay/proposal.hpp"

namespace replay {

struct Admission::State {
  explicit State(const engine::Reading& reading) : docket(reading) {}

  Docket docket;

  std::optional<decisions::Refusal> misreference(const events::Payload& payload) const;
  std::vector<Objection> asked(engine::Position known,
                               engine::FunctionRef<bool(const Place&)> asks) const;
  std::vector<Objection> judged(engine::Position known) const;
  bool is_refused(engine::Position position, engine::Position known) const;
};

std::optional<decisions::Refusal> Admission::State::misreference(
    const events::Payload& payload) const {
  return decisions::misreference(
      payload.bytes(), [&](engine::Position position) -> std::optional<decisions::Earlier> {
        const auto event = docket.at(position);
        if (!event) return std::nullopt;
        return decisions::Earlier{event->payload, docket.hiding().by(position)};
      });
}

// What would be refused of the events that are asked, and what waits for an opening that was taken
// back, with what is proposed up to `known`. What is recorded has happened; a proposal that is
// refused has not.
std::vector<Objection> Admission::State::asked(engine::Position known,
                                               engine::FunctionRef<bool(const Place&)> asks) const {
  std::vector<Objection> found;
  const Timeline timeline = docket.timeline(known);
  const Coherence coherence(timeline);
  projections::Register reg;
  timeline.each([&](const events::Event& content, const engine::Envelope& event) {
    auto refusal = asks({event.effective_on, event.rank, event.position})
                       ? coherence.refusal(reg, event)
                       : coherence.lost_opening(event);
    const bool happens = !refusal || event.position <= docket.last();
    if (refusal) found.push_back({event.position, event.effective_on, std::move(*refusal)});
    if (happens) reg.apply(content);
    return true;
  });
  return found;
}

// Nothing before the first place that is touched can have changed, except that it waits in vain.
std::vector<Objection> Admission::State::judged(engine::Position known) const {
  if (known <= docket.last()) return {};
  const Place first = docket.first_touched(docket.last(), known);
  return asked(known, [&](const Place& place) { return place >= first; });
}

bool Admission::State::is_refused(engine::Position position, engine::Position known) const {
  const auto objections = judged(known);
  return std::any_of(objections.begin(), objections.end(),
                     [&](const Objection& each) { return each.position == position; });
}

Admission::Admission(const engine::Reading& reading) : state_(std::make_unique<State>(reading)) {}
Admission::Admission(Admission&&) noexcept = default;
Admission::~Admission() = default;

Admission::Answer Admission::propose(const events::Payload& payload, bool again) {
  State& state = *state_;
  Docket& docket = state.docket;
  if (!again) {
    const auto same = docket.index().all(payload);
    if (!same.empty()) return {{}, true, same.front()};
  }
  const auto refused = [&](decisions::Refusal refusal) {
    const engine::Date on = events::particulars(payload.bytes()).effective_on;
    return Answer{{{docket.next(), on, std::move(refusal)}}, false, engine::none};
  };
  if (auto refusal = state.misreference(payload)) return refused(std::move(*refusal));
  std::vector<events::Payload> parts = parts_of(payload, docket.next());
  docket.add(std::move(parts.front()));
  if (parts.size() > 1) {
    if (auto refusal = state.misreference(parts.back())) {
      docket.take_back();
      return refused(std::move(*refusal));
    }
    docket.add(std::move(parts.back()));
  }
  return {{}, false, docket.proposed().back().position};
}

std::vector<Objection> Admission::objections() const {
  const Docket& docket = state_->docket;
  std::vector<Objection> found = state_->judged(docket.end());
  const auto is_recorded = [&](engine::Position position) { return position <= docket.last(); };
  std::sort(found.begin(), found.end(), [](const Objection& one, const Objection& other) {
    return one.position < other.position;
  });
  if (found.empty() || !is_recorded(found.front().position)) return found;
  const auto in = [](const std::vector<Objection>& all, engine::Position position) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Objection& each) { return each.position == position; });
  };
  const auto before =
      state_->asked(docket.last(), [&](const Place& place) { return in(found, place.position); });
  std::erase_if(found, [&](const Objection& each) { return in(before, each.position); });
  return found;
}

engine::Position Admission::provoked_by(engine::Position objected) const {
  const Docket& docket = state_->docket;
  const engine::Position last = docket.end();
  engine::Position without = std::max(objected, docket.last()), with = last;
  if (objected > docket.last()) {
    const bool stands_alone = docket.first_touched(objected, last) > docket.place_of(objected);
    if (stands_alone || state_->is_refused(objected, objected)) return objected;
  }
  while (without + 1 < with) {
    const engine::Position middle{(without.value + with.value) / 2};
    (state_->is_refused(objected, middle) ? with : without) = middle;
  }
  return with;
}

Admission::Answer Admission::admit(const events::Payload& payload, bool again) {
  const engine::Position first = next();
  Answer answer = propose(payload, again);
  if (answer.repeated || answer.refused()) return answer;
  answer.objections = objections();
  if (!answer.refused()) return answer;
  while (next() > first) state_->docket.take_back();
  answer.position = engine::none;
  return answer;
}

void Admission::acknowledge(engine::Position position, std::string_view reason) {
  state_->docket.acknowledge(position, reason);
}

std::optional<engine::Envelope> Admission::at(engine::Position position) const {
  return state_->docket.at(position);
}

bool Admission::is_hidden(engine::Position position) const {
  return state_->docket.hiding().hides(position);
}

std::vector<engine::Position> Admission::same(const events::Payload& payload) const {
  return state_->docket.index().all(payload);
}

Timeline Admission::supposed() const { return state_->docket.timeline(state_->docket.end()); }

const projections::Register& Admission::register_on(engine::Date date) {
  return state_->docket.register_on(date);
}

engine::Position Admission::next() const { return state_->docket.next(); }

std::vector<engine::Draft> Admission::drafts() const {
  std::vector<engine::Draft> drafts;
  drafts.reserve(state_->docket.proposed().size());
  for (const engine::Envelope& envelope : state_->docket.proposed()) {
    drafts.push_back({envelope.effective_on, envelope.amends, envelope.cause, envelope.confidential,
                      envelope.payload});
  }
  return drafts;
}

engine::Position Admission::expected() const { return state_->docket.last(); }

}  // namespace replay
