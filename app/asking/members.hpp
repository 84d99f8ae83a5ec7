// What the verbs that show seats have in common: a member's term count, reasons and place in the
// published whole.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "counting/evidence.hpp"
#include "projections/register.hpp"
#include "words/words.hpp"

namespace app {

struct TermCount {
  std::int64_t terms = 0;
  bool exact = true;  // false: "at least"
};

// How many persons sit in the running cycle, observers aside (clause IV.5). Who holds two seats is
// counted once.
std::int64_t members_named(const projections::Register& reg);
// Those whose seat was given for the group, as a host's is its country's (IV.3). Without a group
// are those who hold no other seat.
std::int64_t members_named(const projections::Register& reg, events::Group group);
// Those who hold a host country seat and no other.
std::int64_t hosts_named(const projections::Register& reg);
// Consecutive terms up to the one at this index, as the rule on term limits counts them.
TermCount term_count(const counting::Situation& situation, std::int32_t term);
// The events that made the service: its appointment and renewals, in order of position.
std::vector<engine::Position> because(const projections::Register& reg, std::int32_t term);
// The day the service began.
engine::Date since(const projections::Register& reg, std::int32_t term);

// Findings of clauses by verdict; and, apart from them, those about the record: how often it or its
// sources agree, disagree, or leave that open.
struct Counts {
  std::array<long long, rules::verdict_count> by_verdict{};
  long long agreements = 0, disagreements = 0, open = 0;
};
Counts counts_of(const std::vector<rules::Finding>& findings);

// A seat as a cell of a table: a stakeholder seat is that of its group; of another a role says more
// only if it is not the name of the seat.
std::string seat_text(events::Seat seat, events::Group group, std::string_view role,
                      const words::Words& words);
// Positions as a cell of a table: "3 17 18"; and in a sentence: "event 3", "events 3, 17, 18".
std::string joined(const std::vector<engine::Position>& positions);
std::string named(const std::vector<engine::Position>& positions, const words::Words& words);

}  // namespace app
