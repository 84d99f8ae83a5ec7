#include "projections/people.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <utility>

namespace projections {

struct People::State {
  Words words;
  std::vector<Known<Description>> people;
  boost::unordered_flat_map<events::Person, std::uint32_t, std::hash<events::Person>> places;

  Known<Description>& at(engine::Position by, events::Person person) {
    const auto [place, is_new] =
        places.try_emplace(person, static_cast<std::uint32_t>(people.size()));
    if (is_new) people.emplace_back().value.person = person;
    Known<Description>& known = people[place->second];
    known.since = by;
    return known;
  }
};

People::People(Words words) : state_(std::make_unique<State>()) {
  state_->words = std::move(words);
}
People::People(People&&) noexcept = default;
People& People::operator=(People&&) noexcept = default;
People::~People() = default;

void People::describe(engine::Position by, const events::PersonDescribed& described) {
  Description& person = state_->at(by, described.person).value;
  person.name = state_->words.keep(described.name);
  if (!described.affiliation.empty()) {
    person.affiliation = state_->words.keep(described.affiliation);
  }
  if (described.gender != events::Gender::unstated) person.gender = described.gender;
}

void People::change(engine::Position by, const events::AffiliationChanged& changed) {
  Description& person = state_->at(by, changed.person).value;
  if (!changed.affiliation.empty()) person.affiliation = state_->words.keep(changed.affiliation);
  if (changed.country) person.country = changed.country;
  if (changed.group != events::Group::unstated) person.group = changed.group;
}

Known<Description> People::of(events::Person person) const {
  const auto place = state_->places.find(person);
  if (place != state_->places.end()) return state_->people[place->second];
  Known<Description> unknown;
  unknown.value.person = person;
  return unknown;
}

std::vector<Known<Description>> People::all() const {
  std::vector<Known<Description>> all = state_->people;
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.value.person < other.value.person;
  });
  return all;
}

}  // namespace projections
