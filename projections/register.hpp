// The register: all projections together, on one date. It follows from the events applied to it and
// from nothing else, and it owns everything it shows.
#pragma once

#include <string>

#include "events/event.hpp"
#include "projections/composition.hpp"
#include "projections/history.hpp"
#include "projections/people.hpp"
#include "projections/service.hpp"
#include "projections/text_pool.hpp"
#include "projections/waiting.hpp"

namespace projections {

class Register {
 public:
  Register() = default;
  Register(Register&&) noexcept = default;
  Register& operator=(Register&&) noexcept = default;

  // Takes in the next event in order of effect. Cannot fail: it has happened. An event that makes
  // no sense here (a renewal of somebody who never sat) changes as much as can be understood of it.
  void apply(const events::Event& event);

  // The cycle that is running: the latest that has opened, or none.
  events::Cycle current() const { return current_; }

  const History& history() const { return history_; }
  const People& people() const { return people_; }
  const Service& service() const { return service_; }
  const Composition& composition() const { return composition_; }
  const Waiting& waiting() const { return waiting_; }

  // A hash of everything the register holds, the same on any machine for the same events: 32 bytes
  // in lower-case hexadecimal.
  std::string fingerprint() const;

 private:
  TextPool words_;
  History history_;
  People people_{words_};
  Service service_{words_};
  Composition composition_;
  Waiting waiting_;
  events::Cycle current_;
  engine::Position last_applied_;
};

}  // namespace projections
