// Broken surroundings. Each says what happened and where; nothing was written when one is thrown by
// an append. Expected outcomes (a conflict) are values, not exceptions.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace engine {

// `place` is the path of the log or file concerned, `detail` what the system said.
class LogError : public std::runtime_error {
 public:
  LogError(const std::string& sentence, std::string where, std::string said)
      : std::runtime_error(sentence + ": " + where + (said.empty() ? "" : " (" + said + ")")),
        place(std::move(where)),
        detail(std::move(said)) {}

  std::string place;
  std::string detail;
};

#define MAG_LOG_ERROR(Name, sentence)                              \
  class Name : public LogError {                                   \
   public:                                                         \
    explicit Name(std::string where, std::string said = "")        \
        : LogError(sentence, std::move(where), std::move(said)) {} \
  }

MAG_LOG_ERROR(NoLog, "there is no log here");
MAG_LOG_ERROR(LogExists, "there is a log here already");
MAG_LOG_ERROR(PlaceTaken, "there is something here already");
MAG_LOG_ERROR(NotALog, "this is not a log");
MAG_LOG_ERROR(CorruptLog, "the log is damaged");
MAG_LOG_ERROR(NewerVersion, "the log was written by a newer version of this program");
MAG_LOG_ERROR(DiskFull, "the disk is full; nothing was written");
MAG_LOG_ERROR(ReadOnlyPlace, "the log cannot be written here");
MAG_LOG_ERROR(NoAccess, "the log cannot be read");
MAG_LOG_ERROR(SecondName, "the data file of the log has another name elsewhere");
MAG_LOG_ERROR(OpenTwice, "this process has the log open already");
MAG_LOG_ERROR(
    ReadingsOpen,
    "the log must grow, which waits for readings of this process to end; nothing was written");
MAG_LOG_ERROR(InvalidDraft, "an event breaks the log's form; nothing was written");

MAG_LOG_ERROR(TooManyReadings, "too many readings of the log are open at once");
MAG_LOG_ERROR(StorageFailed, "the disk or the system failed");

#undef MAG_LOG_ERROR

}  // namespace engine
