// Transactions: to decide by what is recorded, and record what was decided.
#pragma once

#include <optional>
#include <string_view>

#include "engine/log.hpp"
#include "replay/admission.hpp"

namespace replay {

// A log as it was read, and what is proposed after it.
class Attempt {
 public:
  explicit Attempt(const engine::Log& log) : reading_(log.read()), admission_(reading_) {}
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;

  const engine::Reading& reading() const { return reading_; }
  Admission& admission() { return admission_; }

 private:
  engine::Reading reading_;
  Admission admission_;
};

struct Recording {
  std::string_view purpose;  // of which its key speaks: "import", "record"
  engine::Instant now;
  int attempts = 5;  // at least one
};

// Two people record at the same moment: each has decided by a log that the other is about to
// change. What was decided by an old state must not be written to a new one, and is seldom wrong
// there; so it is decided anew. Each attempt reads the log, lets `decide` propose, and appends all
// that was admitted if nobody was faster; after the last one that was too late the Conflict is the
// answer, and nothing was written. When `decide` returns false nothing is written either, and the
// receipt is of none. What `decide` does besides proposing is done again with each attempt; reading
// and admission are gone once it has returned.
//
// The same decisions after the same position are appended once, however often this is called.
tl::expected<engine::Receipt, engine::Conflict> transact(engine::Log& log,
                                                         engine::FunctionRef<bool(Attempt&)> decide,
                                                         const Recording& recording);

}  // namespace replay
