#include "tests/bench/turns.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace bench {

namespace {

double seconds_by(Clock clock) {
  if (clock == Clock::processor) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

double Times::take(Work work) {
  const double begun = seconds_by(clock_);
  work();
  seconds_.push_back(seconds_by(clock_) - begun);
  return seconds_.back();
}

double Times::median() const {
  if (seconds_.empty()) return 0;
  std::vector<double> sorted = seconds_;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

double Turns::take(Work bare, Work ours) {
  ours_first_ = !ours_first_;
  if (!ours_first_) bare_.take(bare);
  const double seconds = ours_.take(ours);
  if (ours_first_) bare_.take(bare);
  return seconds;
}

}  // namespace bench
