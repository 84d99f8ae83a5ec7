#include "app/cli/members.hpp"

#include <algorithm>
#include <set>

#include "app/cli/naming.hpp"
#include "rules/term_limit/consecutive.hpp"

namespace app {

std::int64_t members_named(const projections::Register& reg, std::optional<events::Group> group) {
  std::set<events::Person> persons;
  for (const projections::SeatHeld& seat : reg.composition().in(reg.current())) {
    const bool counts = seat.seat != events::Seat::observer &&
                        (!group || (seat.group == *group && seat.seat != events::Seat::host));
    if (counts) persons.insert(seat.person);
  }
  return static_cast<std::int64_t>(persons.size());
}

TermCount term_count(const rules::Situation& situation, std::int32_t term) {
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
  }
  return counts;
}

std::string seat_text(events::Seat seat, events::Group group, std::string_view role,
                      const Words& words) {
  const bool has_group = group != events::Group::unstated;
  if (seat == events::Seat::stakeholder && has_group) return words.label(group);
  std::string text = words.label(seat);
  if (!role.empty() && role != events::name_of(seat) && role != text)
    text += " (" + std::string(role) + ")";
  return has_group ? text + " · " + words.label(group) : text;
}

std::string named(const std::vector<engine::Position>& positions, const Words& words) {
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
