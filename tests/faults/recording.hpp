// What the layer recorded: the calls of a program, in order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/faults/layer/layer.hpp"

namespace faults {

struct Operation {
  Kind kind{};
  std::string path;
  std::uint64_t offset = 0;  // or the new length, or the number of the mark
  std::string bytes;         // or the new path
  bool synced = false;
};

// Nothing where nothing was recorded.
std::vector<Operation> read_recording(const std::filesystem::path& file);

// Notes that by now so much had been acknowledged.
void add_mark(const std::filesystem::path& file, std::uint64_t number);

}  // namespace faults
