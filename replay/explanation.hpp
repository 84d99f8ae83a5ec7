// Explanation: the chain from a seat or a finding back to events, clauses and sources. Built on
// demand from a timeline; it computes nothing that the register and the rules did not.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "replay/walk.hpp"

namespace replay {

// One step of a chain: an event, what it did here, the clause that allows it, and the steps that it
// follows from (its cause). A clause counts where the terms in force when it took effect have it.
struct Step {
  engine::Position position;
  engine::Instant recorded_at;
  engine::Date effective_on;
  events::Kind kind;
  events::Authority authority;
  events::Basis basis;
  std::string clause;  // of the kind, where it was in force; "" for the record itself
  std::string source, note;
  std::vector<engine::Position> causes;
  std::span<const std::byte> payload;  // the event itself; lives as long as the reading
  bool is_supposed = false;  // of a scenario, and so without a source, a basis, a time of recording
};

// Why somebody holds, or last held, one seat.
struct SeatReasons {
  std::optional<projections::SeatHeld> held{};  // nothing: the record shows no seat on the day
  std::optional<projections::Term> last{};      // the latest term, held or past; nothing: never sat
  std::vector<std::int32_t> service{};          // indexes of the terms of that service
  std::int64_t terms = 0;      // consecutive terms, as the rule on term limits counts them
  bool terms_exact = true;     // false: there may have been more before
  bool terms_by_rule = false;  // a clause in force says how they are counted
  std::optional<std::int64_t> terms_allowed{};  // by the terms in force, if they limit them
  // What ends it: "ends.cycle", "ends.cycleUnlessRenewed" where a clause says so, "ends.hostSeat",
  // "ends.hostSeatByClause", or, where a later day of it is on record already, "ends.on",
  // "ends.notRenewed", "ends.notRenewedOn" and "ends.opening". Its key is "" when nothing is held.
  events::Message ends{};
  std::vector<Step> chain{};  // by order of effect
};

// Of several seats that somebody holds on the day, the one that comes first; the others are in
// `more`. What concerns the person is in the chain of the first.
struct SeatExplanation : SeatReasons {
  events::Person person;
  projections::Description description{};
  bool has_left = false;  // nothing is held, and the record says that it is not
  std::vector<SeatReasons> more{};
  bool evaluations_by_clause = false;  // the terms in force ask for them
  // Nothing when they are confidential to the reader, who cannot know whether there are any.
  std::optional<std::vector<Step>> evaluations{};
  // Those that name the person, and those that do not hold and rest on the service.
  std::vector<rules::Finding> findings{};
};

struct FindingExplanation {
  rules::Finding finding;
  std::string version;        // of the terms in force; "" when none
  std::optional<Step> terms;  // the termsAdopted
  std::vector<Step> chain;    // the events behind the measure
};

// What ends a seat that is held, as far as it is recorded for any later day.
struct SeatEnd {
  events::Message says;              // as SeatReasons::ends
  std::optional<engine::Date> on{};  // the first day without it, where that is on record
  projections::Ending ending = projections::Ending::none;  // as it is recorded
  bool is_renewed = false;  // the same seat is held, or waits, for a later cycle
  bool is_over = false;     // nothing is said of it in the next cycle, which names everyone
  std::vector<engine::Position> because{};
};
// Of each of these terms, all held on the day on which the walk stands, in their order.
std::vector<SeatEnd> ends(const Walk& walk, std::span<const std::int32_t> terms);

// Whether the terms of reference of that day have the clause, as far as the register knows them.
bool has_clause(const projections::Register& reg, engine::Date day, std::string_view clause);

// The day asked about is that on which the walk, which shows findings, stands; texts last until its
// next step. Nothing when the person is not known to its timeline.
std::optional<SeatExplanation> why(const Walk& walk, events::Person person);
// Nothing when there is no finding with this id on the day.
std::optional<FindingExplanation> why(const Walk& walk, std::string_view finding_id);

// The event as a step of the timeline that the register is folded from; nothing when that does not
// know of it.
std::optional<Step> step_at(const Timeline& timeline, const projections::Register& reg,
                            engine::Position position);

}  // namespace replay
