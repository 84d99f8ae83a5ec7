// Coherence: whether what is recorded makes sense in its place. A log may hold what admission would
// refuse today – recorded by an earlier version, or before something that a correction changed.
#pragma once

#include <optional>
#include <vector>

#include "decisions/decide.hpp"
#include "decisions/openings.hpp"
#include "engine/hiding.hpp"
#include "replay/timeline.hpp"

namespace replay {

inline constexpr std::string_view coherence_rule = "coherence";

// Borrows its timeline.
class Coherence {
 public:
  explicit Coherence(const Timeline& timeline);

  // Says of each claim whom it is about and by which source. One about an event that no longer
  // counts does not contradict it.
  void settle_claims(std::vector<rules::Finding>& findings) const;
  // Why the register of just before it would refuse the event, or the log of just before it what it
  // refers to, or that it waits for an opening which was taken back; nothing when none is so.
  std::optional<decisions::Refusal> refusal(const projections::Register& before,
                                            const engine::Envelope& event) const;
  // Only whether it waits in vain.
  std::optional<decisions::Refusal> lost_opening(const engine::Envelope& event) const {
    return lost_.refusal(event);
  }
  // The same as a finding.
  std::optional<rules::Finding> finding(const projections::Register& before,
                                        const engine::Envelope& event) const;

 private:
  std::optional<decisions::Earlier> earlier(engine::Position position) const;
  // What a correction or a replacement refers to that it could not.
  std::optional<decisions::Refusal> misreference(const engine::Envelope& event) const;
  events::Argument subject_of(engine::Position position) const;
  // Returns the event that it is about.
  engine::Position tell_claim(rules::Finding& finding) const;

  const Timeline& timeline_;
  engine::Hiding hiding_;
  decisions::LostOpenings lost_;
};

}  // namespace replay
