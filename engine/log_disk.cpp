#include "engine/log_disk.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>

#include "engine/log_data_file.hpp"

namespace engine::disk {

bool can_reserve(std::size_t bytes) {
  void* const place =
      mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (place == MAP_FAILED) return false;
  munmap(place, bytes);
  return true;
}

bool in_use_elsewhere(const std::filesystem::path& directory) {
  const int file = ::open((directory / "lock.mdb").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno != ENOENT;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;  // each user of an LMDB environment shares a lock on the first byte
  const bool held = fcntl(file, F_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
  ::close(file);
  return held;
}

int fill_lock_file(const std::filesystem::path& directory, std::size_t bytes, mode_t mode) {
  const int file = ::open((directory / "lock.mdb").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, mode);
  if (file < 0) return 0;  // LMDB will find the same trouble and name it
  const int code = posix_fallocate(file, 0, static_cast<off_t>(bytes));
  ::close(file);
  return code == ENOSPC || code == EFBIG || code == EDQUOT ? code : 0;
}

bool begins_like_lmdb(const std::filesystem::path& directory) {
  std::uint32_t magic = 0;
  const auto bytes = std::as_writable_bytes(std::span{&magic, 1});
  return pages::DataFile(directory).read(offsetof(pages::HeadPage, head.magic), bytes) &&
         magic == pages::magic;
}

int move_to_free(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that cannot do both in one step.
  struct stat status {};
  if (lstat(to.c_str(), &status) == 0) return EEXIST;
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

bool is_full(const std::filesystem::path& directory) {
  constexpr std::uint64_t nearly_nothing = std::uint64_t{1} << 16;
  struct statvfs disk {};
  if (statvfs(directory.c_str(), &disk) == 0 && disk.f_bavail * disk.f_frsize < nearly_nothing) {
    return true;
  }
  rlimit limit{};
  struct stat status {};
  return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
         stat((directory / "data.mdb").c_str(), &status) == 0 &&
         static_cast<std::uint64_t>(status.st_size) + nearly_nothing > limit.rlim_cur;
}

}  // namespace engine::disk
