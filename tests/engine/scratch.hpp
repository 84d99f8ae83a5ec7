// Processes to test with, and what else the tests of logs have in common.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>

#include "engine/errors.hpp"
#include "tests/scratch.hpp"

namespace engine_tests {

using namespace tests;  // folders and files

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

}  // namespace engine_tests
