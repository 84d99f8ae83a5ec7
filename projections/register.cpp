#include "projections/register.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace projections {
namespace {

using events::Cycle;
using events::no_end;
using events::Seat;

// What one event does to a register; kinds that nobody folds do nothing.
struct Effect : Told {
  History& history;
  People& people;
  Service& service;
  Composition& composition;
  Waiting& waiting;
  Cycle& current;

  void operator()(const events::Unfolded&) {}
  void operator()(const events::EventCorrected&) {}
  // What only the small read models take in.
  template <class Event>
  void operator()(const Event& event) {
    history.apply(*this, event);
  }
  void operator()(const events::PersonDescribed& event) { people.describe(by, event); }
  void operator()(const events::AffiliationChanged& event) {
    people.change(by, static_cast<std::int32_t>(service.terms().size()), event);
  }

  // What waited for the cycle begins with it, in order of effect.
  void operator()(const events::CycleOpened& event) {
    if (!history.open(*this, event)) return;
    current = std::max(current, event.cycle);
    waiting.open(event.cycle, [&](const Term& given) { begin(given); });
  }

  void operator()(const events::MemberAppointed& event) { give(service.given(by, on, event)); }

  void operator()(const events::HostSeatFilled& event) {
    leave_hosts(event.country, Ending::replaced);
    take_up(service.given(by, on, event));
  }
  void operator()(const events::HostSeatVacated& event) {
    leave_hosts(event.country, Ending::vacated);
  }

  void operator()(const events::MemberLeft& event) {
    leave_all(event.person, event.seat, event.removed ? Ending::removed : Ending::resigned);
  }

  // The successor takes over the seat that is held, or else the one that waits.
  void operator()(const events::MemberReplaced& event) {
    if (const auto held = seat_held(event.person, event.seat)) {
      sit(service.given(by, on, event, &service.term(held->term), held->through));
      leave(held->term, Ending::replaced);
      if (event.seat == Seat::unstated && !seat_held(event.person)) waiting.lose(event.person);
    } else if (const Term* waits = waiting.of(event.person, {}, event.seat)) {
      const Term given = service.given(by, on, event, waits, waits->cycle);
      waiting.lose(event.person, waits->seat);
      give(given);
    } else {
      const std::int32_t last = service.latest(event.person, event.seat);
      take_up(service.given(by, on, event, last >= 0 ? &service.term(last) : nullptr, current));
    }
  }

  // Said early, it goes on in the seat that is held by then.
  void operator()(const events::TermRenewed& event) {
    if (has_opened(event.cycle)) return renew(by, on, event);
    const std::int32_t last = goes_on(event.person, event.cycle, event.seat);
    if (last < 0 && waiting.of(event.person, event.cycle, event.seat)) return;
    Term given = service.given(by, on, event, last);
    given.previous = last;
    waiting.add(given);
  }

  void operator()(const events::TermEnded& event) {
    const auto ends = [&](const SeatHeld& seat) {
      return (event.seat == Seat::unstated || seat.seat == event.seat) &&
             seat.through < event.cycle && !waiting.of(event.person, event.cycle, seat.seat);
    };
    Cycle last;
    composition.by_person(event.person, [&](const SeatHeld& seat) {
      if (ends(seat)) last = std::max(last, seat.through);
    });
    const Ending ending = event.rotated_out ? Ending::rotated_out : Ending::expired;
    composition.by_person(event.person, [&](const SeatHeld& seat) {
      if (ends(seat) && seat.through == last) service.let_lapse(by, seat.term, ending);
    });
  }

  bool has_opened(Cycle cycle) const { return cycle == current || history.cycle(cycle); }
  bool is_held(Cycle through) const { return through == current || through == no_end; }
  std::optional<SeatHeld> seat_held(events::Person person, Seat kind = Seat::unstated) const {
    const auto seat = composition.of(person, kind);
    return seat && is_held(seat->through) ? seat : std::nullopt;
  }

  // The term that goes on in the cycle: in the seat held last; of several, in one that was not
  // renewed yet, nor shall be by what waits. Or -1.
  std::int32_t goes_on(events::Person person, Cycle cycle, Seat kind) const {
    std::optional<SeatHeld> last;
    composition.by_person(person, [&](const SeatHeld& seat) {
      if (seat.through >= cycle || (kind != Seat::unstated && seat.seat != kind)) return;
      if (waiting.of(person, cycle, seat.seat)) return;
      if (!last || comes_first(seat, *last)) last = seat;
    });
    return last ? last->term : -1;
  }
  bool sits_in(events::Person person, Cycle cycle, Seat kind) const {
    bool sits = false;
    composition.by_person(person, [&](const SeatHeld& seat) {
      sits |= seat.through == cycle && (kind == Seat::unstated || seat.seat == kind);
    });
    return sits;
  }

  void renew(engine::Position renewed_by, engine::Date said_on, const events::TermRenewed& event) {
    std::int32_t last = goes_on(event.person, event.cycle, event.seat);
    if (last < 0 && sits_in(event.person, event.cycle, event.seat)) return;
    if (last < 0) last = service.latest(event.person, event.seat);
    take_up(service.given(renewed_by, said_on, event, last));
  }

  // A renewal of which nobody knew in what seat goes on in the one that is held by now.
  void begin(const Term& given) {
    if (given.begins_service || given.previous >= 0) return sit(given);
    renew(given.begun_by, given.from,
          {given.person, given.cycle, false, given.seat, given.group, given.country, given.role});
  }
  void give(const Term& given) {
    if (has_opened(given.cycle)) {
      take_up(given);
    } else {
      waiting.add(given);
    }
  }
  // A seat that nobody took over from a holder may have been vacant.
  void take_up(const Term& given) {
    const Cycle cycle = given.cycle == no_end ? current : given.cycle;
    history.fill(cycle, on, given.seat, given.group, given.country);
    sit(given);
  }
  // A person holds one seat of a kind: of two in the running cycle, the one that is held longer.
  void sit(const Term& given) {
    const std::int32_t index = service.begin(given, on);
    const std::int32_t without = composition.seat(index, service.term(index));
    if (without >= 0 && is_held(service.term(without).cycle) && is_held(given.cycle))
      service.end(by, on, without, Ending::displaced);
  }
  // What waits for the holder in this kind of seat goes with it.
  void leave(std::int32_t index, Ending ending) {
    service.end(by, on, index, ending);
    composition.vacate(index, service.term(index));
    if (!waiting.all().empty()) waiting.lose(service.term(index).person, service.term(index).seat);
  }
  void leave_all(events::Person person, Seat kind, Ending ending) {
    while (const auto seat = seat_held(person, kind)) leave(seat->term, ending);
    kind == Seat::unstated ? waiting.lose(person) : waiting.lose(person, kind);
  }
  void leave_hosts(events::Country country, Ending ending) {
    while (const auto seat = composition.host(current, country, on)) leave(seat->term, ending);
  }
};

}  // namespace

void Register::apply(const events::Event& event) {
  std::visit(Effect{{event.position, event.effective_on, words_},
                    history_,
                    people_,
                    service_,
                    composition_,
                    waiting_,
                    current_},
             event.content);
  last_applied_ = event.position;
}

}  // namespace projections
