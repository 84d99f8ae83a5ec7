#include <algorithm>

#include "decisions/roster.hpp"

namespace decisions {

Roll::Roll(const projections::Register& latest, const std::vector<RosterCycle>& roster,
           const std::vector<Alias>& aliases) {
  for (const Alias& alias : aliases) names_by_alias_[alias.alias] = alias.name;
  const auto note = [&](std::string_view name, events::Person person) {
    last_number_ = std::max(last_number_, person.number);
    if (name.empty()) return;
    auto& called = people_by_name_[canonical(name)];
    if (std::find(called.begin(), called.end(), person) == called.end()) called.push_back(person);
  };
  for (const auto& known : latest.people().all()) note(known.value.name, known.value.person);
  for (const projections::Term& term : latest.service().terms()) note("", term.person);
  for (const projections::Term& term : latest.waiting().all()) note("", term.person);
  for (const RosterCycle& cycle : roster)
    for (const RosterEntry& entry : cycle.entries)
      if (entry.person) note(entry.name, entry.person);
  for (const auto& known : latest.history().cycles) openings_[known.value.cycle] = known.since;
}

std::string Roll::canonical(std::string_view name) const {
  const auto known = names_by_alias_.find(name);
  return known == names_by_alias_.end() ? std::string(name) : known->second;
}

std::vector<std::string> Roll::spellings(std::string_view name) const {
  std::vector<std::string> found;
  for (const auto& [alias, stands_for] : names_by_alias_)
    if (stands_for == name) found.push_back(alias);
  return found;
}

std::vector<events::Person> Roll::called(std::string_view name) const {
  const auto known = people_by_name_.find(canonical(name));
  return known == people_by_name_.end() ? std::vector<events::Person>{} : known->second;
}

events::Person Roll::add(std::string_view name) {
  const events::Person person{++last_number_};
  people_by_name_[canonical(name)].push_back(person);
  return person;
}

engine::Position Roll::opening(events::Cycle cycle) const {
  const auto known = openings_.find(cycle);
  return known == openings_.end() ? engine::none : known->second;
}

}  // namespace decisions
