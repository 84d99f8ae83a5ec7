#include "engine/errors.hpp"

#include <cstdlib>

namespace engine {

const char* LogError::sentence(Kind kind) {
  switch (kind) {
    case no_log:
      return "there is no log here";
    case log_exists:
      return "there is a log here already";
    case place_taken:
      return "there is something here already";
    case not_a_log:
      return "this is not a log";
    case corrupt:
      return "the log is damaged";
    case newer_version:
      return "the log was written by a newer version of this program";
    case disk_full:
      return "the disk is full; nothing was written";
    case read_only:
      return "the log cannot be written here";
    case no_access:
      return "the log cannot be read";
    case second_name:
      return "the data file of the log has another name elsewhere";
    case open_twice:
      return "this process has the log open already";
    case readings_open:
      return "the log must grow, which waits for readings of this process to end; nothing was "
             "written";
    case invalid_draft:
      return "an event breaks the log's form; nothing was written";
    case too_many_readings:
      return "too many readings of the log are open at once";
    case storage_failed:
      return "the disk or the system failed";
  }
  std::abort();
}

}  // namespace engine
