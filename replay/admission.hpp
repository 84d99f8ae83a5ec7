// Admission: how proposed decisions become drafts.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "events/payload.hpp"
#include "replay/objection.hpp"

namespace replay {

class Docket;

// A decision may make no sense before another one, which stands further down in its file, or takes
// the ground from under one that was recorded long ago: neither shows if each is looked at by
// itself. So they are judged as a whole, with all that is recorded: in order of effect, each
// proposed decision and each recorded one behind the first of them is held against the register
// just before it. Borrows its reading, which must outlive it.
class Admission {
 public:
  explicit Admission(const engine::Reading& reading);
  Admission(Admission&&) noexcept;
  ~Admission();

  struct Answer {
    std::vector<Objection> objections;
    bool repeated = false;  // the very same decision is in the log or was proposed before
    // Where it stands or will stand, none when refused; of a replacement the position of the
    // decision that takes the place, behind that of its correction.
    engine::Position position;

    bool refused() const { return !objections.empty(); }
  };

  // Proposes one decision, to be judged with the others. Refused at once is only what refers to
  // events that it cannot refer to. A decision equal to one recorded before but for the reason
  // why it was recorded, whether or not that one still counts, is `repeated` and adds nothing –
  // unless `again` is set. A replacement is proposed as the two events it stands for.
  Answer propose(const events::Payload& payload, bool again = false);
  // What stands against the proposals, by position: those that are refused, and what is recorded,
  // counts and was not refused before them.
  std::vector<Objection> objections() const;
  // The proposal with which an objection came up: of all until it, there was none.
  engine::Position provoked_by(engine::Position objected) const;
  // Proposes and judges; what is refused is no longer proposed.
  Answer admit(const events::Payload& payload, bool again = false);
  // Puts the reason why it is recorded all the same with a decision that is proposed.
  void acknowledge(engine::Position position, std::string_view reason);

  // The event at a position, recorded or proposed.
  std::optional<engine::Envelope> at(engine::Position position) const;
  // Whether it no longer counts, by what is recorded and proposed.
  bool is_hidden(engine::Position position) const;
  // What a correction puts in the place of what it corrects; none of any other event.
  engine::Position put_in_place_by(engine::Position correction) const;
  // Where the very same decision is recorded or proposed, whether or not it counts, by position.
  std::vector<engine::Position> same(const events::Payload& payload) const;
  // What would be, with what is proposed, beside what is recorded. Lasts until the next proposal.
  Timeline supposed() const;
  // The register on that day, recorded and proposed decisions counted. Valid until the next call.
  const projections::Register& register_on(engine::Date date);
  // The position that the next proposal would get.
  engine::Position next() const;
  // What is to be appended after `expected()`; valid while the admission lives.
  std::vector<engine::Draft> drafts() const;
  engine::Position expected() const;

 private:
  std::unique_ptr<Docket> docket_;
};

}  // namespace replay
