// A log that comes to be whole or not at all: it is made in a folder inside its place, where nobody
// takes it for a log, and put in its place, durable, in one step.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "engine/log.hpp"

namespace engine {

class Staging {
 public:
  // Begins with an empty log. `place` must hold nothing, or not be there; what a staging left that
  // was killed is cleared away. Throws LogError::place_taken (also when another process is staging
  // there), LogError::not_a_log (a file is in the way), LogError::read_only, LogError::disk_full,
  // LogError::storage_failed.
  explicit Staging(const std::filesystem::path& place);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  // Unless published, takes away all that was made, the place itself included.
  ~Staging();

  Log& log() { return *log_; }
  // Ends the log, of which no reading may be open, and puts it in its place. When this returns, it
  // is on disk. Throws LogError::place_taken when something came to be there in the meantime,
  // LogError::disk_full, LogError::storage_failed.
  void publish();

 private:
  Staging(const std::filesystem::path& place, const std::filesystem::path& inside);
  void make_place();
  void hold();
  void look_around() const;

  std::filesystem::path place_;
  std::filesystem::path inside_;                // the folder in which the log is made
  std::vector<std::filesystem::path> parents_;  // directories made for it, the innermost first
  int held_ = -1;                               // the folder, locked
  std::optional<Log> log_;
};

}  // namespace engine
