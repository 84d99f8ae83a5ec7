// A directory of a test's own, gone at its end, and processes to test with.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "engine/errors.hpp"

namespace engine_tests {

class Scratch {
 public:
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Runs `body` in a process of its own, whose exit status is what it returns, or 99 after an
// exception. No log may be open in this process.
pid_t start_process(const std::function<int()>& body);
int exit_status(pid_t process);
int run_process(const std::function<int()>& body);

// The trouble with a log that `body` runs into, or nothing.
std::optional<engine::LogError::Kind> trouble_in(const std::function<void()>& body);

// Whether this is a long run (MAG_LONG=1), in which sampled tests try far more.
bool long_run();
// A seed to choose by, $MAG_SEED or a new one; says which.
std::uint64_t told_seed();

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& content);

}  // namespace engine_tests
