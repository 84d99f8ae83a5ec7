// One attempt at recording: the log as it was read, and the decisions admitted after it. Another
// writer may be faster; then nothing is written and a new attempt reads the log anew.
#pragma once

#include <optional>
#include <string_view>

#include "engine/log.hpp"
#include "replay/admission.hpp"

namespace app {

class Attempt {
 public:
  explicit Attempt(engine::Log& log);

  const engine::Reading& reading() const { return *reading_; }
  replay::Admission& admission() { return *admission_; }

  // Appends what was admitted, or nothing. The same drafts after the same position are appended
  // once, however often this is tried. Afterwards the reading and the admission may be gone.
  tl::expected<engine::Receipt, engine::Conflict> commit(std::string_view purpose,
                                                         engine::Instant now);

 private:
  engine::Log& log_;
  std::optional<engine::Reading> reading_;
  std::optional<replay::Admission> admission_;
};

// How often to try again after another writer was faster.
inline constexpr int attempts = 5;

}  // namespace app
