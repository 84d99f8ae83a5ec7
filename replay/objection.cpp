#include "replay/objection.hpp"

#include <algorithm>

#include "replay/coherence.hpp"

namespace replay {
namespace {

using events::Seat;

// Of whom a decision says that their seat goes on, or to somebody else, without saying which seat.
events::Person with_unnamed_seat(const events::Event& event) {
  const auto* replaced = std::get_if<events::MemberReplaced>(&event.content);
  if (replaced && replaced->seat == Seat::unstated) return replaced->person;
  const auto* renewed = std::get_if<events::TermRenewed>(&event.content);
  return renewed && renewed->seat == Seat::unstated ? renewed->person : events::Person{};
}

// The seat that the event just applied gave, at once or once its cycle opens.
Seat seat_given(const projections::Register& reg, engine::Position by) {
  const auto terms = reg.service().terms();
  if (!terms.empty() && terms.back().begun_by == by) return terms.back().seat;
  const auto waiting = reg.waiting().all();
  return !waiting.empty() && waiting.back().begun_by == by ? waiting.back().seat : Seat::unstated;
}

std::vector<Seat> held_by(const projections::Register& reg, events::Person person) {
  const auto* before = reg.history().before(reg.current());
  const events::Cycle last = before ? before->value.cycle : reg.current();
  std::vector<Seat> held;
  reg.composition().by_person(person, [&](const projections::SeatHeld& seat) {
    if (seat.through >= last) held.push_back(seat.seat);
  });
  return held;
}

}  // namespace

bool SeatMeant::might_be_about(Seat kind) const {
  return std::find(held.begin(), held.end(), kind) != held.end();
}

Judgement judge(const Timeline& timeline, OfEvent asks, OfEvent happens) {
  Judgement found;
  const Coherence coherence(timeline);
  projections::Register reg;
  timeline.each([&](const events::Event& content, const engine::Envelope& event) {
    const bool is_asked = asks(event);
    auto refusal = is_asked ? coherence.refusal(reg, event) : coherence.lost_opening(event);
    const events::Person person =
        is_asked && !refusal ? with_unnamed_seat(content) : events::Person{};
    std::vector<Seat> held = person ? held_by(reg, person) : std::vector<Seat>{};
    if (!refusal || happens(event)) reg.apply(content);
    if (person)
      found.seats.push_back({event.position, event.effective_on, person,
                             seat_given(reg, event.position), std::move(held)});
    if (refusal)
      found.objections.push_back({event.position, event.effective_on, std::move(*refusal)});
    return true;
  });
  return found;
}

}  // namespace replay
