// What the families of decisions share: the decision that is proposed, and one guard for each kind
// that can be nonsense. A guard gives the first refusal that stands against the decision, or
// nothing.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "decisions/decide.hpp"
#include "events/event.hpp"

namespace decisions {

struct Proposed {
  const projections::Register& reg;
  std::span<const std::byte> payload;
  const events::Particulars& said;
  Lookup earlier;

  engine::Date on() const { return said.effective_on; }
};

using Guarded = std::optional<Refusal>;

// What a decision says, beside what every one states.
events::Content content_of(std::span<const std::byte> payload);

// `because` may name none and repeat itself; the refusal does not.
Refusal refuse(std::string key, std::vector<events::Argument> arguments,
               std::initializer_list<engine::Position> because = {});

// appointments.cpp
Guarded guard(const Proposed& proposed, const events::MemberAppointed& appointed);
Guarded guard(const Proposed& proposed, const events::MemberLeft& left);
Guarded guard(const Proposed& proposed, const events::MemberReplaced& replaced);
// renewals.cpp
Guarded guard(const Proposed& proposed, const events::TermRenewed& renewed);
Guarded guard(const Proposed& proposed, const events::TermEnded& ended);
Guarded guard(const Proposed& proposed, const events::MemberEvaluated& evaluated);
// cycles.cpp
Guarded guard(const Proposed& proposed, const events::CycleOpened& opened);
Guarded guard(const Proposed& proposed, const events::SeatVacant& vacant);
// terms_of_reference.cpp
Guarded guard(const Proposed& proposed, const events::BodyEstablished& established);
Guarded guard(const Proposed& proposed, const events::TermsAdopted& adopted);
Guarded guard(const Proposed& proposed, const events::AffiliationChanged& changed);
Guarded guard_group(const Proposed& proposed, events::Group group);
// forums.cpp
Guarded guard(const Proposed& proposed, const events::ForumHeld& held);
Guarded guard(const Proposed& proposed, const events::HostSeatFilled& filled);
Guarded guard(const Proposed& proposed, const events::HostSeatVacated& vacated);
Guarded guard(const Proposed& proposed, const events::ObserverInvited& invited);
Guarded guard(const Proposed& proposed, const events::ObserverWithdrawn& withdrawn);
Guarded guard(const Proposed& proposed, const events::FigureFollowed& followed);  // figures.cpp

// How some kinds refer to earlier events.
Guarded guard_reference(const events::FigureFollowed& followed, Lookup earlier);  // figures.cpp
Guarded guard_reference(const events::ClaimPublished& claim, Lookup earlier);     // figures.cpp
Guarded guard_reference(const events::EventCorrected& corrected,
                        Lookup earlier);                                    // corrections.cpp
Guarded guard_references(const events::Particulars& said, Lookup earlier);  // corrections.cpp

// What several kinds are refused for: that the person never sat until then, had left, as `left`
// shows, or does not hold this kind of seat.
Refusal never_sat(const Proposed& proposed, events::Person person);
Refusal left_already(const Proposed& proposed, const projections::Term& left);
Refusal holds_no_such_seat(const Proposed& proposed, events::Person person, events::Seat seat);

// What holds for every kind.
Guarded guard_body(const Proposed& proposed);     // terms_of_reference.cpp
Guarded guard_country(const Proposed& proposed);  // forums.cpp
// A term may be given for the running cycle, for one that is open, or, to wait for it, for one that
// is named after the year behind the running one or behind the day.
Guarded guard_cycle(const Proposed& proposed, events::Cycle cycle);  // cycles.cpp

}  // namespace decisions
