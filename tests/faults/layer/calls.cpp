// The calls themselves. They go on to the kernel, not to the C library, so that it does not matter
// what else stands in the way – a sanitizer, say.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "tests/faults/layer/plan.hpp"

namespace {

using faults::Call;
using faults::Kind;
using faults::Verdict;

std::mutex& one_at_a_time() {
  static std::mutex mutex;
  return mutex;
}

faults::Layer& layer() {
  static faults::Layer only(faults::plan_of(
      std::getenv("MAG_FAULTS_UNDER"), std::getenv("MAG_FAULT"), std::getenv("MAG_FAULTS_RECORD")));
  return only;
}

// Sanitizers call the system before there is an environment to read or memory to be had.
bool awake = false;
__attribute__((constructor)) void wake() { awake = true; }

std::string path_of(int file) {
  std::array<char, PATH_MAX> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const long size = syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), path.data(), path.size());
  return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : "";
}

std::string path_of(int directory, const char* path) {
  if (path[0] == '/') return std::filesystem::path(path).lexically_normal();
  std::string base;
  if (directory == AT_FDCWD) {
    std::array<char, PATH_MAX> here{};
    if (syscall(SYS_getcwd, here.data(), here.size()) > 0) base = here.data();
  } else {
    base = path_of(directory);
  }
  return (std::filesystem::path(base) / path).lexically_normal();
}

std::uint64_t size_of(int file) {
  struct stat status {};
  return fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

// Lets `perform` do the call, unless it is to fail; -1 and errno tell of a failure.
template <class Perform>
int through(const Call& call, const Perform& perform) {
  if (!layer().watches(call.path)) return static_cast<int>(perform());
  const std::lock_guard guard(one_at_a_time());
  const Verdict verdict = layer().judge(call);
  if (verdict.error != 0) {
    errno = verdict.error;
    return -1;
  }
  const int result = static_cast<int>(perform());
  if (result >= 0) layer().done(call, verdict);
  return result;
}

// `place` is where to write, or -1: at the file's own place, which moves on.
long write_through(int file, std::string_view bytes, off_t place) {
  const std::lock_guard guard(one_at_a_time());
  const off_t offset = place >= 0 ? place : syscall(SYS_lseek, file, 0, SEEK_CUR);
  Call call{.kind = Kind::write,
            .path = path_of(file),
            .offset = static_cast<std::uint64_t>(offset),
            .bytes = bytes,
            .synced = (fcntl(file, F_GETFL) & O_DSYNC) != 0};
  call.needs_room = call.offset + bytes.size() > size_of(file);
  const Verdict verdict = layer().judge(call);
  if (verdict.error != 0) {
    errno = verdict.error;
    return -1;
  }
  if (!verdict.whole) call.bytes = bytes.substr(0, verdict.bytes);
  const long written = syscall(SYS_pwrite64, file, call.bytes.data(), call.bytes.size(), offset);
  if (written < 0) return -1;
  if (place < 0) syscall(SYS_lseek, file, offset + written, SEEK_SET);
  call.bytes = call.bytes.substr(0, static_cast<std::size_t>(written));
  layer().done(call, verdict);
  return written;
}

std::string joined(const iovec* parts, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i)
    bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  return bytes;
}

int open_at(int directory, const char* path, int flags, mode_t mode) {
  const auto perform = [&] {
    return static_cast<int>(syscall(SYS_openat, directory, path, flags, mode));
  };
  if (!awake) return perform();
  // A write that syncs itself is recorded as such, and else need not.
  if (!layer().records()) flags &= ~O_SYNC;
  const std::string whole = path_of(directory, path);
  if (!layer().watches(whole)) return perform();
  const bool there = syscall(SYS_faccessat, directory, path, F_OK) == 0;
  if ((flags & O_CREAT) != 0 && !there)
    return through({.kind = Kind::create, .path = whole, .needs_room = true}, perform);
  if ((flags & O_TRUNC) != 0 && there)
    return through({.kind = Kind::truncate, .path = whole}, perform);
  if ((flags & O_ACCMODE) != O_RDONLY && layer().is_read_only()) {
    errno = EROFS;
    return -1;
  }
  return perform();
}

int allocate(int file, off_t offset, off_t size) {
  const auto end = static_cast<std::uint64_t>(offset + size);
  const Call call{.kind = Kind::allocate,
                  .path = path_of(file),
                  .offset = end,
                  .needs_room = end > size_of(file)};
  return through(call, [&] { return syscall(SYS_fallocate, file, 0, offset, size); });
}

bool writes_at_our_place(int file) { return awake && layer().watches(path_of(file)); }

