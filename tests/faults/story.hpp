// What the tests of faults have in common: the real binary with the layer before it, and what a log
// holds.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/log.hpp"
#include "tests/engine/scratch.hpp"

namespace faults {

// So small a map that it grows on the way.
constexpr engine::Log::Options tiny{.read_only = false, .map_bytes = 1};

// One event as it stands in a log.
struct Kept {
  engine::Position batch, rank, amends, cause;
  engine::Date effective_on;
  engine::Instant recorded_at;
  bool confidential = false;
  std::string payload;

  friend bool operator==(const Kept&, const Kept&) = default;
};

// All events of the log at `place`, which is verified first. Throws what Log::open throws.
std::vector<Kept> kept_in(const std::filesystem::path& place);

// Whether `some` are the first of `all`, and end where a batch of `all` ends.
bool whole_batches(const std::vector<Kept>& some, const std::vector<Kept>& all);

// How a run of the binary ended: with a status, or -SIGKILL.
struct Ended {
  int status = 0;
  std::string out, err;
};

// A folder with what is to be imported, and `place`, below which everything is counted.
class Bench {
 public:
  Bench() { std::filesystem::create_directory(place()); }

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path place() const { return folder_ / "place"; }
  std::filesystem::path log() const { return place() / "log"; }
  std::filesystem::path recording() const { return folder_ / "recording"; }
  // An empty place again, or what was kept of it.
  void clear() const;
  void keep(const std::string& name) const;
  void bring_back(const std::string& name) const;

  // Runs `mag` on the log: without the layer, with a fault, and recorded.
  Ended mag(const std::vector<std::string>& arguments) const;
  Ended faulty(const std::string& fault, const std::vector<std::string>& arguments) const;
  Ended recorded(const std::vector<std::string>& arguments) const;

 private:
  Ended run(std::vector<std::string> arguments, std::vector<std::string> environment) const;

  engine_tests::Scratch scratch_;
  std::filesystem::path folder_ = std::filesystem::canonical(scratch_.path());
};

// The path of a backup of three decisions; the place is empty again.
std::string backup_of_three(const Bench& bench);

// Decisions to import or record.
std::string line(int number);
// Files of so many decisions each in the folder "in"; returns all that they say.
std::string write_files(const Bench& bench, int files, int lines_each);
std::vector<std::string> recording_of(int number);

}  // namespace faults
