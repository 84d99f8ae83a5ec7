#include "tests/reference/body.hpp"

#include <algorithm>
#include <tuple>

namespace reference::naive {
namespace {

using events::no_end;
using events::Seat;

// Which of the person's seats an event means, where it says so.
Seat seat_meant(const auto& event) {
  if constexpr (requires { event.seat; }) return event.seat;
  return Seat::unstated;
}

// Stakeholder before host, chair, observer, and last a kind that is not known.
int place_of(Seat seat) { return seat == Seat::unstated ? 99 : static_cast<int>(seat); }

// Makes of a body what its events say, one after the other.
struct Telling {
  Body body;
  Date on;
  Position by, rank;

  Term& at(int index) { return body.terms[static_cast<std::size_t>(index)]; }
  events::Cycle now() const { return body.cycles.empty() ? events::Cycle{} : body.running().year; }
  bool sits(const Term& term) const {
    return !term.waits && !term.is_lost && !term.is_displaced && term.until == Date::latest() &&
           (term.cycle == now() || term.cycle == no_end);
  }

  // Whether it began, and did not end on the same day.
  static bool was_served(const Term& term) { return !term.waits && term.from <= term.until; }

  std::vector<int> terms_where(auto wanted) {
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(body.terms.size()); ++i)
      if (wanted(at(i))) found.push_back(i);
    return found;
  }
  // Those that end last first, and of these in the order of kinds.
  void sort(std::vector<int>& terms) {
    std::stable_sort(terms.begin(), terms.end(), [&](int one, int other) {
      return std::tuple(-at(one).cycle.year, place_of(at(one).seat)) <
             std::tuple(-at(other).cycle.year, place_of(at(other).seat));
    });
  }
  std::vector<int> seats_of(events::Person person, Seat seat, bool waiting) {
    std::vector<int> found = terms_where([&](const Term& term) {
      const bool is_there = waiting ? term.waits && !term.is_lost : sits(term);
      return is_there && term.person == person && (seat == Seat::unstated || term.seat == seat);
    });
    sort(found);
    return found;
  }

  // V.1: a seat for a cycle that has not opened waits for it.
  void give(Term term) {
    term.waits = true;
    term.from = on;
    if (term.says_group) term.group_said_by = rank;
    body.terms.push_back(term);
    if (term.cycle == no_end || term.cycle <= now()) begin(static_cast<int>(body.terms.size()) - 1);
  }
  // A person holds one seat of a kind: the one that ends last.
  void begin(int index) {
    if (!at(index).is_of_known_seat) {  // a renewal before the seat itself began
      at(index).is_lost = true;
      const int renewed = renewed_by(at(index), at(index).seat_meant);
      at(index).is_lost = renewed == nothing;
      if (renewed == nothing) return;
      if (renewed >= 0) go_on(at(index), at(renewed));
    }
    Term& begun = at(index);
    for (Term& other : body.terms) {
      if (!sits(other) || other.person != begun.person || other.seat != begun.seat) continue;
      Term& displaced = other.cycle <= begun.cycle ? other : begun;
      displaced.is_displaced = true;
      displaced.until = on - 1;
    }
    begun.waits = false;
    begun.from = std::max(begun.from, on);
    if (begun.says_group) begun.group_since = begun.from;
  }
  void leave(int index) {
    at(index).until = on - 1;
    at(index).is_ended = true;
  }
  void leave_all(events::Person person, Seat seat) {
    for (const int index : seats_of(person, seat, false)) leave(index);
    for (const int index : seats_of(person, seat, true)) at(index).is_lost = true;
  }
  // IV.3: filled anew or vacated, everyone leaves who sits for the country.
  void leave_host_seat(events::Country country) {
    for (const int index : terms_where([&](const Term& term) {
           return sits(term) && term.seat == Seat::host && term.country &&
                  present_code(on, term.country) == present_code(on, country);
         })) {
      leave(index);
      for (const int waiting : seats_of(at(index).person, Seat::host, true))
        at(waiting).is_lost = true;
    }
  }

