#include "engine/log_file.hpp"

#include <sys/stat.h>

namespace engine {

std::optional<FileIdentity> file_of_log(const std::filesystem::path& directory) {
  struct stat status {};
  if (stat((directory / "data.mdb").c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

}  // namespace engine
