// Seats as rules count them: who sits in a cycle, who was named for it, and which events show it.
// Observers are never among them (clause IV.5). Seats are given as indexes into Service::terms().
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "counting/causes.hpp"
#include "projections/register.hpp"

namespace counting {

// A member's seat. One of which the kind is not known, a renewal that nothing precedes, may be one.
bool is_stakeholder(const projections::Term& term);
bool is_of_unknown_kind(const projections::Term& term);

// Which seats are counted besides those of stakeholders; observers never are (clause IV.5).
struct Counting {
  bool host_seats = false;
  bool chair = false;
};
inline constexpr Counting every_seat{.host_seats = true, .chair = true};

// Views a register, which must outlive it. What takes a look at every term is looked up once: ask
// Situation::seats, do not make another.
class Seats {
 public:
  explicit Seats(const projections::Register& reg) : reg_(&reg) {}

  const projections::Term& term(std::int32_t index) const { return reg_->service().term(index); }
  // Those who sit now, in the running cycle.
  std::vector<std::int32_t> seated() const;
  // Those of them that count; one of an unknown kind, which may, is left out.
  std::vector<std::int32_t> counted(Counting counting) const;
  // Everyone who sat in the cycle for any time, in order of effect.
  std::vector<std::int32_t> named(events::Cycle cycle) const;
  // Those of them who sat on that day.
  std::vector<std::int32_t> named_on(events::Cycle cycle, engine::Date day) const;
  // How many persons of these sat on one day, at most; each on the days of their terms only.
  static std::int64_t most_at_once(std::vector<projections::Term> terms);
  // Whether the term lies in the cycle, as a whole or in part.
  bool covers(const projections::Term& term, events::Cycle cycle) const;
  // The person's terms in the cycle, in order of effect.
  std::vector<std::int32_t> of(events::Person person, events::Cycle cycle) const;

  // The day before the next cycle opened, or latest().
  engine::Date last_day_of(events::Cycle cycle) const;

  // The term whose seat this one took over in mid-cycle, and the one that took over its, or -1.
  std::int32_t predecessor(std::int32_t index) const;
  std::int32_t successor(std::int32_t index) const;
  // For whom the holder of this term stands: who held the seat before it was first taken over.
  std::int32_t first_holder(std::int32_t index) const;

  // The person's last term before the cycle, if the record shows that it was over by then; else
  // -1. Who left had not come back.
  std::int32_t left_before(events::Person person, events::Cycle cycle) const;

  // Whether the holder of a seat of the running cycle had none of stakeholders on any day of the
  // cycle before; unstated when the record does not say. Who comes back after a break is new again.
  events::Answer is_new(std::int32_t index) const;

  // Whether all seats of the cycle that count are named: its roster is declared complete or, where
  // only members' seats count, as many members sat on one day as were published, exactly and more
  // than none. Each cycle is looked at once.
  bool names_everyone(events::Cycle cycle, Counting counting = {}) const;

  // The events that gave the seat: the appointment and renewals of the service with the openings of
  // their cycles, and what the seat was before if it was taken over. Adds nothing for -1.
  void explain(std::int32_t index, Causes& causes) const;
  // The event that ended the term; where it gave the seat to somebody else, also what ended that.
  void explain_ending(std::int32_t index, Causes& causes) const;
  // What the holder of a seat of the running cycle holds in it, and held in the cycle before, or
  // that they had left.
  void explain_is_new(std::int32_t index, Causes& causes) const;
  // The events that show that everyone is named.
  void explain_everyone(events::Cycle cycle, Causes& causes) const;
  // What opened the cycle; adds nothing when it never did.
  void explain_opening(events::Cycle cycle, Causes& causes) const;
  // What opened the next one, so that this one was over.
  void explain_opening_after(events::Cycle cycle, Causes& causes) const;

 private:
  // Terms by the event that began them or in which another took their seat over, in order.
  using ByEvent = std::vector<std::pair<engine::Position, std::int32_t>>;
  struct Index {
    ByEvent begun, replaced;
  };
  const Index& index_of_terms() const;
  bool is_declared_complete(events::Cycle cycle) const;
  // What left_before says where neither the cycle's list nor a seat in it does; -1 without one.
  std::int32_t shown_to_have_left(events::Person person,
                                  const projections::Known<projections::OpenedCycle>* cycle) const;

  const projections::Register* reg_;
  mutable std::vector<std::pair<events::Cycle, bool>> complete_;
  mutable std::optional<Index> index_;
};

}  // namespace counting
