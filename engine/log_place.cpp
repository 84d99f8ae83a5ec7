#include "engine/log_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <set>
#include <system_error>

#include "engine/errors.hpp"

namespace engine::place {
namespace {

using Path = std::filesystem::path;

struct Claims {
  std::mutex mutex;
  std::set<std::pair<dev_t, ino_t>> held;
};

Claims& claims() {
  static Claims all;
  return all;
}

Path data_file(const Path& directory) { return directory / "data.mdb"; }

// Whether a file is of zeros only and no longer than LMDB's first write: what a making leaves
// behind that was cut off before its first byte reached the disk.
bool is_blank(const Path& file) {
  constexpr off_t first_write = off_t{2} * 65'536;
  struct stat status {};
  if (stat(file.c_str(), &status) != 0 || status.st_size > first_write) return false;
  if (status.st_size == 0) return true;
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  std::array<char, 4096> bytes{};
  bool blank = true;
  ssize_t got = 0;
  while (blank && (got = read(descriptor, bytes.data(), bytes.size())) > 0) {
    blank = std::all_of(bytes.data(), bytes.data() + got, [](char byte) { return byte == 0; });
  }
  close(descriptor);
  return blank && got == 0;
}

void sync_one(const Path& directory) {
  const int descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a parent that may be entered but not listed: nothing to be done
  fsync(descriptor);
  close(descriptor);
}

}  // namespace

Contents look(const Path& directory) {
  struct stat status {};
  if (stat(directory.c_str(), &status) != 0) {
    if (errno == ENOENT) return Contents::nothing;
    if (errno == ENOTDIR) return Contents::foreign;
    throw NoAccess(directory, std::generic_category().message(errno));
  }
  if (!S_ISDIR(status.st_mode)) return Contents::foreign;
  if (stat(data_file(directory).c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return Contents::foreign;
    return is_blank(data_file(directory)) ? Contents::begun : Contents::data;
  }
  if (errno != ENOENT) throw NoAccess(directory, std::generic_category().message(errno));
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(directory, trouble)) {
    if (entry.path().filename() != "lock.mdb") return Contents::foreign;
  }
  if (trouble) throw NoAccess(directory, trouble.message());
  return Contents::empty;
}

void make(const Path& directory) {
  std::error_code trouble;
  std::filesystem::create_directories(directory, trouble);
  if (!trouble) return;
  if (trouble == std::errc::no_space_on_device) throw DiskFull(directory, trouble.message());
  if (trouble == std::errc::not_a_directory || trouble == std::errc::file_exists) {
    throw NotALog(directory, trouble.message());
  }
  throw ReadOnlyPlace(directory, trouble.message());
}

void clear_begun(const Path& directory) {
  const Path file = data_file(directory);
  struct stat status {};
  // An empty file is left alone: another process may be about to write to it.
  if (stat(file.c_str(), &status) != 0 || status.st_size == 0) return;
  if (truncate(file.c_str(), 0) != 0) {
    throw ReadOnlyPlace(directory, std::generic_category().message(errno));
  }
}

void sync(const Path& directory) {
  sync_one(directory);
  sync_one(std::filesystem::absolute(directory).parent_path());
}

void check_access(const Path& directory, bool to_write) {
  const Path file = data_file(directory);
  if (access(file.c_str(), R_OK) != 0) {
    throw NoAccess(directory, std::generic_category().message(errno));
  }
  if (to_write && access(file.c_str(), W_OK) != 0) {
    throw ReadOnlyPlace(directory, std::generic_category().message(errno));
  }
}

Claim::Claim(const Path& directory) {
  struct stat status {};
  if (stat(directory.c_str(), &status) != 0) {
    throw NoAccess(directory, std::generic_category().message(errno));
  }
  identity_ = {status.st_dev, status.st_ino};
  Claims& all = claims();
  const std::lock_guard guard(all.mutex);
  if (!all.held.insert(identity_).second) throw OpenTwice(directory);
}

Claim::~Claim() {
  Claims& all = claims();
  const std::lock_guard guard(all.mutex);
  all.held.erase(identity_);
}

}  // namespace engine::place
