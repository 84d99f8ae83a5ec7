// Typed views of events. An Event is a handful of numbers and string_views into the payload: cheap
// to make, allocation-free, valid while the payload is. A payload is decoded here once, by
// decode(); projections see only these views.
#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/envelope.hpp"
#include "events/codes.hpp"

namespace events {

// A date field that the decision does not state.
inline constexpr engine::Date unstated_date = engine::Date::earliest();

// Fields, as far as anything follows from them, have the names, units and meaning of the structs in
// catalogue.capnp, where each is described. A string_view is empty, a count -1, a code `unstated`
// when the decision does not state it. Kinds that no projection folds yet are seen as Unfolded.
struct BodyEstablished {
  std::string_view name, purpose;
};
struct TermsAdopted;  // see below: it holds lists
struct PersonDescribed {
  Person person;
  std::string_view name, affiliation;
  Gender gender;
};
struct AffiliationChanged {
  Person person;
  std::string_view affiliation;
  Country country;
  Group group;
};
struct ForumHeld {
  int edition;
  Cycle year;
  std::string_view city;
  Country country;
  Mode mode;
  engine::Date opened_on;
};
struct ForumScheduled {
  int edition;
  Cycle year;
  Country country;
};
struct HostSeatFilled {
  Country country;
  Person person;
  Group group;
};
struct HostSeatVacated {
  Country country;
};
struct ObserverInvited {
  std::string_view organisation;
  Person person;
};
struct ObserverWithdrawn {
  std::string_view organisation;
};
struct CycleOpened {
  Cycle cycle;
  Completeness roster;
};
struct MemberAppointed {
  Person person;
  Cycle cycle;
  Group group;
  Country country;
  Seat seat;
  std::string_view role;
  int terms_before;
  Answer is_new;
};
// Of memberResigned and memberRemoved: who left before the end of a term.
struct MemberLeft {
  Person person;
  bool removed;
  Seat seat = Seat::unstated;
};
struct MemberReplaced {
  Person person, successor;
  Country country;
  Seat seat = Seat::unstated;
};
// Of termRenewed, and of termRenewedTacitly.
struct TermRenewed {
  Person person;
  Cycle cycle;
  bool tacit;
  Seat seat = Seat::unstated;
  Group group = Group::unstated;
  Country country{};
  std::string_view role{};
};
struct SeatVacant {
  Cycle cycle;
  Seat seat;
  Group group;
  Country country;
  std::string_view role, affiliation;
};
// Of memberRotatedOut and termExpired: a service that ended with the cycle before `cycle`.
struct TermEnded {
  Person person;
  Cycle cycle;
  bool rotated_out;
  Seat seat = Seat::unstated;
};
struct MemberEvaluated {
  Person person;
  Cycle cycle;
  Evaluation evaluation;
};
struct FigurePublished {
  Cycle cycle;
  Measure measure;
  Group group;
  Region region;
  Country country;
  int value;
  Answer approximate;
};
struct FigureFollowed {
  engine::Position position;
};
struct ClaimPublished {
  engine::Position position;
  std::string_view field, stated, reason;
};
struct EventCorrected {
  engine::Position position;
};
struct Unfolded {};

struct Parameter {
  std::string_view name, value, clause;
  Basis basis;
};
// Terms are rare and hold lists, so their view is read on demand.
struct TermsAdopted {
  std::string_view version, title;
  std::span<const std::byte> payload;

  std::vector<std::string_view> clauses() const;
  std::vector<Parameter> parameters() const;
};

using Content =
    std::variant<Unfolded, BodyEstablished, TermsAdopted, PersonDescribed, AffiliationChanged,
                 ForumHeld, ForumScheduled, HostSeatFilled, HostSeatVacated, ObserverInvited,
                 ObserverWithdrawn, CycleOpened, MemberAppointed, MemberLeft, MemberReplaced,
                 TermRenewed, TermEnded, MemberEvaluated, FigurePublished, FigureFollowed,
                 ClaimPublished, EventCorrected, SeatVacant>;

// The cycle that something of one of these kinds is for; none of anything else.
template <class... Kinds>
Cycle cycle_of(const Content& content) {
  Cycle cycle;
  const auto note = [&](const auto* known) {
    if (known) cycle = known->cycle;
  };
  (note(std::get_if<Kinds>(&content)), ...);
  return cycle;
}

struct Event {
  engine::Position position;
  engine::Date effective_on;
  Kind kind;
  Content content;
};

// Views the payload of an envelope without checking it: the payload must have been checked, as
// every payload of a log is before it is appended (payload.hpp, check). Never fails, never
// allocates.
Event decode(const engine::Envelope& envelope);

// What every decision states, whatever its kind.
struct Particulars {
  engine::Date effective_on;
  Authority authority;
  Basis basis;
  std::string_view source, note, acknowledged;
  engine::Position cause, amends;
  Kind kind;
};
Particulars particulars(std::span<const std::byte> payload);

// Every person that the decision names, in schema order (at most two), Person{0} where none.
struct Persons {
  Person first, second;
};
Persons persons_of(std::span<const std::byte> payload);
// The country and cycle and group that the decision names, if any: what `mag log` filters by.
struct Named {
  Country country;
  Cycle cycle;
  Group group;
};
Named named_in(std::span<const std::byte> payload);

}  // namespace events
