#include "serving/feed.hpp"

#include <algorithm>
#include <stdexcept>

namespace serving {

Feed::Feed(std::size_t most_blocks, std::uint64_t since, Reset reset)
    : most_blocks_(most_blocks), reset_(std::move(reset)), dropped_(since), newest_(since) {}

void Feed::publish(std::uint64_t number, std::string block) {
  auto shared = std::make_shared<const std::string>(std::move(block));
  {
    const std::lock_guard hold(blocks_guard_);
    if (number <= newest_ || number == unknown)
      throw std::logic_error("a feed's numbers increase: " + std::to_string(number) + " after " +
                             std::to_string(newest_));
    blocks_.push_back({number, std::move(shared)});
    newest_ = number;
    while (blocks_.size() > most_blocks_) {
      dropped_ = blocks_.front().number;
      blocks_.pop_front();
    }
  }
  const std::lock_guard hold(listeners_guard_);
  for (const auto& [listener, called] : listeners_) called();
}

void Feed::end() {
  {
    const std::lock_guard hold(blocks_guard_);
    has_ended_ = true;
  }
  const std::lock_guard hold(listeners_guard_);
  for (const auto& [listener, called] : listeners_) called();
}

bool Feed::has_ended() const {
  const std::lock_guard hold(blocks_guard_);
  return has_ended_;
}

std::uint64_t Feed::newest() const {
  const std::lock_guard hold(blocks_guard_);
  return newest_;
}

Feed::Next Feed::after(std::uint64_t heard) const {
  std::uint64_t newest = 0;
  {
    const std::lock_guard hold(blocks_guard_);
    if (heard >= dropped_ && heard <= newest_) {
      const auto next = std::upper_bound(
          blocks_.begin(), blocks_.end(), heard,
          [](std::uint64_t number, const Numbered& each) { return number < each.number; });
      return next == blocks_.end() ? Next{nullptr, heard} : Next{next->block, next->number};
    }
    newest = newest_;
  }
  return {std::make_shared<const std::string>(reset_(newest)), newest};
}

std::uint64_t Feed::listen(std::function<void()> called) {
  const std::lock_guard hold(listeners_guard_);
  listeners_.emplace(++last_listener_, std::move(called));
  return last_listener_;
}

void Feed::forget(std::uint64_t listener) {
  const std::lock_guard hold(listeners_guard_);
  listeners_.erase(listener);
}

}  // namespace serving
