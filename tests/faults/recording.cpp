#include "tests/faults/recording.hpp"

#include <cstring>
#include <fstream>
#include <stdexcept>

#include "tests/scratch.hpp"

namespace faults {

std::vector<Operation> read_recording(const std::filesystem::path& file) {
  const std::string all = tests::read_file(file);
  std::vector<Operation> operations;
  for (std::size_t at = 0; at < all.size();) {
    Entry entry;
    if (all.size() - at < sizeof entry) throw std::runtime_error("the recording is cut short");
    std::memcpy(&entry, all.data() + at, sizeof entry);
    at += sizeof entry;
    operations.push_back({.kind = entry.kind,
                          .path = all.substr(at, entry.path_size),
                          .offset = entry.offset,
                          .bytes = all.substr(at + entry.path_size, entry.size),
                          .synced = entry.synced != 0});
    at += entry.path_size + entry.size;
  }
  return operations;
}

void add_mark(const std::filesystem::path& file, std::uint64_t number) {
  const Entry entry{.kind = Kind::mark, .offset = number};
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out.write(reinterpret_cast<const char*>(&entry), sizeof entry);
  if (!out.flush()) throw std::runtime_error("the recording cannot be written");
}

}  // namespace faults
