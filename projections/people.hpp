// People: what the latest description says of each, and what changed since (clause P.2). A person
// who was never described is a number.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "projections/known.hpp"
#include "projections/text_pool.hpp"

namespace projections {

struct Description {
  events::Person person;
  std::string_view name;
  std::string_view affiliation;  // of the latest description or change that states one
  events::Gender gender = events::Gender::unstated;  // of the latest description that states one
  engine::Position gender_by;                        // that description, or none
  // Stated by the latest affiliationChanged, if any: the seat stays with the group it was given
  // for.
  events::Country country;
  events::Group group = events::Group::unstated;
  engine::Position group_by;           // that affiliationChanged, or none
  std::int32_t group_before_term = 0;  // the first term to begin after it, as an index
};

class People {
 public:
  explicit People(TextPool words);
  People(People&&) noexcept;
  People& operator=(People&&) noexcept;
  ~People();

  void describe(engine::Position by, const events::PersonDescribed& described);
  // `terms_begun` is how many terms there are in Service.
  void change(engine::Position by, std::int32_t terms_begun,
              const events::AffiliationChanged& changed);

  // `since` is the latest event that said something of the person; none when nothing did.
  Known<Description> of(events::Person person) const;
  // Everyone of whom an event said something, by number.
  std::vector<Known<Description>> all() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace projections
