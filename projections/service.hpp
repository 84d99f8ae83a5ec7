// Service: every term that anyone has served, and how the terms of one person follow each other
// (clauses V.1, V.2). The raw history; what counts as a term is for the rules.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "events/event.hpp"
#include "projections/text_pool.hpp"

namespace projections {

// Why a term is over, or that it is not known to be. Resigned to removed, vacated and displaced: at
// once. Expired and rotated_out: it ended with its cycle. Displaced: the same person was given
// another seat of the kind that is held as long or longer.
enum class Ending : std::uint8_t {
  none,
  resigned,
  replaced,
  removed,
  expired,
  rotated_out,
  vacated,
  displaced
};

// One term: a seat, during one cycle. A host seat held until it is vacated has cycle `no_end`. The
// seat of a renewal or successor whose predecessor's seat is not known is `unstated`.
struct Term {
  events::Person person;
  events::Cycle cycle;
  events::Seat seat;
  events::Group group;
  events::Country country;
  events::Answer is_new;  // of the first term of a service: whether the source says so
  Ending ending = Ending::none;
  bool begins_service = false;  // an appointment or replacement, not a renewal
  bool states_group = false;    // a renewal that says for which group the seat is from now on
  std::int32_t terms_before;    // of the first term of a service: stated terms before it, or -1
  std::int32_t previous = -1;   // index of the same person's previous term, or -1
  engine::Date from;            // the first day: of the decision, or on which its cycle opened
  // The last day, when it ended before its cycle: the day before the decision that ended it takes
  // effect, on which the person sits no longer. Before `from` when it ended on the day on which it
  // began, so that nobody served it. Else latest().
  engine::Date until;
  std::string_view role;
  engine::Position begun_by;  // the appointment, renewal or replacement
  engine::Position ended_by;  // the event that ended it or declined its renewal, or none
};

// Whether it ended on the day on which it began – displaced by a seat that was held already, taken
// over, given up –, so that nobody ever sat in it.
bool was_never_served(const Term& term);

class Service {
 public:
  explicit Service(TextPool words);
  Service(Service&&) noexcept;
  Service& operator=(Service&&) noexcept;
  ~Service();

  // What an event gives, from its own day; nobody serves it before it has begun. `renewed_term` is
  // the index of the term that goes on, `before` the term that is taken over: -1 and null when it
  // is not known.
  Term given(engine::Position by, engine::Date on, const events::MemberAppointed& appointed);
  Term given(engine::Position by, engine::Date on, const events::HostSeatFilled& filled) const;
  Term given(engine::Position by, engine::Date on, const events::TermRenewed& renewed,
             std::int32_t renewed_term);
  Term given(engine::Position by, engine::Date on, const events::MemberReplaced& replaced,
             const Term* before, events::Cycle cycle) const;
  // The term begins on the day `from`; returns its index.
  std::int32_t begin(const Term& given, engine::Date from);
  // The term at `index` ends, so that `on` is the first day without it. Who left stays so.
  void end(engine::Position by, engine::Date on, std::int32_t index, Ending ending);
  // The term at `index` is not followed by another: it ends with its cycle.
  void let_lapse(engine::Position by, std::int32_t index, Ending ending);

  std::span<const Term> terms() const;
  const Term& term(std::int32_t index) const;  // of them
  // Index of the latest term that the person served, in a seat of this kind if one is stated, or
  // -1.
  std::int32_t latest(events::Person person, events::Seat kind = events::Seat::unstated) const;
  // The person's terms from the first to the last, as indexes.
  std::vector<std::int32_t> of(events::Person person) const;
  // The terms of the service that the term at `index` belongs to, in that kind of seat, from
  // the first up to it; without those that were never served.
  std::vector<std::int32_t> service_up_to(std::int32_t index) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace projections
