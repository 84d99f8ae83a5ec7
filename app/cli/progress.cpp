#include "app/cli/progress.hpp"

#include <algorithm>
#include <ostream>

namespace app {
namespace {

constexpr auto interval = std::chrono::milliseconds(100);
constexpr std::uint64_t bar = 30;

}  // namespace

Progress::Progress(Session& session, std::string what)
    : err_(session.err()),
      shown_(session.globals().progress),
      what_(std::move(what)),
      next_(std::chrono::steady_clock::now() + 3 * interval) {}

Progress::~Progress() {
  if (drawn_) err_ << "\r\033[K" << std::flush;
}

void Progress::at(std::uint64_t done, std::uint64_t total) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + interval;
  drawn_ = true;
  err_ << "\r\033[K" << what_ << ' ';
  if (total == 0) {
    err_ << done;
  } else {
    const std::uint64_t part = std::min(done, total);
    const std::uint64_t filled = part * bar / total;
    err_ << '[' << std::string(filled, '#') << std::string(bar - filled, '.') << "] "
         << part * 100 / total << " %";
  }
  err_ << std::flush;
}

}  // namespace app
