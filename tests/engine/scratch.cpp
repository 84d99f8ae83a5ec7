#include "tests/engine/scratch.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>
#include <stdexcept>

namespace engine_tests {

pid_t start_process(const std::function<int()>& body) {
  std::fflush(nullptr);
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("no process");
  if (process > 0) return process;
  int status = 99;
  try {
    status = body();
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "in a process of a test: %s\n", trouble.what());
  }
  _exit(status);
}

int exit_status(pid_t process) {
  int status = 0;
  if (waitpid(process, &status, 0) != process) throw std::runtime_error("no such process");
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int run_process(const std::function<int()>& body) { return exit_status(start_process(body)); }

std::optional<engine::LogError::Kind> trouble_in(const std::function<void()>& body) {
  try {
    body();
  } catch (const engine::LogError& error) {
    return error.kind;
  }
  return std::nullopt;
}

bool long_run() { return std::getenv("MAG_LONG") != nullptr; }

std::uint64_t told_seed() {
  const char* const wanted = std::getenv("MAG_SEED");
  const std::uint64_t seed =
      wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : std::random_device{}();
  MESSAGE("MAG_SEED=", seed);
  return seed;
}

}  // namespace engine_tests