  void operator()(const auto&) {}
  void operator()(const events::BodyEstablished&) { body.established = on; }
  void operator()(const events::CycleOpened& event) {
    for (Cycle& cycle : body.cycles) {
      if (cycle.year != event.cycle) continue;
      cycle.complete = event.roster == events::Completeness::complete;
      return;
    }
    if (event.cycle < now()) return;
    if (!body.cycles.empty()) body.cycles.back().last = on - 1;
    body.cycles.push_back(
        {event.cycle, on, Date::latest(), event.roster == events::Completeness::complete});
    for (const int index : terms_where([&](const Term& term) {
           return term.waits && !term.is_lost && term.cycle == event.cycle;
         }))
      begin(index);
  }
  void operator()(const events::MemberAppointed& event) {
    Term term{event.person, event.cycle, event.seat, event.group, event.country};
    if (event.terms_before >= 0) term.terms_before = event.terms_before;
    if (event.is_new == events::Answer::yes) term.terms_before = 0;
    term.is_new = event.is_new;
    give(term);
  }
  void operator()(const events::MemberResigned& event) {
    leave_all(event.person, seat_meant(event));
  }
  void operator()(const events::MemberRemoved& event) {
    leave_all(event.person, seat_meant(event));
  }
  void operator()(const events::HostSeatFilled& event) {
    leave_host_seat(event.country);
    give({event.person, no_end, Seat::host, event.group, event.country});
  }
  void operator()(const events::HostSeatVacated& event) { leave_host_seat(event.country); }
  void operator()(const events::MemberReplaced& event) {
    const Seat meant = seat_meant(event);
    const std::vector<int> held = seats_of(event.person, meant, false);
    const std::vector<int> waiting = seats_of(event.person, meant, true);
    const std::vector<int> before = terms_where([&](const Term& term) {
      return term.person == event.person && was_served(term) &&
             (meant == Seat::unstated || meant == term.seat);
    });
    Term term;
    term.cycle = now();
    term.seat = meant;
    if (!held.empty())
      term.taken_over = held.front();
    else if (!waiting.empty())  // the next to begin
      term.taken_over = *std::min_element(waiting.begin(), waiting.end(), [&](int one, int other) {
        return std::tuple(at(one).cycle, place_of(at(one).seat)) <
               std::tuple(at(other).cycle, place_of(at(other).seat));
      });
    // Who has left already, by what was recorded later, gives the kind of seat all the same.
    const int known = before.empty() ? -1 : before.back();
    const int taken = term.taken_over >= 0 ? term.taken_over : known;
    if (taken >= 0) {
      if (taken == term.taken_over) term.cycle = at(taken).cycle;
      term.seat = at(taken).seat;
      term.group = at(taken).group;
      if (term.seat == Seat::host) term.country = at(taken).country;
    }
    if (term.seat != Seat::host) term.country = event.country;
    term.person = event.successor;
    const bool leaves_altogether =
        meant == Seat::unstated && seats_of(event.person, meant, false).size() == 1;
    if (!held.empty()) leave(held.front());
    // What waits is lost: all of it to who leaves altogether, else what is of the kind taken over.
    for (const int index : seats_of(event.person, Seat::unstated, true))
      if (leaves_altogether || at(index).seat == term.seat) at(index).is_lost = true;
    give(term);
  }
  void operator()(const events::TermRenewed& event) {
    Term term;
    term.person = event.person;
    term.cycle = event.cycle;
    term.is_appointed = false;
    term.group = event.group;
    term.country = event.country;
    term.says_group = event.group != events::Group::unstated;
    term.group_since = on;
    term.group_said_by = rank;
    const int renewed = renewed_by(term, seat_meant(event));
    if (renewed == nothing) return;
    if (renewed >= 0) go_on(term, at(renewed));
    term.seat_meant = seat_meant(event);
    term.is_of_known_seat = renewed >= 0;
    give(term);
  }
  // Of terms of one kind the one that the holder is left with: of two at a time the one that ends
  // last. -1: the last was left early.
  int held_last(std::vector<int> terms) {
    std::erase_if(terms, [&](int index) { return at(index).waits; });
    std::stable_sort(terms.begin(), terms.end(),
                     [&](int one, int other) { return at(one).from < at(other).from; });
    int last = -1;
    for (const int index : terms) {
      const bool is_over = last < 0 || at(last).until < at(index).from;
      if (is_over || at(last).cycle <= at(index).cycle) last = index;
    }
    return last >= 0 && at(last).until == Date::latest() ? last : -1;
  }
  static constexpr int nothing = -2;
  // The seat that goes on: the one that the person holds or held last; -1 where it is not known.
  int renewed_by(const Term& renewal, Seat meant) {
    std::vector<int> earlier;
    bool is_renewed = false;
    for (const Seat seat :
         {Seat::stakeholder, Seat::host, Seat::chair, Seat::observer, Seat::unstated}) {
      const std::vector<int> all = terms_where([&](const Term& term) {
        return term.person == renewal.person && term.seat == seat && !term.is_lost &&
               !term.is_displaced && (meant == Seat::unstated || meant == seat);
      });
      const int last = held_last(all);
      const bool has_next = std::any_of(all.begin(), all.end(), [&](int index) {
        return at(index).waits && at(index).cycle == renewal.cycle;
      });
      const int last_cycle = last < 0 ? 0 : at(last).cycle.year;
      is_renewed |= has_next || last_cycle == renewal.cycle.year;
      if (last >= 0 && !has_next && last_cycle < renewal.cycle.year) earlier.push_back(last);
    }
    sort(earlier);
    if (!earlier.empty()) return earlier.front();
    if (is_renewed) return nothing;
    if (renewal.cycle > now()) return -1;  // it will be known when the cycle opens
    const std::vector<int> begun = terms_where([&](const Term& term) {
      return term.person == renewal.person && was_served(term) &&
             (meant == Seat::unstated || meant == term.seat);
    });
    return begun.empty() ? -1 : begun.back();
  }
  static void go_on(Term& renewal, const Term& renewed) {
    renewal.seat = renewed.seat;
    if (!renewal.country) renewal.country = renewed.country;
    if (renewal.says_group) return;
    renewal.group = renewed.group;
    renewal.group_since = renewed.group_since;
    renewal.group_said_by = renewed.group_said_by;
  }
  void operator()(const events::TermEnded& event) {
    std::vector<int> earlier = terms_where([&](const Term& term) {
      const Seat meant = seat_meant(event);
      return term.person == event.person && term.cycle < event.cycle && !term.waits &&
             !term.is_displaced && term.until == Date::latest() &&
             (meant == Seat::unstated || meant == term.seat);
    });
    events::Cycle latest;
    for (const int index : earlier) latest = std::max(latest, at(index).cycle);
    for (const int index : earlier)
      if (at(index).cycle == latest) at(index).is_ended = true;
  }
  void operator()(const events::FigurePublished& event) { body.figures.push_back({by, on, event}); }
  void operator()(const events::FigureFollowed& event) {
    const auto key = [](const events::FigurePublished& said) {
      return std::tie(said.cycle, said.measure, said.group, said.region, said.country);
    };
    for (const Figure& chosen : std::vector<Figure>(body.figures)) {
      if (chosen.position != event.position) continue;
      for (Figure& each : body.figures)
        if (key(each.said) == key(chosen.said)) each.chosen = each.position == event.position;
    }
  }
  void operator()(const events::TermsAdopted& event) {
    body.has_terms = true;
    body.clauses.clear();
    body.parameters.clear();
    for (const std::string_view clause : event.clauses()) body.clauses.emplace(clause);
    for (const events::Parameter& each : event.parameters())
      body.parameters[std::string(each.name)] = each.value;
  }
};

}  // namespace

Body tell(const std::vector<Told>& in_order) {
  Telling telling;
  for (const Told& each : in_order) {
    telling.on = each.on;
    telling.by = each.position;
    telling.rank = each.rank;
    std::visit(telling, each.content);
  }
  return std::move(telling.body);
}

}  // namespace reference::naive
