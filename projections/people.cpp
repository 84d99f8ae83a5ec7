#include "projections/people.hpp"

#include <algorithm>
#include <utility>

#include "projections/growing.hpp"
#include "projections/place_by_person.hpp"

namespace projections {

struct People::State {
  TextPool words;
  Growing<Known<Description>> people;
  PlaceByPerson places;

  Known<Description>& at(engine::Position by, events::Person person) {
    std::int32_t place = places.find(person);
    if (place < 0) {
      place = static_cast<std::int32_t>(people.size());
      places.set(person, place);
      people.push_back({}).value.person = person;
    }
    Known<Description>& known = people[static_cast<std::size_t>(place)];
    known.since = by;
    return known;
  }
};

People::People(TextPool words) : state_(std::make_unique<State>()) {
  state_->words = std::move(words);
}
People::People(People&&) noexcept = default;
People& People::operator=(People&&) noexcept = default;
People::~People() = default;

void People::describe(engine::Position by, const events::PersonDescribed& described) {
  Description& person = state_->at(by, described.person).value;
  if (person.name != described.name) person.name = state_->words.copy(described.name);
  if (!described.affiliation.empty()) {
    person.affiliation = state_->words.keep(described.affiliation);
  }
  if (described.gender != events::Gender::unstated) {
    person.gender = described.gender;
    person.gender_by = by;
  }
}

void People::change(engine::Position by, std::int32_t terms_begun,
                    const events::AffiliationChanged& changed) {
  Description& person = state_->at(by, changed.person).value;
  if (!changed.affiliation.empty()) person.affiliation = state_->words.keep(changed.affiliation);
  if (changed.country) person.country = changed.country;
  if (changed.group != events::Group::unstated) {
    person.group = changed.group;
    person.group_by = by;
    person.group_before_term = terms_begun;
  }
}

Known<Description> People::of(events::Person person) const {
  const std::int32_t place = state_->places.find(person);
  if (place >= 0) return state_->people[static_cast<std::size_t>(place)];
  Known<Description> unknown;
  unknown.value.person = person;
  return unknown;
}

std::vector<Known<Description>> People::all() const {
  const std::span<const Known<Description>> people = state_->people.all();
  std::vector<Known<Description>> all(people.begin(), people.end());
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.value.person < other.value.person;
  });
  return all;
}

}  // namespace projections
