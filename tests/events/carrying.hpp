// Logs of decisions to carry, and backups to spoil.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/log.hpp"
#include "events/backup.hpp"
#include "tests/scratch.hpp"

namespace events_tests {

// A log of a test's own, gone at its end.
class CarriedLog {
 public:
  engine::Log& log() { return log_; }
  // Appends decisions, given as JSON, in one batch.
  void add(const std::vector<std::string>& decisions, std::string_view recorded_at,
           std::string_view key = "");

 private:
  tests::Scratch place_{tests::memory()};
  engine::Log log_ = engine::Log::create(place_.path());
};

// The example of docs/backup-format.md: five events in three batches.
void write_example(CarriedLog& log);

// Throws std::runtime_error with the key of the mistake when there is one.
std::string backup_of(const engine::Reading& reading);

// "nothing", or the line, the column (left out when it is 0) and the key of the first mistake:
// "3:17 expected.moment".
std::string mistake_in(const std::string& backup);
// The same of what restoring finds.
std::string mistake_of_restoring(const std::string& backup, engine::Log& log);

std::vector<std::string> lines_of(const std::string& text);
// Lines with a last line that is right for them.
std::string sealed(const std::vector<std::string>& lines);
// A backup in which the line of this number, the first is 1, has `to` for `from`; with a last line
// that is right for it.
std::string changed(const std::string& backup, std::size_t line, std::string_view from,
                    std::string_view to);

}  // namespace events_tests
