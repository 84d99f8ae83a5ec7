// A progress bar on the terminal, for work that takes long enough to be wondered about.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

#include "app/cli/session.hpp"

namespace app {

class Progress {
 public:
  // On standard error, where the session shows progress.
  Progress(Session& session, std::string what);
  Progress(const Progress&) = delete;
  ~Progress();  // takes the bar away

  // Cheap enough to be called for every line; a total of 0 is not known.
  void at(std::uint64_t done, std::uint64_t total);

 private:
  std::ostream& err_;
  bool shown_;
  bool drawn_ = false;
  std::string what_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace app
