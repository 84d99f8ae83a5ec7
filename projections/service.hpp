// Service: every term that anyone has served, and how the terms of one person follow each other
// (clauses V.1, V.2). The raw history; what counts as a term is for the rules.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "projections/words.hpp"

namespace projections {

// Why a term is over, or that it is not known to be.
enum class Ending : std::uint8_t {
  none,
  resigned,
  replaced,
  removed,
  expired,
  rotated_out,
  vacated
};

// One term: a seat, during one cycle. A host seat held until it is vacated has cycle `no_end`.
struct Term {
  events::Person person;
  events::Cycle cycle;
  events::Seat seat;
  events::Group group;
  events::Country country;
  events::Answer is_new;      // of the first term of a service: whether the source says so
  std::int32_t terms_before;  // of the first term of a service: stated terms that precede it, or -1
  engine::Date from;          // the day it took effect
  engine::Date until;         // the last day, when it ended before its cycle; else latest()
  std::string_view role;
  engine::Position begun_by;  // the appointment, renewal or replacement
  engine::Position ended_by;  // the event that ended it or declined its renewal, or none
  Ending ending = Ending::none;
  bool begins_service = false;  // an appointment or replacement, not a renewal
  std::int32_t previous = -1;   // index of the same person's previous term, or -1
};

class Service {
 public:
  explicit Service(Words words);
  Service(Service&&) noexcept;
  Service& operator=(Service&&) noexcept;
  ~Service();

  // Each returns the index of the term begun, ended or none (-1).
  std::int32_t begin(engine::Position by, engine::Date on,
                     const events::MemberAppointed& appointed);
  std::int32_t begin(engine::Position by, engine::Date on, const events::HostSeatFilled& filled);
  std::int32_t replace(engine::Position by, engine::Date on, const events::MemberReplaced& replaced,
                       events::Cycle current);
  std::int32_t renew(engine::Position by, engine::Date on, const events::TermRenewed& renewed);
  std::int32_t end(engine::Position by, engine::Date on, events::Person person, Ending ending);

  const std::vector<Term>& terms() const;
  // Index of the person's latest term, or -1.
  std::int32_t latest(events::Person person) const;
  // The person's terms from the first to the last, as indexes.
  std::vector<std::int32_t> of(events::Person person) const;
  // The terms of the service that the term at `index` belongs to, from the first up to it.
  std::vector<std::int32_t> service_up_to(std::int32_t index) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace projections
