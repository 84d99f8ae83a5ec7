#include "tests/reference/twin.hpp"

#include <algorithm>
#include <tuple>

namespace reference {
namespace {

using engine::Position;
using events::no_end;

bool is_selected(const Told& told, const Asked& asked) {
  if (asked.public_only && told.confidential) return false;
  if (std::count(asked.without.begin(), asked.without.end(), told.position) > 0) return false;
  return told.supposed || told.position <= asked.known;
}

bool counts(const Told& told, const std::vector<Told>& history, const Asked& asked) {
  return is_selected(told, asked) &&
         std::none_of(history.begin(), history.end(), [&](const Told& other) {
           return other.amends == told.position && counts(other, history, asked);
         });
}

int kind_order(events::Seat seat) {
  return seat == events::Seat::unstated ? 99 : static_cast<int>(seat);
}

bool is_kind(events::Seat seat, events::Seat wanted) {
  return wanted == events::Seat::unstated || seat == wanted;
}

// Random histories know one country that changed its code, before they begin: Yugoslavia.
events::Country country_of(events::Country stated) {
  constexpr std::uint16_t before = 'Y' * 256 + 'U', after = 'C' * 256 + 'S';
  return stated.letters == before ? events::Country{after} : stated;
}

// A seat for a cycle that has not opened; `from` is the term that goes on in it, if known.
struct Promise {
  Term term;
  std::optional<std::size_t> from;
};

// A life of the body, told event by event.
struct Story {
  Truth truth;
  std::vector<engine::Date> first_days;  // of the terms
  std::vector<std::size_t> seated;  // the terms in which persons sit or sat last, one of a kind
  std::vector<events::Cycle> opened;
  std::vector<Promise> promised;
  Position by;
  engine::Date on;

  Term& at(std::size_t index) { return truth.terms[index]; }
  bool is_held(std::size_t index) {
    return at(index).cycle == truth.running || at(index).cycle == no_end;
  }
  bool is_open(events::Cycle cycle) {
    return std::count(opened.begin(), opened.end(), cycle) > 0 || cycle == truth.running;
  }

  // Of one person: seats held longest first, and of those in the order of kinds.
  std::vector<std::size_t> seats_of(events::Person person,
                                    events::Seat kind = events::Seat::unstated) {
    std::vector<std::size_t> seats;
    for (const std::size_t index : seated) {
      if (at(index).person == person && is_kind(at(index).seat, kind)) seats.push_back(index);
    }
    std::sort(seats.begin(), seats.end(), [&](std::size_t one, std::size_t other) {
      return std::tuple(-at(one).cycle.year, kind_order(at(one).seat)) <
             std::tuple(-at(other).cycle.year, kind_order(at(other).seat));
    });
    return seats;
  }

  // Of what was promised to the person, the nearest first, and of that in the order of kinds.
  std::vector<Promise> promised_to(events::Person person, events::Cycle cycle,
                                   events::Seat kind = events::Seat::unstated) {
    std::vector<Promise> all;
    for (const Promise& promise : promised) {
      if (promise.term.person == person && is_kind(promise.term.seat, kind) &&
          (!cycle || promise.term.cycle == cycle))
        all.push_back(promise);
    }
    std::stable_sort(all.begin(), all.end(), [](const Promise& one, const Promise& other) {
      return std::tuple(one.term.cycle, kind_order(one.term.seat)) <
             std::tuple(other.term.cycle, kind_order(other.term.seat));
    });
    return all;
  }

  void sit(const Term& term) {
    truth.terms.push_back(term);
    first_days.push_back(on);
    const std::size_t begun = truth.terms.size() - 1;
    for (std::size_t& index : seated) {
      if (at(index).person != term.person || at(index).seat != term.seat) continue;
      const std::size_t held = index;
      if (at(held).cycle <= term.cycle) index = begun;
      if (!is_held(held) || !is_held(begun)) return;
      end(index == begun ? held : begun);
      return;
    }
    seated.push_back(begun);
  }

  void give(Term term) {
    term.begun_by = by;
    if (term.cycle == no_end || is_open(term.cycle)) return sit(term);
    promised.push_back({term, std::nullopt});
  }

  void forget(events::Person person) {
    std::erase_if(promised, [&](const Promise& each) { return each.term.person == person; });
  }
  void forget(events::Person person, events::Seat kind) {
    std::erase_if(promised, [&](const Promise& each) {
      return each.term.person == person && each.term.seat == kind;
    });
  }

