#include "serving/tally.hpp"

namespace serving {

void Tally::answered(std::string_view route, int status) {
  const std::lock_guard hold(guard_);
  auto found = routes_.find(route);
  if (found == routes_.end()) found = routes_.emplace(route, ByRoute{}).first;
  ++found->second.by_status[status];
}

void Tally::sent(std::uint64_t bytes) {
  const std::lock_guard hold(guard_);
  sums_.bytes += bytes;
}

void Tally::connections(int more) {
  const std::lock_guard hold(guard_);
  sums_.connections += static_cast<std::uint64_t>(more);
}

void Tally::streams(int more) {
  const std::lock_guard hold(guard_);
  sums_.streams += static_cast<std::uint64_t>(more);
}

void Tally::turned_away() {
  const std::lock_guard hold(guard_);
  ++sums_.turned_away;
}

Counters Tally::counters() const {
  const std::lock_guard hold(guard_);
  Counters all = sums_;
  for (const auto& [route, counts] : routes_)
    for (const auto& [status, requests] : counts.by_status)
      all.answered.push_back({route, status, requests});
  return all;
}

}  // namespace serving
