// The data file of a log, read past LMDB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "engine/log_page_format.hpp"

namespace engine::pages {

// One of the two head pages.
struct HeadPage {
  PageHeader header{};
  Head head{};
};
static_assert(sizeof(HeadPage) == sizeof(PageHeader) + sizeof(Head));

// Open as long as it lives; a file that cannot be opened is one in which nothing can be read.
class DataFile {
 public:
  explicit DataFile(const std::filesystem::path& directory);
  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;
  ~DataFile();

  std::uint64_t size() const;
  // False when the file does not reach there.
  bool read(std::uint64_t offset, std::span<std::byte> bytes) const;
  std::optional<HeadPage> head(std::uint64_t offset) const;

 private:
  int descriptor_;
};

}  // namespace engine::pages
