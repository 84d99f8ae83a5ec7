// Broken surroundings: what happened and where. Expected outcomes (a conflict) are values, not
// exceptions.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace engine {

// Nothing was written when one is thrown by an append.
class LogError : public std::runtime_error {
 public:
  enum class Kind {
    no_log,
    log_exists,
    place_taken,
    not_a_log,
    corrupt,
    newer_version,
    disk_full,
    read_only,
    no_access,
    second_name,
    open_twice,
    readings_open,
    invalid_draft,
    too_many_readings,
    storage_failed,
  };
  using enum Kind;

  LogError(Kind what_happened, std::string where, std::string said = "")
      : std::runtime_error(sentence(what_happened) + (": " + where) +
                           (said.empty() ? "" : " (" + said + ")")),
        kind(what_happened),
        place(std::move(where)),
        detail(std::move(said)) {}

  Kind kind;
  std::string place;   // the path of the log or file concerned
  std::string detail;  // what the system said

 private:
  static const char* sentence(Kind kind);
};

}  // namespace engine
