// How long an answer may take.
#pragma once

#include <cstdint>
#include <ctime>
#include <optional>

namespace app {

// Counts the time that the processor spends on this thread, so that a busy machine takes nothing
// away.
class Patience {
 public:
  Patience() = default;  // without end
  explicit Patience(std::int64_t milliseconds) : end_(spent() + milliseconds) {}

  bool is_over() const { return end_ && spent() > *end_; }

 private:
  static std::int64_t spent() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
  }

  std::optional<std::int64_t> end_;
};

}  // namespace app
