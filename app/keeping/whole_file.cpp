#include "app/keeping/whole_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "app/cli/verb.hpp"
#include "engine/errors.hpp"
#include "engine/log_disk.hpp"
#include "engine/log_place.hpp"

namespace app {
namespace {

constexpr std::size_t enough = std::size_t{1} << 16;

Failure taken(const std::filesystem::path& path) {
  return {Trouble::question, {"error.fileExists", {events::text(path.string())}}};
}

}  // namespace

// Readable by its owner alone: what is written may be confidential.
WholeFile::WholeFile(const std::filesystem::path& path)
    : path_(path), partial_(path.string() + ".part-XXXXXX") {
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::symlink_status(path_, ignored))) throw taken(path_);
  file_ = mkstemp(partial_.data());
  if (file_ < 0) fail(errno);
}

WholeFile::~WholeFile() {
  if (file_ < 0) return;
  close(file_);
  unlink(partial_.c_str());
}

void WholeFile::fail(int code) const {
  const std::string said = std::generic_category().message(code);
  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    throw engine::LogError(engine::LogError::disk_full, path_, said);
  throw engine::LogError(engine::LogError::read_only, path_, said);
}

void WholeFile::add(std::string_view text) {
  waiting_.append(text);
  if (waiting_.size() >= enough) flush();
}

void WholeFile::flush() {
  std::string_view rest = waiting_;
  while (!rest.empty()) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
}

void WholeFile::publish() {
  flush();
  if (fsync(file_) != 0) fail(errno);
  const int code = engine::disk::move_to_free(partial_, path_);
  if (code == EEXIST) throw taken(path_);
  if (code != 0) fail(code);
  close(std::exchange(file_, -1));
  engine::place::sync(std::filesystem::absolute(path_).parent_path());
}

}  // namespace app
