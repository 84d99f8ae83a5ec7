#include "replay/difference.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "engine/hiding.hpp"
#include "replay/walk.hpp"

namespace replay {
namespace {

using projections::Register;
using projections::SeatHeld;
using projections::Term;

// The event that brought a seat which was not held so in the earlier state.
engine::Position gained_by(const Register& reg, const SeatHeld& seat, engine::Date since) {
  for (const std::int32_t index : reg.service().service_up_to(seat.term)) {
    const Term& term = reg.service().term(index);
    if (term.from > since) return term.begun_by;
  }
  return reg.service().term(seat.term).begun_by;
}

// The event by which a seat is no longer held: of the later state's own, or the correction of the
// event that gave it. A decision and what corrected it have one rank.
engine::Position lost_by(const Term& lost, const Timeline& to, const Register& after) {
  const auto rank_of = [&](engine::Position position) {
    const auto envelope = to.at(position);
    return envelope ? envelope->rank : engine::none;
  };
  const engine::Position rank = rank_of(lost.begun_by);
  engine::Position ended_by;
  for (std::int32_t at = after.service().latest(lost.person); at >= 0;) {
    const Term& term = after.service().term(at);
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

// Of one person: seats of one kind are held against each other first, and then what is left.
template <class Add>
void match(std::vector<SeatHeld> before, std::vector<SeatHeld> after, Add add) {
  std::erase_if(before, [&](const SeatHeld& seat) {
    const auto same = std::find_if(after.begin(), after.end(),
                                   [&](const SeatHeld& other) { return other.seat == seat.seat; });
    if (same == after.end()) return false;
    if (differ(seat, *same)) add(seat, *same);
    after.erase(same);
    return true;
  });
  const auto at = [](const std::vector<SeatHeld>& seats, std::size_t place) {
    return place < seats.size() ? std::optional(seats[place]) : std::nullopt;
  };
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
    add(at(before, i), at(after, i));
}

std::vector<SeatChange> seat_changes(const State& from, const State& to) {
  std::map<events::Person, std::array<std::vector<SeatHeld>, 2>> persons;
  for (const SeatHeld& seat : from.reg.composition().in(from.reg.current()))
    persons[seat.person][0].push_back(seat);
  for (const SeatHeld& seat : to.reg.composition().in(to.reg.current()))
    persons[seat.person][1].push_back(seat);
  std::vector<SeatChange> changes;
  for (auto& entry : persons)
    match(std::move(entry.second[0]), std::move(entry.second[1]),
          [&, person = entry.first](std::optional<SeatHeld> before, std::optional<SeatHeld> after) {
            using What = SeatChange::What;
            const What what = !before ? What::gained : after ? What::changed : What::lost;
            const engine::Position because =
                after ? gained_by(to.reg, *after, from.timeline.until())
                      : lost_by(from.reg.service().term(before->term), to.timeline, to.reg);
            changes.push_back({what, person, before, after, because});
          });
  return changes;
}

std::vector<CountChange> count_changes(const Register& from, const Register& to) {
  std::vector<CountChange> changes;
  for (std::size_t kind = 0; kind < events::seat_count; ++kind)
    for (std::size_t each = 0; each < events::group_count; ++each) {
      const auto seat = static_cast<events::Seat>(kind);
      const auto group = static_cast<events::Group>(each);
      const auto before = from.composition().count(from.current(), seat, group);
      const auto after = to.composition().count(to.current(), seat, group);
      if (before != after)
        changes.push_back({seat, group, static_cast<long>(before), static_cast<long>(after)});
    }
  return changes;
}

auto key_of(const rules::Finding& finding) {
  return std::tie(finding.rule, finding.clause, finding.subject);
}

// Of two findings, or of one that is matched with none.
bool is_change(const rules::Finding* before, const rules::Finding* after) {
  if (before && after)
    return std::tie(before->verdict, before->measured) != std::tie(after->verdict, after->measured);
  return (before ? before : after)->verdict != rules::Verdict::holds;
}

}  // namespace

std::vector<FindingChange> compare(const std::vector<rules::Finding>& before,
                                   const std::vector<rules::Finding>& after) {
  std::vector<FindingChange> changes;
  const auto add = [&](const rules::Finding* from, const rules::Finding* to) {
    if (!is_change(from, to)) return;
    FindingChange& change = changes.emplace_back();
    if (from) change.before = *from;
    if (to) change.after = *to;
  };
  std::multimap<decltype(key_of(before.front())), const rules::Finding*> unmatched;
  for (const rules::Finding& finding : before) unmatched.emplace(key_of(finding), &finding);
  for (const rules::Finding& finding : after) {
    const auto match = unmatched.find(key_of(finding));
    add(match == unmatched.end() ? nullptr : match->second, &finding);
    if (match != unmatched.end()) unmatched.erase(match);
  }
  for (const auto& [key, finding] : unmatched) add(finding, nullptr);
  const auto id = [](const FindingChange& change) {
    return change.after ? std::string_view(change.after->id) : change.before->id;
  };
  std::stable_sort(
      changes.begin(), changes.end(),
      [&](const FindingChange& one, const FindingChange& other) { return id(one) < id(other); });
  return changes;
}

Difference compare(const State& from, const State& to) {
  return {seat_changes(from, to), count_changes(from.reg, to.reg),
          compare(from.findings, to.findings)};
}

Difference compare(const Timeline& from, const Timeline& to) {
  Walk before(from, Walk::Shows::findings), after(to, Walk::Shows::findings);
  before.to(from.until());
  after.to(to.until());
  return compare({from, before.reg(), before.findings()}, {to, after.reg(), after.findings()});
}

}  // namespace replay
