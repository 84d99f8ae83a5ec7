#include "tests/reference/twin.hpp"

#include <algorithm>

namespace reference {
namespace {

using engine::Position;
using events::no_end;

bool is_selected(const Told& told, const Asked& asked) {
  if (asked.public_only && told.confidential) return false;
  if (std::count(asked.without.begin(), asked.without.end(), told.position) > 0) return false;
  return told.supposed || told.position <= asked.known;
}

// 0004: an event is hidden when an event that counts amends it.
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

// A seat for a cycle that has not opened; `from` is the term that goes on in it, if known.
struct Promise {
  Term term;
  std::optional<std::size_t> from;
};

// A life of the body, told event by event.
struct Story {
  Body body;
  std::vector<std::size_t> seated;  // the terms in which persons sit or sat last, one of a kind
  std::vector<events::Cycle> opened;
  std::vector<Promise> promised;
  Position by;
  engine::Date on;

  Term& at(std::size_t index) { return body.terms[index]; }
  bool is_held(std::size_t index) {
    return at(index).cycle == body.now() || at(index).cycle == no_end;
  }
  bool is_open(events::Cycle cycle) {
    return std::count(opened.begin(), opened.end(), cycle) > 0 || cycle == body.now();
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

  void sit(Term term) {
    term.from = on;
    if (term.group_said_by == term.begun_by) term.group_since = on;
    const std::size_t begun = body.terms.size();
    body.terms.push_back(term);
    for (std::size_t& index : seated) {
      if (at(index).person != term.person || at(index).seat != term.seat) continue;
      const std::size_t held = index;
      if (at(held).cycle <= term.cycle) index = begun;
      if (!is_held(held) || !is_held(begun)) return;
      const std::size_t displaced = index == begun ? held : begun;
      at(displaced).is_displaced = true;
      return end(displaced);
    }
    seated.push_back(begun);
  }

  void give(Term term) {
    term.begun_by = term.group_said_by = by;
    term.from = on;
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
    if (at(index).until != engine::Date::latest()) return;
    at(index).ended_by = by;
    at(index).until = on - 1;
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
          present_code(on, at(index).country) == present_code(on, country))
        leave(index);
    }
  }

  std::optional<std::size_t> last_term_of(events::Person person, events::Seat kind) {
    for (std::size_t index = body.terms.size(); index-- > 0;) {
      if (at(index).person == person && is_kind(at(index).seat, kind) && at(index).was_served())
        return index;
    }
    return std::nullopt;
  }