mode_t mode_of(int flags, va_list& rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

extern "C" {

void faults_arm(const char* under, const char* fault, const char* recording) {
  layer() = faults::Layer(faults::plan_of(under, fault, recording));
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) __attribute__((alias("open")));

int openat(int directory, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_at(directory, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  if (!writes_at_our_place(file)) return syscall(SYS_write, file, bytes, size);
  return write_through(file, {static_cast<const char*>(bytes), size}, -1);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
  if (!writes_at_our_place(file)) return syscall(SYS_pwrite64, file, bytes, size, offset);
  return write_through(file, {static_cast<const char*>(bytes), size}, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
  return pwrite(file, bytes, size, offset);
}

ssize_t writev(int file, const iovec* parts, int count) {
  if (!writes_at_our_place(file)) return syscall(SYS_writev, file, parts, count);
  return write_through(file, joined(parts, count), -1);
}

ssize_t pwritev(int file, const iovec* parts, int count, off_t offset) {
  const std::string bytes = joined(parts, count);
  return pwrite(file, bytes.data(), bytes.size(), offset);
}

ssize_t pwritev64(int file, const iovec* parts, int count, off64_t offset) {
  return pwritev(file, parts, count, offset);
}

int fsync(int file) {
  return through({.kind = Kind::sync, .path = path_of(file)}, [] { return 0L; });
}

int fdatasync(int file) __attribute__((alias("fsync")));

int ftruncate(int file, off_t length) noexcept {
  const Call call{.kind = Kind::truncate,
                  .path = path_of(file),
                  .offset = static_cast<std::uint64_t>(length),
                  .needs_room = static_cast<std::uint64_t>(length) > size_of(file)};
  return through(call, [&] { return syscall(SYS_ftruncate, file, length); });
}

int ftruncate64(int file, off64_t length) noexcept { return ftruncate(file, length); }

int truncate(const char* path, off_t length) noexcept {
  const Call call{.kind = Kind::truncate,
                  .path = path_of(AT_FDCWD, path),
                  .offset = static_cast<std::uint64_t>(length)};
  return through(call, [&] { return syscall(SYS_truncate, path, length); });
}

int truncate64(const char* path, off64_t length) noexcept { return truncate(path, length); }

int fallocate(int file, int mode, off_t offset, off_t size) {
  if (mode == 0) return allocate(file, offset, size);
  return static_cast<int>(syscall(SYS_fallocate, file, mode, offset, size));
}

int fallocate64(int file, int mode, off64_t offset, off64_t size) {
  return fallocate(file, mode, offset, size);
}

int posix_fallocate(int file, off_t offset, off_t size) {
  const int before = errno;
  const int code = allocate(file, offset, size) == 0 ? 0 : errno;
  errno = before;
  return code;
}

int posix_fallocate64(int file, off64_t offset, off64_t size) {
  return posix_fallocate(file, offset, size);
}

int mkdir(const char* path, mode_t mode) noexcept {
  const Call call{
      .kind = Kind::make_directory, .path = path_of(AT_FDCWD, path), .needs_room = true};
  return through(call, [&] { return syscall(SYS_mkdirat, AT_FDCWD, path, mode); });
}

int renameat2(int from_in, const char* from, int to_in, const char* to,
              unsigned int flags) noexcept {
  const std::string target = path_of(to_in, to);
  const Call call{.kind = Kind::rename, .path = path_of(from_in, from), .bytes = target};
  return through(call, [&] { return syscall(SYS_renameat2, from_in, from, to_in, to, flags); });
}

int rename(const char* from, const char* to) noexcept {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char* path) noexcept {
  return through({.kind = Kind::remove, .path = path_of(AT_FDCWD, path)},
                 [&] { return syscall(SYS_unlinkat, AT_FDCWD, path, 0); });
}

int unlinkat(int directory, const char* path, int flags) noexcept {
  return through({.kind = Kind::remove, .path = path_of(directory, path)},
                 [&] { return syscall(SYS_unlinkat, directory, path, flags); });
}

int access(const char* path, int wanted) noexcept {
  if (awake && (wanted & W_OK) != 0 && layer().is_read_only() &&
      layer().watches(path_of(AT_FDCWD, path))) {
    errno = EROFS;
    return -1;
  }
  return static_cast<int>(syscall(SYS_faccessat, AT_FDCWD, path, wanted));
}

int statvfs(const char* path, struct statvfs* disk) noexcept {
  static const auto past =
      reinterpret_cast<int (*)(const char*, struct statvfs*)>(dlsym(RTLD_NEXT, "statvfs"));
  const int result = past(path, disk);
  if (result == 0 && layer().is_full() && layer().watches(path_of(AT_FDCWD, path)))
    disk->f_bfree = disk->f_bavail = 0;
  return result;
}

void* mmap(void* wanted, size_t bytes, int protection, int flags, int file, off_t offset) noexcept {
  if (awake && layer().refuses_map(bytes)) {
    errno = ENOMEM;
    return MAP_FAILED;  // NOLINT: the system's own
  }
  const long place = syscall(SYS_mmap, wanted, bytes, protection, flags, file, offset);
  return reinterpret_cast<void*>(place);  // NOLINT: as the kernel gives it
}

}  // extern "C"
