#include "projections/register.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

namespace projections {
namespace {

using events::Cycle;
using events::no_end;

// What one event does to a register; kinds that nobody folds do nothing.
struct Effect {
  engine::Position by;
  engine::Date on;
  Words& words;
  History& history;
  People& people;
  Service& service;
  Composition& composition;
  Cycle& current;

  void operator()(const events::Unfolded&) {}
  void operator()(const events::EventCorrected&) {}
  void operator()(const events::BodyEstablished& event) { history.apply(by, event, words); }
  void operator()(const events::TermsAdopted& event) { history.apply(by, on, event, words); }
  void operator()(const events::ForumHeld& event) { history.apply(by, on, event, words); }
  void operator()(const events::ObserverInvited& event) { history.apply(by, event, words); }
  void operator()(const events::ObserverWithdrawn& event) { history.apply(event); }
  void operator()(const events::MemberEvaluated& event) { history.apply(by, event); }
  void operator()(const events::FigurePublished& event) { history.apply(by, on, event); }
  void operator()(const events::FigureFollowed& event) { history.apply(by, event); }
  void operator()(const events::ClaimPublished& event) { history.apply(by, on, event, words); }
  void operator()(const events::PersonDescribed& event) { people.describe(by, event); }
  void operator()(const events::AffiliationChanged& event) { people.change(by, on, event); }

  void operator()(const events::CycleOpened& event) {
    history.open(by, on, event);
    current = std::max(current, event.cycle);
  }

  void operator()(const events::MemberAppointed& event) {
    open(event.cycle);
    sit(service.begin(by, on, event));
  }

  void operator()(const events::HostSeatFilled& event) {
    if (const std::int32_t before = service.designated(event.country); before >= 0) {
      leave(before, Ending::replaced);
    }
    sit(service.begin(by, on, event));
  }

  void operator()(const events::HostSeatVacated& event) {
    const std::int32_t host = service.host(event.country);
    if (host >= 0 && is_held(term(host).cycle)) leave(host, Ending::vacated);
  }

  void operator()(const events::MemberResigned& event) {
    leave_all(event.person, Ending::resigned);
  }
  void operator()(const events::MemberRemoved& event) { leave_all(event.person, Ending::removed); }

  void operator()(const events::MemberReplaced& event) {
    const std::optional<SeatHeld> held = composition.of(event.person);
    if (held && is_held(held->through)) {
      sit(service.replace(by, on, event, held->term, held->through));
      leave(held->term, Ending::replaced);
    } else {
      sit(service.replace(by, on, event, service.latest(event.person), current));
    }
  }

  // Goes on in the seat held last; of several, in one that was not renewed yet.
  void operator()(const events::TermRenewed& event) {
    open(event.cycle);
    std::optional<SeatHeld> last;
    bool renewed = false;
    composition.by_person(event.person, [&](const SeatHeld& seat) {
      if (seat.through == event.cycle) renewed = true;
      if (seat.through >= event.cycle) return;
      if (!last || comes_first(seat, *last)) last = seat;
    });
    if (last) {
      sit(service.renew(by, on, event, last->term));
    } else if (!renewed) {
      sit(service.renew(by, on, event, service.latest(event.person)));
    }
  }

  void operator()(const events::TermEnded& event) {
    Cycle last;
    composition.by_person(event.person, [&](const SeatHeld& seat) {
      if (seat.through < event.cycle) last = std::max(last, seat.through);
    });
    const Ending ending = event.rotated_out ? Ending::rotated_out : Ending::expired;
    composition.by_person(event.person, [&](const SeatHeld& seat) {
      if (seat.through == last) service.let_lapse(by, seat.term, ending);
    });
  }

  const Term& term(std::int32_t index) const {
    return service.terms()[static_cast<std::size_t>(index)];
  }
  bool is_held(Cycle through) const { return through == current || through == no_end; }

  void open(Cycle cycle) {
    if (cycle == current) return;
    history.open(by, on, cycle);
    current = std::max(current, cycle);
  }
  void sit(std::int32_t index) { composition.seat(index, term(index)); }
  void leave(std::int32_t index, Ending ending) {
    service.end(by, on, index, ending);
    composition.vacate(index, term(index));
  }
  void leave_all(events::Person person, Ending ending) {
    std::array<std::int32_t, events::seat_count> held;
    std::size_t count = 0;
    composition.by_person(person, [&](const SeatHeld& seat) {
      if (is_held(seat.through)) held[count++] = seat.term;
    });
    for (std::size_t i = 0; i < count; ++i) leave(held[i], ending);
  }
};

}  // namespace

Register::Register() = default;

void Register::apply(const events::Event& event) {
  std::visit(Effect{event.position, event.effective_on, words_, history_, people_, service_,
                    composition_, current_},
             event.content);
  last_applied_ = event.position;
}

}  // namespace projections
