// Composition: who sits, and the orders in which one asks for it – by person, by group and country,
// by the end of the term (clauses IV.1 to IV.4). Seats are derived from the terms of Service; a
// seat whose term was not renewed lapses by itself when another cycle opens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/function_ref.hpp"
#include "projections/service.hpp"

namespace projections {

// A seat that somebody holds or held last. `term` is an index into Service::terms().
struct SeatHeld {
  events::Person person;
  events::Seat seat;
  events::Group group;
  events::Country country;
  events::Cycle through;  // the last cycle it is held for, or no_end
  std::int32_t term;
};

class Composition {
 public:
  Composition();
  Composition(Composition&&) noexcept;
  Composition& operator=(Composition&&) noexcept;
  ~Composition();

  void seat(std::int32_t index, const Term& term);  // a term began
  void vacate(const Term& term);                    // the term ended before its cycle

  using Visit = engine::FunctionRef<void(const SeatHeld&)>;
  // Seats held in `cycle`: those held through it and those without end, by seat kind, group,
  // country and person.
  std::vector<SeatHeld> in(events::Cycle cycle) const;
  std::optional<SeatHeld> of(events::Person person) const;
  // How many seats of this kind and group are held in `cycle`; `Group::unstated` counts those whose
  // group is not stated.
  std::size_t count(events::Cycle cycle, events::Seat seat, events::Group group) const;
  void by_group_and_country(events::Group group, events::Country country, Visit visit) const;
  void by_end(events::Cycle through, Visit visit) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace projections