  void end(std::size_t index) {
    if (at(index).left) return;
    at(index).ended_by = by;
    at(index).left = true;
    at(index).last_day = on - 1;
    if (first_days[index] == on) truth.never_served.push_back(index);
  }

  void leave(std::size_t index) {
    end(index);
    std::erase(seated, index);
    forget(at(index).person, at(index).seat);
  }

  void leave_all(events::Person person, events::Seat kind) {
    for (const std::size_t index : seats_of(person, kind)) {
      if (is_held(index)) leave(index);
    }
    if (kind == events::Seat::unstated) forget(person);
    forget(person, kind);
  }

  void leave_hosts(events::Country country) {
    for (const std::size_t index : std::vector<std::size_t>(seated)) {
      if (is_held(index) && at(index).seat == events::Seat::host &&
          country_of(at(index).country) == country_of(country))
        leave(index);
    }
  }

  std::optional<std::size_t> last_term_of(events::Person person, events::Seat kind) {
    for (std::size_t index = truth.terms.size(); index-- > 0;) {
      if (at(index).person == person && is_kind(at(index).seat, kind) && truth.was_served(index))
        return index;
    }
    return std::nullopt;
  }

  void operator()(const auto&) {}
  void operator()(const events::CycleOpened& event) {
    if (is_open(event.cycle)) return;
    opened.push_back(event.cycle);
    truth.running = std::max(truth.running, event.cycle);
    const std::vector<Promise> all = promised;
    std::erase_if(promised, [&](const Promise& each) { return each.term.cycle == event.cycle; });
    for (const Promise& promise : all) {
      if (promise.term.cycle != event.cycle) continue;
      if (promise.term.begins || promise.from)
        sit(promise.term);
      else
        renew(promise.term.begun_by, {promise.term.person, event.cycle, false, promise.term.seat,
                                      promise.term.group, promise.term.country});
    }
  }
  void operator()(const events::ForumHeld&) { truth.forums.push_back(by); }
  void operator()(const events::TermsAdopted& event) { truth.version = event.version; }
  void operator()(const events::MemberAppointed& event) {
    give({event.person, event.cycle, event.seat, event.group, event.country, {}, {}});
  }
  void operator()(const events::MemberResigned& event) { leave_all(event.person, event.seat); }
  void operator()(const events::MemberRemoved& event) { leave_all(event.person, event.seat); }
  void operator()(const events::HostSeatFilled& event) {
    leave_hosts(event.country);
    give({event.person, no_end, events::Seat::host, event.group, event.country, {}, {}});
  }
  void operator()(const events::HostSeatVacated& event) { leave_hosts(event.country); }

  Term successor_in(const std::optional<Term>& taken, const events::MemberReplaced& event) {
    Term term;
    if (taken) term = *taken;
    term.person = event.successor;
    if (!taken) term.seat = event.seat;
    if (term.seat != events::Seat::host || !taken) term.country = event.country;
    term.ended_by = {};
    term.begins = true;
    term.left = false;
    term.last_day = engine::Date::latest();
    return term;
  }
  void operator()(const events::MemberReplaced& event) {
    const auto seats = seats_of(event.person, event.seat);
    const auto promises = promised_to(event.person, {}, event.seat);
    if (!seats.empty() && is_held(seats.front())) {
      give(successor_in(at(seats.front()), event));
      leave(seats.front());
      const auto others = seats_of(event.person);
      const bool sits = std::any_of(others.begin(), others.end(),
                                    [&](std::size_t index) { return is_held(index); });
      if (!sits && event.seat == events::Seat::unstated) forget(event.person);
    } else if (!promises.empty()) {
      const Term taken = promises.front().term;
      forget(event.person, taken.seat);
      give(successor_in(taken, event));
    } else {
      const auto last = last_term_of(event.person, event.seat);
      Term term = successor_in(last ? std::optional(at(*last)) : std::nullopt, event);
      term.cycle = truth.running;
      give(term);
    }
  }

