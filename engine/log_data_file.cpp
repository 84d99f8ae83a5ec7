#include "engine/log_data_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine::pages {

DataFile::DataFile(const std::filesystem::path& directory)
    : descriptor_(open((directory / "data.mdb").c_str(), O_RDONLY | O_CLOEXEC)) {}

DataFile::~DataFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::uint64_t DataFile::size() const {
  struct stat status {};
  return fstat(descriptor_, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool DataFile::read(std::uint64_t offset, std::span<std::byte> bytes) const {
  return pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset)) ==
         static_cast<ssize_t>(bytes.size());
}

std::optional<HeadPage> DataFile::head(std::uint64_t offset) const {
  HeadPage page;
  if (!read(offset, std::as_writable_bytes(std::span{&page, 1}))) return std::nullopt;
  return page;
}

}  // namespace engine::pages
