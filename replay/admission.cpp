#include "replay/admission.hpp"

#include <algorithm>

#include "replay/docket.hpp"
#include "replay/proposal.hpp"

namespace replay {

namespace {

std::optional<decisions::Refusal> misreference(const Docket& docket,
                                               const events::Payload& payload) {
  return decisions::misreference(
      payload.bytes(), [&](engine::Position position) -> std::optional<decisions::Earlier> {
        const auto event = docket.at(position);
        if (!event) return std::nullopt;
        return decisions::Earlier{event->payload, docket.hiding().by(position)};
      });
}

// What would be refused of the events that are asked, with what is proposed up to `known`. What is
// recorded has happened; a proposal that is refused has not.
Judgement asked(const Docket& docket, engine::Position known, OfEvent asks) {
  return judge(docket.timeline(known), asks,
               [&](const engine::Envelope& event) { return event.position <= docket.last(); });
}

bool is_among(const std::vector<Objection>& all, engine::Position position) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Objection& each) { return each.position == position; });
}

// Nothing before the first place that is touched can have changed, except that it waits in vain.
std::vector<Objection> judged(const Docket& docket, engine::Position known) {
  if (known <= docket.last()) return {};
  const Place first = docket.first_touched(docket.last(), known);
  const auto is_touched = [&](const engine::Envelope& event) { return place_in(event) >= first; };
  Judgement found = asked(docket, known, is_touched);
  // What is recorded keeps its sense only if it stays about the same seat.
  std::erase_if(found.seats, [&](const SeatMeant& each) { return each.position > docket.last(); });
  if (found.seats.empty()) return std::move(found.objections);
  auto before = seats_meant(docket.timeline(docket.last()), is_touched);
  for (Objection& each : moved(std::move(before), std::move(found.seats)))
    found.objections.push_back(std::move(each));
  return std::move(found.objections);
}

}  // namespace

Admission::Admission(const engine::Reading& reading) : docket_(std::make_unique<Docket>(reading)) {}
Admission::Admission(Admission&&) noexcept = default;
Admission::~Admission() = default;

Admission::Answer Admission::propose(const events::Payload& payload, bool again) {
  Docket& docket = *docket_;
  if (!again) {
    const auto same = docket.index().all(payload);
    if (!same.empty()) return {{}, true, same.front()};
  }
  const auto refused = [&](decisions::Refusal refusal) {
    const engine::Date on = events::particulars(payload.bytes()).effective_on;
    return Answer{{{docket.next(), on, std::move(refusal)}}, false, engine::none};
  };
  if (auto refusal = misreference(docket, payload)) return refused(std::move(*refusal));
  std::vector<events::Payload> parts = parts_of(payload, docket.next());
  docket.add(std::move(parts.front()));
  if (parts.size() > 1) {
    if (auto refusal = misreference(docket, parts.back())) {
      docket.take_back();
      return refused(std::move(*refusal));
    }
    docket.add(std::move(parts.back()));
  }
  return {{}, false, docket.proposed().back().position};
}

std::vector<Objection> Admission::objections() const {
  std::vector<Objection> found = judged(*docket_, docket_->end());
  std::sort(found.begin(), found.end(), [](const Objection& one, const Objection& other) {
    return one.position < other.position;
  });
  if (found.empty() || found.front().position > docket_->last()) return found;
  const auto before = asked(*docket_, docket_->last(), [&](const engine::Envelope& event) {
                        return is_among(found, event.position);
                      }).objections;
  std::erase_if(found, [&](const Objection& each) { return is_among(before, each.position); });
  return found;
}

engine::Position Admission::provoked_by(engine::Position objected) const {
  const Docket& docket = *docket_;
  const engine::Position last = docket.end();
  const auto is_refused = [&](engine::Position known) {
    return is_among(judged(docket, known), objected);
  };
  engine::Position without = std::max(objected, docket.last()), with = last;
  if (objected > docket.last()) {
    const bool stands_alone = docket.first_touched(objected, last) > docket.place_of(objected);
    if (stands_alone || is_refused(objected)) return objected;
  }
  while (without + 1 < with) {
    const engine::Position middle{(without.value + with.value) / 2};
    (is_refused(middle) ? with : without) = middle;
  }
  return with;
}

Admission::Answer Admission::admit(const events::Payload& payload, bool again) {
  const engine::Position first = next();
  Answer answer = propose(payload, again);
  if (answer.repeated || answer.refused()) return answer;
  answer.objections = objections();
  if (!answer.refused()) return answer;
  while (next() > first) docket_->take_back();
  answer.position = engine::none;
  return answer;
}

void Admission::acknowledge(engine::Position position, std::string_view reason) {
  docket_->acknowledge(position, reason);
}

std::optional<engine::Envelope> Admission::at(engine::Position position) const {
  return docket_->at(position);
}

bool Admission::is_hidden(engine::Position position) const {
  return docket_->hiding().hides(position);
}

engine::Position Admission::put_in_place_by(engine::Position correction) const {
  const auto next = docket_->at(correction + 1);
  return next && next->amends && next->cause == correction ? next->position : engine::none;
}

std::vector<engine::Position> Admission::same(const events::Payload& payload) const {
  return docket_->index().all(payload);
}

Timeline Admission::supposed() const { return docket_->timeline(docket_->end()); }

const projections::Register& Admission::register_on(engine::Date date) {
  return docket_->register_on(date);
}

engine::Position Admission::next() const { return docket_->next(); }

std::vector<engine::Draft> Admission::drafts() const {
  std::vector<engine::Draft> drafts;
  drafts.reserve(docket_->proposed().size());
  for (const engine::Envelope& envelope : docket_->proposed()) drafts.push_back(draft_of(envelope));
  return drafts;
}

engine::Position Admission::expected() const { return docket_->last(); }

}  // namespace replay