  Term renewal(Position renewed_by, std::optional<std::size_t> from,
               const events::TermRenewed& event) {
    Term term;
    term.seat = event.seat;
    if (from) term = at(*from);
    if (event.group != events::Group::unstated) term.group = event.group;
    if (event.country) term.country = event.country;
    term.person = event.person;
    term.cycle = event.cycle;
    term.begun_by = renewed_by;
    term.ended_by = {};
    term.begins = false;
    term.left = false;
    term.last_day = engine::Date::latest();
    return term;
  }
  std::optional<std::size_t> goes_on(const events::TermRenewed& event) {
    for (const std::size_t index : seats_of(event.person, event.seat)) {
      if (at(index).cycle < event.cycle &&
          promised_to(event.person, event.cycle, at(index).seat).empty())
        return index;
    }
    return std::nullopt;
  }
  void renew(Position renewed_by, const events::TermRenewed& event) {
    auto from = goes_on(event);
    const auto seats = seats_of(event.person, event.seat);
    const bool is_renewed = std::any_of(seats.begin(), seats.end(), [&](std::size_t index) {
      return at(index).cycle == event.cycle;
    });
    if (!from && is_renewed) return;
    if (!from) from = last_term_of(event.person, event.seat);
    sit(renewal(renewed_by, from, event));
  }
  void operator()(const events::TermRenewed& event) {
    if (is_open(event.cycle)) return renew(by, event);
    const auto from = goes_on(event);
    if (!from && !promised_to(event.person, event.cycle, event.seat).empty()) return;
    promised.push_back({renewal(by, from, event), from});
  }
  void operator()(const events::TermEnded& event) {
    std::vector<std::size_t> ending;
    for (const std::size_t index : seats_of(event.person, event.seat)) {
      if (at(index).cycle < event.cycle &&
          promised_to(event.person, event.cycle, at(index).seat).empty())
        ending.push_back(index);
    }
    for (const std::size_t index : ending) {
      if (at(index).cycle == at(ending.front()).cycle && !at(index).ended_by)
        at(index).ended_by = by;
    }
  }
};

// Of figures for the same, the one that was chosen last.
std::vector<Position> followed(const std::vector<Told>& told) {
  const auto figure_at = [&](Position position, std::size_t before) {
    const events::FigurePublished* figure = nullptr;
    for (std::size_t i = 0; i < before; ++i) {
      if (told[i].position == position) {
        figure = std::get_if<events::FigurePublished>(&told[i].content);
      }
    }
    return figure;
  };
  const auto subject = [](const events::FigurePublished& figure) {
    return std::tie(figure.cycle, figure.measure, figure.group, figure.region, figure.country);
  };
  std::vector<Position> chosen;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const auto* choice = std::get_if<events::FigureFollowed>(&told[i].content);
    const auto* figure = choice ? figure_at(choice->position, i) : nullptr;
    if (!figure) continue;
    std::erase_if(chosen, [&](Position other) {
      return subject(*figure_at(other, told.size())) == subject(*figure);
    });
    chosen.push_back(choice->position);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

bool Truth::was_served(std::size_t index) const {
  return std::find(never_served.begin(), never_served.end(), index) == never_served.end();
}

int Truth::terms_in_a_row(events::Person person) const {
  int count = 0;
  std::optional<events::Seat> kind;
  for (std::size_t index = terms.size(); index-- > 0;) {
    const Term& term = terms[index];
    if (term.person != person || term.seat != kind.value_or(term.seat) || !was_served(index))
      continue;
    kind = term.seat;
    ++count;
    if (term.begins) break;
  }
  return count;
}

Truth truth(const std::vector<Told>& history, const Asked& asked) {
  std::vector<Told> told;
  for (const Told& each : history) {
    if (each.on <= asked.until && counts(each, history, asked)) told.push_back(each);
  }
  std::sort(told.begin(), told.end(), [](const Told& one, const Told& other) {
    return std::tie(one.on, one.rank, one.position) <
           std::tie(other.on, other.rank, other.position);
  });
  Story story;
  for (const Told& each : told) {
    story.by = each.position;
    story.on = each.on;
    std::visit(story, each.content);
  }
  story.truth.followed = followed(told);
  for (const std::size_t index : story.seated) {
    if (story.is_held(index)) story.truth.seats.push_back(story.at(index));
  }
  for (const Promise& promise : story.promised) story.truth.waiting.push_back(promise.term);
  std::sort(story.truth.seats.begin(), story.truth.seats.end(),
            [](const Term& one, const Term& two) {
              return std::tie(one.person, one.seat) < std::tie(two.person, two.seat);
            });
  return story.truth;
}

}  // namespace reference
