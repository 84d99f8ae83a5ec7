// Timing: work done over and over, and two ways of doing the same in turns, so that whatever else
// the machine does meanwhile hits both alike.
#pragma once

#include <vector>

#include "engine/function_ref.hpp"

namespace bench {

using Work = engine::FunctionRef<void()>;

// `processor` leaves out what was spent waiting for a turn on a busy machine: fair to work that
// only computes, where the longer of two would be made to wait more often. Work on a disk takes
// `wall`.
enum class Clock { wall, processor };

// How long each of many runs of the same work took.
class Times {
 public:
  explicit Times(Clock clock = Clock::wall) : clock_(clock) {}

  // Runs the work; returns the seconds that it took.
  double take(Work work);
  // In seconds. The median, because one run that waited for another program tells nothing.
  double median() const;

 private:
  Clock clock_;
  std::vector<double> seconds_;
};

// The log's way and LMDB's own.
class Turns {
 public:
  explicit Turns(Clock clock = Clock::wall) : bare_(clock), ours_(clock) {}

  // Runs both, the one first and then the other first; returns the seconds that ours took.
  double take(Work bare, Work ours);

  double bare() const { return bare_.median(); }
  double ours() const { return ours_.median(); }
  // Our speed in that of the bare one: 1 is as fast, 0.5 takes twice as long.
  double ratio() const { return bare() / ours(); }

 private:
  Times bare_, ours_;
  bool ours_first_ = false;
};

}  // namespace bench
