// Which hypotheses of a scenario are behind a difference: those without which, all else supposed,
// it is not there. That is found by laying the others.
#pragma once

#include <optional>
#include <vector>

#include "answers/view.hpp"
#include "engine/function_ref.hpp"
#include "replay/difference.hpp"
#include "replay/scenario.hpp"

namespace answers {

using GoesOn = engine::FunctionRef<void()>;

class Behind {
 public:
  // `changes` are from the record to the scenario. Borrows nothing.
  // Calls `goes_on` before each laying: what it throws ends them.
  Behind(const replay::Scenario& scenario, const View& record, const replay::Difference& changes,
         GoesOn goes_on);

  // By their place in the scenario; all of them, where it takes no single one.
  std::vector<std::size_t> of(const replay::SeatChange& change) const;
  std::vector<std::size_t> of(const replay::CountChange& change) const;
  std::vector<std::size_t> of(const replay::FindingChange& change) const;

 private:
  template <class Change>
  std::vector<std::size_t> needed(const Change& change,
                                  std::vector<Change> replay::Difference::*changes) const;

  std::size_t count_;
  // What differs without each hypothesis; none where the others cannot be laid without it.
  std::vector<std::optional<replay::Difference>> without_;
};

}  // namespace answers
