// Admission: how proposed decisions become drafts. Each is held against the register of the day on
// which it takes effect, with all that is recorded and all that was admitted before it; a whole
// list is admitted, or none of it is recorded.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "decisions/decide.hpp"
#include "events/payload.hpp"
#include "replay/timeline.hpp"

namespace replay {

// Borrows its reading, which must outlive it.
class Admission {
 public:
  explicit Admission(const engine::Reading& reading);
  Admission(Admission&&) noexcept;
  ~Admission();

  struct Outcome {
    std::optional<decisions::Refusal> refusal;
    bool repeated = false;  // the very same decision is in the log or was admitted before
    // Where it stands or will stand, none when refused; of a replacement the position of the
    // decision that takes the place, behind that of its correction.
    engine::Position position;
  };

  // Admits one decision. A decision equal byte for byte to one recorded before, whether or not it
  // still counts, is `repeated` and adds nothing – unless `again` is set. A replacement is admitted
  // as the two events it stands for.
  Outcome admit(const events::Payload& payload, bool again = false);

  // The register on that day, recorded and admitted decisions counted. Valid until the next call.
  const projections::Register& register_on(engine::Date date);
  // The position that the next admitted decision would get.
  engine::Position next() const;
  // What is to be appended after `expected()`; valid while the admission lives.
  std::vector<engine::Draft> drafts() const;
  engine::Position expected() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace replay
