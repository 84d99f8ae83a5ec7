// The directory of a log, seen from outside: what stands there, and that this process opens it
// once.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <utility>

namespace engine::place {

// The folder inside a place in which a log is made that comes to be whole or not at all.
inline constexpr const char* staging_folder = "being-made";

enum class Contents {
  nothing,  // no directory
  empty,    // a directory with nothing of anybody's in it, nor of ours that counts
  begun,    // a data file, less than LMDB's first write
  data,     // a data file, ours or another program's
  foreign   // something else
};

// Throws LogError::no_access when the place cannot be looked at.
Contents look(const std::filesystem::path& directory);

// Makes `directory` and what leads to it. Throws LogError::read_only, LogError::disk_full,
// LogError::not_a_log (a file is in the way).
void make(const std::filesystem::path& directory);

// Empties a data file that was begun, unless another process has it open.
void clear_begun(const std::filesystem::path& directory);

// Makes the data file, and every directory entry that leads to it, durable. Throws
// LogError::disk_full, LogError::storage_failed, LogError::read_only.
void sync(const std::filesystem::path& directory);

// Throws LogError::second_name when the data file is a link or linked twice, LogError::no_access
// when it cannot be read and, if `to_write`, LogError::read_only when it cannot be written.
void check_access(const std::filesystem::path& directory, bool to_write);

// Holds a directory for one Log of this process: LMDB's locks are the process's, so that a second
// opening would release the first one's. Throws LogError::open_twice.
class Claim {
 public:
  explicit Claim(const std::filesystem::path& directory);
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  ~Claim();

 private:
  std::pair<dev_t, ino_t> identity_;
};

}  // namespace engine::place
