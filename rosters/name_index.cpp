#include <algorithm>

#include "rosters/names.hpp"
#include "rosters/roster.hpp"

namespace rosters {

NameIndex::NameIndex(const projections::Register& latest, const std::vector<RosterCycle>& roster,
                     const std::vector<Alias>& aliases) {
  for (const Alias& alias : aliases) aliases_[as_read(alias.alias)] = alias;
  const auto note = [&](std::string_view name, events::Person person) {
    last_number_ = std::max(last_number_, person.number);
    if (name.empty()) return;
    note_spelling(name, person);
    auto& called = people_by_name_[as_read(canonical(name))];
    if (std::find(called.begin(), called.end(), person) == called.end()) called.push_back(person);
  };
  for (const auto& known : latest.people().all()) note(known.value.name, known.value.person);
  for (const projections::Term& term : latest.service().terms()) note("", term.person);
  for (const projections::Term& term : latest.waiting().all()) note("", term.person);
  for (const RosterCycle& cycle : roster)
    for (const RosterEntry& entry : cycle.entries)
      if (entry.person) note(entry.name, entry.person);
  for (const auto& known : latest.history().cycles)
    openings_[known.value.cycle] = {known.since, known.value.on};
  for (const auto& claim : latest.history().claims)
    claims_.push_back(
        {claim.value.about, std::string(claim.value.field), std::string(claim.value.stated)});
}

std::string NameIndex::canonical(std::string_view name) const {
  const auto known = aliases_.find(as_read(name));
  return known == aliases_.end() ? std::string(name) : known->second.name;
}

std::vector<std::string> NameIndex::spellings(std::string_view name) const {
  std::vector<std::string> found;
  for (const auto& [read, alias] : aliases_)
    if (alias.name == name) found.push_back(alias.alias);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<events::Person> NameIndex::called(std::string_view name) const {
  const auto known = people_by_name_.find(as_read(canonical(name)));
  return known == people_by_name_.end() ? std::vector<events::Person>{} : known->second;
}

void NameIndex::note_spelling(std::string_view name, events::Person person) {
  if (spelled_.try_emplace(person, canonical(name)).second)
    people_by_rough_name_[roughly_read(canonical(name))].push_back(person);
}

std::optional<Joined> NameIndex::almost_called(std::string_view name, events::Person person) const {
  const std::string listed = canonical(name);
  const auto alike = people_by_rough_name_.find(roughly_read(listed));
  if (alike == people_by_rough_name_.end()) return std::nullopt;
  for (const events::Person other : alike->second) {
    const std::string& known = spelled_.at(other);
    if (other != person && as_read(known) != as_read(listed)) return Joined{listed, known, other};
  }
  return std::nullopt;
}

events::Person NameIndex::add(std::string_view name) {
  const events::Person person{++last_number_};
  people_by_name_[as_read(canonical(name))].push_back(person);
  note_spelling(name, person);
  return person;
}

void NameIndex::join(std::string_view name, events::Person person) {
  const std::string listed = canonical(name);
  const auto known = spelled_.find(person);
  if (known == spelled_.end() || known->second == listed) return;
  const bool is_noted = std::any_of(joined_.begin(), joined_.end(), [&](const Joined& each) {
    return each.person == person && each.listed == listed;
  });
  if (!is_noted) joined_.push_back({listed, known->second, person});
}

const NameIndex::Opening* NameIndex::opening(events::Cycle cycle) const {
  const auto known = openings_.find(cycle);
  return known == openings_.end() ? nullptr : &known->second;
}

bool NameIndex::is_claimed(engine::Position about, std::string_view field,
                           std::string_view stated) const {
  return std::any_of(claims_.begin(), claims_.end(), [&](const Claimed& each) {
    return each.about == about && each.field == field && (stated.empty() || each.stated == stated);
  });
}

}  // namespace rosters
