#include "engine/log_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/errors.hpp"
#include "engine/log_data_file.hpp"
#include "engine/log_disk.hpp"

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

// Whether a page is the head that LMDB gives to a file in which nothing was ever committed.
bool is_first_head(std::string_view page) {
  pages::HeadPage first;
  if (page.size() < sizeof first) return false;
  std::memcpy(&first, page.data(), sizeof first);
  return first.head.magic == pages::magic && first.head.transaction == 0;
}

// Whether the data file holds less than LMDB's first write, which is two such heads: what a making
// leaves behind that was cut off before all of it reached the disk.
bool is_begun(const Path& directory) {
  constexpr std::uint64_t first_write = std::uint64_t{2} * 65'536;
  const pages::DataFile file(directory);
  if (file.size() > first_write) return false;
  std::string bytes(file.size(), '\0');
  if (!file.read(0, std::as_writable_bytes(std::span{bytes}))) return false;
  const auto page_size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  int heads = 0;
  for (std::string_view rest = bytes; !rest.empty();
       rest.remove_prefix(std::min(page_size, rest.size()))) {
    const std::string_view page = rest.substr(0, page_size);
    if (page.find_first_not_of('\0') == std::string_view::npos) continue;
    if (!is_first_head(page)) return false;
    ++heads;
  }
  return heads < 2 || bytes.size() < 2 * page_size;
}

[[noreturn]] void fail(const Path& directory, const std::error_code& trouble) {
  if (trouble == std::errc::no_space_on_device || trouble.value() == EDQUOT)
    throw LogError(LogError::disk_full, directory, trouble.message());
  if (trouble == std::errc::io_error)
    throw LogError(LogError::storage_failed, directory, trouble.message());
  throw LogError(LogError::read_only, directory, trouble.message());
}

void sync_one(const Path& path, const Path& directory) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;  // a parent that may be entered but not listed: nothing to be done
  const int code = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  // Some file systems cannot sync directories and say that it makes no sense.
  if (code != 0 && code != EINVAL && code != EROFS)
    fail(directory, {code, std::generic_category()});
}

}  // namespace

Contents look(const Path& directory) {
  struct stat status {};
  if (stat(directory.c_str(), &status) != 0) {
    if (errno == ENOENT) return Contents::nothing;
    if (errno == ENOTDIR) return Contents::foreign;
    throw LogError(LogError::no_access, directory, std::generic_category().message(errno));
  }
  if (!S_ISDIR(status.st_mode)) return Contents::foreign;
  if (stat(data_file(directory).c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return Contents::foreign;
    return is_begun(directory) ? Contents::begun : Contents::data;
  }
  if (errno != ENOENT)
    throw LogError(LogError::no_access, directory, std::generic_category().message(errno));
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(directory, trouble)) {
    const Path name = entry.path().filename();
    if (name != "lock.mdb" && name != staging_folder) return Contents::foreign;
  }
  if (trouble) throw LogError(LogError::no_access, directory, trouble.message());
  return Contents::empty;
}

void make(const Path& directory) {
  std::error_code trouble;
  std::filesystem::create_directories(directory, trouble);
  if (!trouble) return;
  if (trouble == std::errc::not_a_directory || trouble == std::errc::file_exists) {
    throw LogError(LogError::not_a_log, directory, trouble.message());
  }
  fail(directory, trouble);
}

void clear_begun(const Path& directory) {
  const Path file = data_file(directory);
  struct stat status {};
  // An empty file is left alone: another process may be about to write to it, or be writing.
  if (stat(file.c_str(), &status) != 0 || status.st_size == 0) return;
  if (disk::in_use_elsewhere(directory)) return;
  if (truncate(file.c_str(), 0) != 0) fail(directory, {errno, std::generic_category()});
}

void sync(const Path& directory) {
  sync_one(data_file(directory), directory);
  Path each = std::filesystem::absolute(directory).lexically_normal();
  for (; each != each.parent_path(); each = each.parent_path()) sync_one(each, directory);
}

// Who comes in by the other name holds other locks, and would write over what is recorded here.
void check_single_name(const Path& file, const Path& directory) {
  struct stat status {};
  if (lstat(file.c_str(), &status) != 0) return;
  if (S_ISLNK(status.st_mode))
    throw LogError(LogError::second_name, directory, "data.mdb is a symbolic link");
  if (status.st_nlink > 1)
    throw LogError(LogError::second_name, directory,
                   "data.mdb has " + std::to_string(status.st_nlink) + " names");
}

void check_access(const Path& directory, bool to_write) {
  const Path file = data_file(directory);
  check_single_name(file, directory);
  if (access(file.c_str(), R_OK) != 0) {
    throw LogError(LogError::no_access, directory, std::generic_category().message(errno));
  }
  if (to_write && access(file.c_str(), W_OK) != 0) {
    throw LogError(LogError::read_only, directory, std::generic_category().message(errno));
  }
}

Claim::Claim(const Path& directory) {
  struct stat status {};
  if (stat(directory.c_str(), &status) != 0) {
    throw LogError(LogError::no_access, directory, std::generic_category().message(errno));
  }
  identity_ = {status.st_dev, status.st_ino};
  Claims& all = claims();
  const std::lock_guard guard(all.mutex);
  if (!all.held.insert(identity_).second) throw LogError(LogError::open_twice, directory);
}

Claim::~Claim() {
  Claims& all = claims();
  const std::lock_guard guard(all.mutex);
  all.held.erase(identity_);
}

}  // namespace engine::place
