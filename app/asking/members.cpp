#include "app/asking/members.hpp"

#include <algorithm>
#include <set>

#include "app/recording/naming.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace app {

namespace {

using projections::SeatHeld;

// Who holds a seat for which this is true, observers aside.
template <class Test>
std::set<events::Person> holders(const projections::Register& reg, Test test) {
  std::set<events::Person> persons;
  for (const SeatHeld& seat : reg.composition().in(reg.current()))
    if (seat.seat != events::Seat::observer && test(seat)) persons.insert(seat.person);
  return persons;
}

std::int64_t without(std::set<events::Person> persons, const std::set<events::Person>& others) {
  for (const events::Person person : others) persons.erase(person);
  return static_cast<std::int64_t>(persons.size());
}

bool is_host(const SeatHeld& seat) { return seat.seat == events::Seat::host; }

}  // namespace

std::int64_t members_named(const projections::Register& reg) {
  return counting::persons_seated(reg);
}

std::int64_t members_named(const projections::Register& reg, events::Group group) {
  const auto of_group =
      holders(reg, [&](const SeatHeld& seat) { return seat.group == group && !is_host(seat); });
  if (group != events::Group::unstated) return static_cast<std::int64_t>(of_group.size());
  return without(of_group, holders(reg, [](const SeatHeld& seat) {
                   return seat.group != events::Group::unstated && !is_host(seat);
                 }));
}

std::int64_t hosts_named(const projections::Register& reg) {
  return without(holders(reg, is_host),
                 holders(reg, [](const SeatHeld& seat) { return !is_host(seat); }));
}

TermCount term_count(const counting::Situation& situation, std::int32_t term) {
  const rules::Served served = rules::consecutive_terms(situation, term);
  return {served.terms, served.exact};
}

std::vector<engine::Position> because(const projections::Register& reg, std::int32_t term) {
  std::vector<engine::Position> positions;
  for (const std::int32_t index : reg.service().service_up_to(term))
    positions.push_back(reg.service().terms()[static_cast<std::size_t>(index)].begun_by);
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

engine::Date since(const projections::Register& reg, std::int32_t term) {
  const auto service = reg.service().service_up_to(term);
  const std::int32_t first = service.empty() ? term : service.front();
  return reg.service().terms()[static_cast<std::size_t>(first)].from;
}

Counts counts_of(const std::vector<rules::Finding>& findings) {
  Counts counts;
  for (const rules::Finding& finding : findings) {
    if (!finding.clause.empty())
      ++counts.by_verdict[static_cast<std::size_t>(finding.verdict)];
    else if (finding.verdict == rules::Verdict::departure)
      ++counts.disagreements;
    else
      ++(finding.verdict == rules::Verdict::unknown ? counts.open : counts.agreements);
  }
  return counts;
}

std::string seat_text(events::Seat seat, events::Group group, std::string_view role,
                      const words::Words& words) {
  const bool has_group = group != events::Group::unstated;
  if (seat == events::Seat::stakeholder && has_group) return words.label(group);
  std::string text = words.label(seat);
  if (!role.empty() && role != events::name_of(seat) && role != text)
    text += " (" + std::string(role) + ")";
  return has_group ? text + " · " + words.label(group) : text;
}

std::string named(const std::vector<engine::Position>& positions, const words::Words& words) {
  return name_all(words, positions,
                  [](engine::Position) -> std::optional<std::size_t> { return std::nullopt; });
}

std::string joined(const std::vector<engine::Position>& positions) {
  std::string text;
  for (const engine::Position position : positions) {
    if (!text.empty()) text += ' ';
    text += std::to_string(position.value);
  }
  return text;
}

}  // namespace app
