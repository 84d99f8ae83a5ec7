#include "replay/difference.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/hiding.hpp"
#include "replay/walk.hpp"

namespace replay {
namespace {

using projections::Register;
using projections::SeatHeld;
using projections::Term;

const Term& term_of(const Register& reg, const SeatHeld& seat) {
  return reg.service().terms()[static_cast<std::size_t>(seat.term)];
}

// The event that brought a seat which was not held so in the earlier state.
engine::Position gained_by(const Register& reg, const SeatHeld& seat, engine::Date since) {
  const auto terms = reg.service().terms();
  for (const std::int32_t index : reg.service().service_up_to(seat.term)) {
    const Term& term = terms[static_cast<std::size_t>(index)];
    if (term.from > since) return term.begun_by;
  }
  return term_of(reg, seat).begun_by;
}

// The event by which a seat is no longer held: of the later state's own, or the correction of the
// event that gave it. A decision and what corrected it have one rank.
engine::Position lost_by(const Term& lost, const Timeline& to, const Register& after) {
  const auto rank_of = [&](engine::Position position) {
    const auto envelope = to.at(position);
    return envelope ? envelope->rank : engine::none;
  };
  const engine::Position rank = rank_of(lost.begun_by);
  const auto terms = after.service().terms();
  engine::Position ended_by;
  for (std::int32_t at = after.service().latest(lost.person); at >= 0;) {
    const Term& term = terms[static_cast<std::size_t>(at)];
    if (!ended_by && term.seat == lost.seat) ended_by = term.ended_by;
    if (rank && rank_of(term.begun_by) == rank) return ended_by;
    at = term.previous;
  }
  return engine::Hiding(to.reading(), to.selection()).by(lost.begun_by);
}

bool differ(const SeatHeld& before, const SeatHeld& after) {
  return std::tie(before.seat, before.group, before.country) !=
         std::tie(after.seat, after.group, after.country);
}

// A person's seats in both states.
struct Both {
  std::vector<SeatHeld> before, after;
};

class Comparison {
 public:
  Comparison(const State& from, const State& to)
      : from_(from.timeline), to_(to.timeline), before_(from.reg), after_(to.reg) {}

  Difference run() && {
    difference_.from = from_.until();
    difference_.to = to_.until();
    difference_.known_from = from_.known_at();
    difference_.known_to = to_.known_at();
    difference_.cycle_from = before_.current();
    difference_.cycle_to = after_.current();
    compare_seats();
    compare_counts();
    return std::move(difference_);
  }

 private:
  void compare_seats() {
    std::map<events::Person, Both> persons;
    for (const SeatHeld& seat : before_.composition().in(before_.current())) {
      persons[seat.person].before.push_back(seat);
    }
    for (const SeatHeld& seat : after_.composition().in(after_.current())) {
      persons[seat.person].after.push_back(seat);
    }
    for (auto& [person, seats] : persons) compare(person, std::move(seats));
  }

  // Seats of one kind are held against each other first, and then what is left.
  void compare(events::Person person, Both seats) {
    for (auto before = seats.before.begin(); before != seats.before.end();) {
      const auto after =
          std::find_if(seats.after.begin(), seats.after.end(),
                       [&](const SeatHeld& seat) { return seat.seat == before->seat; });
      if (after == seats.after.end()) {
        ++before;
        continue;
      }
      if (differ(*before, *after)) add(person, *before, *after);
      seats.after.erase(after);
      before = seats.before.erase(before);
    }
    for (std::size_t i = 0; i < std::max(seats.before.size(), seats.after.size()); ++i) {
      add(person, i < seats.before.size() ? std::optional(seats.before[i]) : std::nullopt,
          i < seats.after.size() ? std::optional(seats.after[i]) : std::nullopt);
    }
  }

  void add(events::Person person, std::optional<SeatHeld> before, std::optional<SeatHeld> after) {
    SeatChange change{SeatChange::What::changed, person, before, after, {}};
    if (after) {
      if (!before) change.what = SeatChange::What::gained;
      change.because = gained_by(after_, *after, from_.until());
    } else {
      change.what = SeatChange::What::lost;
      change.because = lost_by(term_of(before_, *before), to_, after_);
    }
    difference_.seats.push_back(change);
  }

  void compare_counts() {
    for (std::size_t kind = 0; kind < events::seat_count; ++kind) {
      for (std::size_t each = 0; each < events::group_count; ++each) {
        const auto seat = static_cast<events::Seat>(kind);
        const auto group = static_cast<events::Group>(each);
        const auto before = before_.composition().count(before_.current(), seat, group);
        const auto after = after_.composition().count(after_.current(), seat, group);
        if (before == after) continue;
        difference_.counts.push_back(
            {seat, group, static_cast<long>(before), static_cast<long>(after)});
      }
    }
  }

  const Timeline& from_;
  const Timeline& to_;
  const Register& before_;
  const Register& after_;
  Difference difference_;
};

bool is_change(const FindingChange& change) {
  const auto& [before, after] = change;
  if (before && after) {
    return std::tie(before->verdict, before->measured) != std::tie(after->verdict, after->measured);
  }
  return (before ? before : after)->verdict != rules::Verdict::holds;
}

}  // namespace

std::vector<FindingChange> compare(std::vector<rules::Finding> before,
                                   std::vector<rules::Finding> after) {
  using Key = std::tuple<std::string_view, std::string,
                         std::vector<std::pair<std::string_view, std::string>>>;
  const auto key = [](const rules::Finding& finding) {
    return Key{finding.rule, finding.clause, finding.subject};
  };
  std::vector<FindingChange> changes;
  const auto add = [&](FindingChange change) {
    if (is_change(change)) changes.push_back(std::move(change));
  };
  std::multimap<Key, rules::Finding> unmatched;
  for (rules::Finding& finding : before) {
    Key at = key(finding);
    unmatched.emplace(std::move(at), std::move(finding));
  }
  for (rules::Finding& finding : after) {
    const auto match = unmatched.find(key(finding));
    if (match == unmatched.end()) {
      add({std::nullopt, std::move(finding)});
    } else {
      add({std::move(match->second), std::move(finding)});
      unmatched.erase(match);
    }
  }
  for (auto& [at, finding] : unmatched) add({std::move(finding), std::nullopt});
  const auto id = [](const FindingChange& change) {
    return change.after ? std::string_view(change.after->id) : change.before->id;
  };
  std::stable_sort(
      changes.begin(), changes.end(),
      [&](const FindingChange& one, const FindingChange& other) { return id(one) < id(other); });
  return changes;
}

Difference compare(const State& from, const State& to) {
  Difference difference = Comparison(from, to).run();
  difference.findings = compare(from.findings, to.findings);
  return difference;
}

Difference compare(const Timeline& from, const Timeline& to) {
  Walk before(from, Walk::Shows::findings), after(to, Walk::Shows::findings);
  before.to(from.until());
  after.to(to.until());
  return compare({from, before.reg(), before.findings()}, {to, after.reg(), after.findings()});
}

}  // namespace replay
