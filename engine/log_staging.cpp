#include "engine/log_staging.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "engine/errors.hpp"
#include "engine/log_disk.hpp"
#include "engine/log_place.hpp"

namespace engine {
namespace {

using Path = std::filesystem::path;

std::string said(int code) { return std::generic_category().message(code); }

[[noreturn]] void fail(int code, const Path& place) {
  if (code == ENOSPC || code == EDQUOT) throw LogError(LogError::disk_full, place, said(code));
  throw LogError(LogError::storage_failed, place, said(code));
}

// Makes what a file holds durable.
void sync_file(const Path& file, const Path& place) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw LogError(LogError::storage_failed, place, said(errno));
  const int code = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  if (code != 0) fail(code, place);
}

}  // namespace

// Whatever goes wrong after the first line, the destructor clears away.
Staging::Staging(const Path& place) : Staging(place, place / place::staging_folder) {
  make_place();
  hold();
  look_around();
  log_ = Log::create(inside_, {.durable = false});
}

Staging::Staging(const Path& place, const Path& inside) : place_(place), inside_(inside) {}

Staging::~Staging() {
  log_.reset();
  std::error_code ignored;
  if (held_ >= 0) {
    std::filesystem::remove_all(inside_, ignored);
    close(held_);
  }
  for (const Path& parent : parents_) std::filesystem::remove(parent, ignored);
}

void Staging::make_place() {
  std::error_code ignored;
  for (Path missing = std::filesystem::absolute(place_);
       !missing.empty() && !std::filesystem::exists(missing, ignored);
       missing = missing.parent_path()) {
    if (missing.has_filename()) parents_.push_back(missing);
  }
  place::make(place_);
}

// The lock goes with the process that holds it: what is in the folder when it is had is left over.
void Staging::hold() {
  if (mkdir(inside_.c_str(), 0777) != 0 && errno != EEXIST) {
    if (errno == EACCES || errno == EPERM || errno == EROFS)
      throw LogError(LogError::read_only, place_, said(errno));
    fail(errno, place_);
  }
  const int folder = open(inside_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) throw LogError(LogError::place_taken, place_);
  struct stat locked {};
  struct stat there {};
  const bool alone = flock(folder, LOCK_EX | LOCK_NB) == 0 && fstat(folder, &locked) == 0 &&
                     stat(inside_.c_str(), &there) == 0 && locked.st_ino == there.st_ino;
  if (!alone) {
    close(folder);
    throw LogError(LogError::place_taken, place_, "a log is being made there");
  }
  held_ = folder;
  for (const auto& left : std::filesystem::directory_iterator(inside_)) {
    std::filesystem::remove_all(left.path());
  }
}

void Staging::look_around() const {
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(place_, trouble)) {
    const Path name = entry.path().filename();
    if (name != place::staging_folder && name != "lock.mdb")
      throw LogError(LogError::place_taken, place_);
  }
  if (trouble) throw LogError(LogError::no_access, place_, trouble.message());
}

void Staging::publish() {
  log_.reset();
  sync_file(inside_ / "data.mdb", place_);
  const int code = disk::move_to_free(inside_ / "data.mdb", place_ / "data.mdb");
  if (code == EEXIST) throw LogError(LogError::place_taken, place_);
  if (code != 0) fail(code, place_);
  std::error_code ignored;
  std::filesystem::remove_all(inside_, ignored);
  try {
    place::sync(place_);
  } catch (...) {
    std::filesystem::remove(place_ / "data.mdb", ignored);
    throw;
  }
  parents_.clear();
}

}  // namespace engine
