// Composition: who sits, and the orders in which one asks for it – by person, by the end of the
// term (clauses IV.1 to IV.4). Seats are derived from the terms of Service; a
// seat whose term was not renewed lapses by itself when another cycle opens. A person holds at most
// one seat of a kind; the chair may hold another seat beside the chair.
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

// Which of two seats of one person comes first: the one held longest, then stakeholder before host,
// chair, observer and a kind that is not known.
bool comes_first(const SeatHeld& one, const SeatHeld& other);

class Composition {
 public:
  Composition();
  Composition(Composition&&) noexcept;
  Composition& operator=(Composition&&) noexcept;
  ~Composition();

  // The term at `index` began: it takes the place of the person's seat of this kind, unless that
  // one is held longer. Returns the term that is left without a seat, the earlier one or `index`;
  // -1 when the person had no seat of this kind.
  std::int32_t seat(std::int32_t index, const Term& term);
  // The term at `index` ended before its cycle.
  void vacate(std::int32_t index, const Term& term);

  using Visit = engine::FunctionRef<void(const SeatHeld&)>;
  // Seats held in `cycle`, the running one: those held through it and those without end, by seat
  // kind, group, country and person. A renewed seat is no longer found under its earlier cycles.
  std::vector<SeatHeld> in(events::Cycle cycle) const;
  // The seat, of this kind if one is stated, that the person holds or held last, of several the one
  // that comes first. Nothing when the person never sat or left early.
  std::optional<SeatHeld> of(events::Person person,
                             events::Seat kind = events::Seat::unstated) const;
  // A host seat of the country that is held in `cycle`, the running one, under whatever code the
  // country had; its code is taken as on the day `on`. Nothing when nobody holds one.
  std::optional<SeatHeld> host(events::Cycle cycle, events::Country country, engine::Date on) const;
  // How many seats of this kind and group are held in `cycle`; `Group::unstated` counts those whose
  // group is not stated.
  std::size_t count(events::Cycle cycle, events::Seat seat, events::Group group) const;
  // Seats held or held last, in no particular order.
  void by_person(events::Person person, Visit visit) const;
  void by_end(events::Cycle through, Visit visit) const;
  void each(Visit visit) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace projections
