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

// A life of the body, told event by event.
struct Story {
  Truth truth;
  std::vector<std::size_t> seated;  // the terms in which persons sit or sat last, one of a kind
  Position by;
  engine::Date on;

  Term& at(std::size_t index) { return truth.terms[index]; }
  bool is_held(std::size_t index) {
    return at(index).cycle == truth.running || at(index).cycle == no_end;
  }

  // Of one person: seats held longest first, and of those in the order of kinds.
  std::vector<std::size_t> seats_of(events::Person person) {
    std::vector<std::size_t> seats;
    for (const std::size_t index : seated) {
      if (at(index).person == person) seats.push_back(index);
    }
    std::sort(seats.begin(), seats.end(), [&](std::size_t one, std::size_t other) {
      return std::tuple(-at(one).cycle.year, kind_order(at(one).seat)) <
             std::tuple(-at(other).cycle.year, kind_order(at(other).seat));
    });
    return seats;
  }

  void sit(Term term) {
    term.begun_by = by;
    truth.terms.push_back(term);
    if (term.cycle != no_end) truth.running = std::max(truth.running, term.cycle);
    for (std::size_t& index : seated) {
      if (at(index).person != term.person || at(index).seat != term.seat) continue;
      if (at(index).cycle <= term.cycle) index = truth.terms.size() - 1;
      return;
    }
    seated.push_back(truth.terms.size() - 1);
  }

  void leave(std::size_t index) {
    if (!at(index).left) {
      at(index).ended_by = by;
      at(index).left = true;
      at(index).last_day = on - 1;
    }
    std::erase(seated, index);
  }

  void leave_all(events::Person person) {
    for (const std::size_t index : seats_of(person)) {
      if (is_held(index)) leave(index);
    }
  }

  std::optional<std::size_t> last(auto wanted) {
    for (std::size_t index = truth.terms.size(); index-- > 0;) {
      if (wanted(at(index))) return index;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> last_term_of(events::Person person) {
    return last([&](const Term& term) { return term.person == person; });
  }

  void operator()(const auto&) {}
  void operator()(const events::CycleOpened& event) {
    truth.running = std::max(truth.running, event.cycle);
  }
  void operator()(const events::ForumHeld&) { truth.forums.push_back(by); }
  void operator()(const events::TermsAdopted& event) { truth.version = event.version; }
  void operator()(const events::MemberAppointed& event) {
    sit({event.person, event.cycle, event.seat, event.group, event.country, {}, {}});
  }
  void operator()(const events::MemberResigned& event) { leave_all(event.person); }
  void operator()(const events::MemberRemoved& event) { leave_all(event.person); }
  void operator()(const events::HostSeatFilled& event) {
    const auto before = last([&](const Term& term) {
      return term.country == event.country && term.cycle == no_end &&
             term.seat == events::Seat::host;
    });
    if (before && !at(*before).left) leave(*before);
    sit({event.person, no_end, events::Seat::host, event.group, event.country, {}, {}});
  }
  void operator()(const events::HostSeatVacated& event) {
    const auto host = [&](bool designated) {
      return last([&](const Term& term) {
        return term.country == event.country && term.seat == events::Seat::host &&
               (term.cycle == no_end) == designated;
      });
    };
    auto seat = host(true);
    if (!seat || at(*seat).left) seat = host(false);
    if (seat && is_held(*seat)) leave(*seat);
  }
  void operator()(const events::MemberReplaced& event) {
    const std::vector<std::size_t> seats = seats_of(event.person);
    const bool sits = !seats.empty() && is_held(seats.front());
    const auto taken = sits ? std::optional(seats.front()) : last_term_of(event.person);
    Term term;
    if (taken) term = at(*taken);
    term.person = event.successor;
    if (!sits) term.cycle = truth.running;
    if (term.seat != events::Seat::host) term.country = {};
    if (event.country) term.country = event.country;
    term.ended_by = {};
    term.begins = true;
    term.left = false;
    term.last_day = engine::Date::latest();
    sit(term);
    if (sits) leave(*taken);
  }
  void operator()(const events::TermRenewed& event) {
    truth.running = std::max(truth.running, event.cycle);
    std::optional<std::size_t> from;
    bool is_renewed = false;
    for (const std::size_t index : seats_of(event.person)) {
      is_renewed |= at(index).cycle == event.cycle;
      if (at(index).cycle < event.cycle && !from) from = index;
    }
    if (!from && is_renewed) return;
    if (!from) from = last_term_of(event.person);
    Term term;
    if (from) term = at(*from);
    term.person = event.person;
    term.cycle = event.cycle;
    term.ended_by = {};
    term.begins = false;
    term.left = false;
    term.last_day = engine::Date::latest();
    sit(term);
  }
  void operator()(const events::TermEnded& event) {
    events::Cycle latest;
    for (const std::size_t index : seats_of(event.person)) {
      if (at(index).cycle < event.cycle) latest = std::max(latest, at(index).cycle);
    }
    for (const std::size_t index : seats_of(event.person)) {
      if (at(index).cycle == latest && !at(index).ended_by) at(index).ended_by = by;
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

int Truth::terms_in_a_row(events::Person person) const {
  int count = 0;
  std::optional<events::Seat> kind;
  for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
    if (term->person != person || term->seat != kind.value_or(term->seat)) continue;
    kind = term->seat;
    ++count;
    if (term->begins) break;
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
  std::sort(story.truth.seats.begin(), story.truth.seats.end(),
            [](const Term& one, const Term& two) {
              return std::tie(one.person, one.seat) < std::tie(two.person, two.seat);
            });
  return story.truth;
}

}  // namespace reference
