// Waiting: seats given for a cycle that has not opened. Each is nobody's seat until the cycle
// opens, and begins then; what no opening follows never does. Who leaves before loses it.
#pragma once

#include <span>
#include <vector>

#include "engine/function_ref.hpp"
#include "projections/service.hpp"

namespace projections {

class Waiting {
 public:
  // `given` as Service gives it; of a renewal `previous` is the term that goes on, or -1 while it
  // is not known which.
  void add(const Term& given) { given_.push_back(given); }
  // All that was given for the cycle, in order of effect; it waits no longer.
  void open(events::Cycle cycle, engine::FunctionRef<void(const Term&)> begin);
  // What waits for the person is lost: all of it, or a seat of exactly this kind.
  void lose(events::Person person);
  void lose(events::Person person, events::Seat kind);

  // What waits for the person, for this cycle or (none) any, of this kind or (unstated) any; of
  // several the next to begin, a stakeholder seat first. Null when nothing does. Valid until the
  // next change.
  const Term* of(events::Person person, events::Cycle cycle = {},
                 events::Seat kind = events::Seat::unstated) const;
  // Everything that waits, in order of effect.
  std::span<const Term> all() const { return given_; }

 private:
  std::vector<Term> given_, opening_;
};

}  // namespace projections
