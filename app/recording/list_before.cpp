#include "app/recording/list_before.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "events/event.hpp"

namespace app {

std::vector<engine::Position> followed_before(const engine::Reading& reading,
                                              const std::vector<rosters::RosterCycle>& cycles,
                                              const rosters::NameIndex& roll) {
  std::set<std::string, std::less<>> sources;
  std::set<engine::Date> days;
  std::set<engine::Position> openings;
  std::set<events::Person> people;
  for (const rosters::RosterCycle& cycle : cycles) {
    const rosters::NameIndex::Opening* opening = roll.opening(cycle.cycle);
    if (!opening) continue;
    openings.insert(opening->since);
    days.insert(opening->on);
    for (const std::string& source : rosters::sources_of(cycle, opening->on))
      sources.insert(source);
    for (const rosters::RosterEntry& entry : cycle.entries) {
      days.insert(entry.effective_on);
      if (entry.person) people.insert(entry.person);
      for (const events::Person person : roll.called(entry.name)) people.insert(person);
    }
  }
  const auto is_listed = [&](const events::CycleOpened& opened) {
    return std::any_of(cycles.begin(), cycles.end(),
                       [&](const auto& list) { return list.cycle == opened.cycle; });
  };
  const auto follows = [&](const engine::Envelope& each) {
    const events::Particulars said = events::particulars(each.payload);
    const bool opens = said.kind == events::Kind::cycle_opened;
    const bool rests = said.basis == events::Basis::inferred && sources.contains(said.source);
    if (!opens && (!rests || said.amends || !days.contains(each.effective_on))) return false;
    const events::Event event = events::decode(each);
    if (const auto* described = std::get_if<events::PersonDescribed>(&event.content))
      return people.contains(described->person);
    if (!opens) return openings.contains(said.cause);
    if (!is_listed(std::get<events::CycleOpened>(event.content))) return false;
    openings.insert(each.position);  // also one that was corrected since
    return rests && !said.amends && said.note.empty();
  };
  std::vector<engine::Position> found;
  if (!openings.empty())
    reading.by_position({1}, reading.last(), [&](const engine::Envelope& each) {
      if (follows(each)) found.push_back(each.position);
      return true;
    });
  return found;
}

}  // namespace app
