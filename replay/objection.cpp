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

std::uint8_t bit_of(Seat kind) {
  static_assert(events::seat_count <= 8);
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
}

std::uint8_t held_by(const projections::Register& reg, events::Person person) {
  const auto* before = reg.history().before(reg.current());
  const events::Cycle last = before ? before->value.cycle : reg.current();
  std::uint8_t held = 0;
  reg.composition().by_person(person, [&](const projections::SeatHeld& seat) {
    if (seat.through >= last) held |= bit_of(seat.seat);
  });
  return held;
}

// Applies an event, and notes which seat it is about if it names none.
void apply(projections::Register& reg, const events::Event& content, const engine::Envelope& event,
           std::vector<SeatMeant>& seats) {
  const events::Person person = with_unnamed_seat(content);
  const std::uint8_t held = person ? held_by(reg, person) : std::uint8_t{0};
  reg.apply(content);
  if (!person) return;
  const Seat given = seat_given(reg, event.position);
  seats.push_back({event.position, event.effective_on, person, given, held});
}

bool by_position(const SeatMeant& one, const SeatMeant& other) {
  return one.position < other.position;
}

}  // namespace

bool SeatMeant::might_be_about(Seat kind) const { return (held & bit_of(kind)) != 0; }

std::vector<Objection> moved(std::vector<SeatMeant> before, std::vector<SeatMeant> now) {
  std::sort(before.begin(), before.end(), by_position);
  std::sort(now.begin(), now.end(), by_position);
  std::vector<Objection> found;
  auto is = now.begin();
  for (const SeatMeant& was : before) {
    is = std::lower_bound(is, now.end(), was, by_position);
    if (is == now.end()) break;
    if (is->position != was.position || is->seat == was.seat) continue;
    if (!is->might_be_about(was.seat) && !was.might_be_about(is->seat)) continue;
    found.push_back(
        {was.position,
         was.on,
         {{"refused.otherSeatMeant",
           {events::person(was.person), events::seat(was.seat), events::seat(is->seat)}},
          {}}});
  }
  return found;
}

std::vector<SeatMeant> seats_meant(const Timeline& timeline, OfEvent asks) {
  std::vector<SeatMeant> found;
  projections::Register reg;
  timeline.each([&](const events::Event& content, const engine::Envelope& event) {
    asks(event) ? apply(reg, content, event, found) : reg.apply(content);
    return true;
  });
  return found;
}

Judgement judge(const Timeline& timeline, OfEvent asks, OfEvent happens) {
  Judgement found;
  const Coherence coherence(timeline);
  projections::Register reg;
  timeline.each([&](const events::Event& content, const engine::Envelope& event) {
    const bool is_asked = asks(event);
    auto refusal = is_asked ? coherence.refusal(reg, event) : coherence.lost_opening(event);
    if (is_asked && !refusal)
      apply(reg, content, event, found.seats);
    else if (!refusal || happens(event))
      reg.apply(content);
    if (refusal)
      found.objections.push_back({event.position, event.effective_on, std::move(*refusal)});
    return true;
  });
  return found;
}

}  // namespace replay