  void operator()(const auto&) {}
  void operator()(const events::BodyEstablished&) { body.established = on; }
  void operator()(const events::CycleOpened& event) {
    const bool complete = event.roster == events::Completeness::complete;
    for (Cycle& cycle : body.cycles)
      if (cycle.year == event.cycle) cycle.complete = complete;
    if (is_open(event.cycle)) return;
    opened.push_back(event.cycle);
    if (event.cycle > body.now()) {
      if (body.is_running()) body.cycles.back().last = on - 1;
      body.cycles.push_back({event.cycle, on, engine::Date::latest(), complete});
    }
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
  void operator()(const events::TermsAdopted& event) {
    body.version = event.version;
    body.clauses.clear();
    body.parameters.clear();
    for (const std::string_view clause : event.clauses()) body.clauses.emplace(clause);
    for (const events::Parameter& each : event.parameters())
      body.parameters[std::string(each.name)] = each.value;
  }
  void operator()(const events::FigurePublished& event) { body.figures.push_back({by, on, event}); }
  // Of figures for the same, the one that was chosen last.
  void operator()(const events::FigureFollowed& event) {
    const auto subject = [](const events::FigurePublished& said) {
      return std::tie(said.cycle, said.measure, said.group, said.region, said.country);
    };
    const auto chosen =
        std::find_if(body.figures.begin(), body.figures.end(),
                     [&](const Figure& each) { return each.position == event.position; });
    if (chosen == body.figures.end()) return;
    for (Figure& each : body.figures)
      if (subject(each.said) == subject(chosen->said)) each.chosen = &each == &*chosen;
  }
  void operator()(const events::MemberAppointed& event) {
    Term term{event.person, event.cycle, event.seat, event.group, event.country};
    if (event.terms_before >= 0) term.terms_before = event.terms_before;
    if (event.is_new == events::Answer::yes) term.terms_before = 0;
    term.is_new = event.is_new;
    give(term);
  }
  void operator()(const events::MemberLeft& event) { leave_all(event.person, event.seat); }
  void operator()(const events::HostSeatFilled& event) {
    leave_hosts(event.country);
    give({event.person, no_end, events::Seat::host, event.group, event.country});
  }
  void operator()(const events::HostSeatVacated& event) { leave_hosts(event.country); }

  Term successor_in(const std::optional<Term>& taken, const events::MemberReplaced& event) {
    Term term{event.successor, body.now(), event.seat, {}, event.country};
    if (!taken) return term;
    term.cycle = taken->cycle;
    term.seat = taken->seat;
    term.group = taken->group;
    if (term.seat == events::Seat::host) term.country = taken->country;
    return term;
  }
  void operator()(const events::MemberReplaced& event) {
    const auto seats = seats_of(event.person, event.seat);
    const auto promises = promised_to(event.person, {}, event.seat);
    if (!seats.empty() && is_held(seats.front())) {
      Term term = successor_in(at(seats.front()), event);
      term.taken_over = static_cast<int>(seats.front());
      give(term);
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
      term.cycle = body.now();
      give(term);
    }
  }

  Term renewal(Position renewed_by, std::optional<std::size_t> from,
               const events::TermRenewed& event) {
    Term term{event.person, event.cycle, event.seat, event.group, event.country, renewed_by};
    term.begins = false;
    term.from = on;
    term.group_said_by = renewed_by;
    if (!from) return term;
    const Term& renewed = at(*from);
    term.seat = renewed.seat;
    if (!event.country) term.country = renewed.country;
    if (event.group != events::Group::unstated) return term;
    term.group = renewed.group;
    term.group_since = renewed.group_since;
    term.group_said_by = renewed.group_said_by;
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

}  // namespace

std::vector<Told> seen_by_public(const std::vector<Told>& history) {
  std::map<Position, Position> numbers{{Position{}, Position{}}};
  std::vector<Told> seen;
  for (Told told : history) {
    const Position own{seen.size() + 1};
    const auto number = [&](Position position) {
      const auto known = numbers.find(position);
      return known == numbers.end() ? own + (position.value - told.position.value) : known->second;
    };
    auto* followed = std::get_if<events::FigureFollowed>(&told.content);
    const bool is_open = !told.confidential && (!told.amends || number(told.amends)) &&
                         (!followed || number(followed->position));
    numbers[told.position] = is_open ? own : Position{};
    if (!is_open) continue;
    if (followed) followed->position = number(followed->position);
    told.amends = number(told.amends);
    told.rank = number(told.rank);
    told.position = own;
    seen.push_back(told);
  }
  return seen;
}

Body truth(const std::vector<Told>& history, const Asked& asked) {
  std::vector<Told> told;
  for (const Told& each : history) {
    if (each.on <= asked.until && counts(each, history, asked)) told.push_back(each);
  }
  // 0003: by day, then rank, then position.
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
  Body body = std::move(story.body);
  body.day = asked.until;
  if (body.is_running()) body.cycles.back().last = body.day;
  for (const std::size_t index : story.seated)
    if (const Term& term = body.terms[index]; term.cycle == body.now() || term.cycle == no_end)
      body.seats.push_back(term);
  std::sort(body.seats.begin(), body.seats.end(), [](const Term& one, const Term& two) {
    return std::tie(one.person, one.seat) < std::tie(two.person, two.seat);
  });
  for (const Promise& promise : story.promised) body.waiting.push_back(promise.term);
  body.told = std::move(told);
  return body;
}

}  // namespace reference
