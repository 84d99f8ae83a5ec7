// The members of a day, for every answer that names them: seats with their holders, terms and
// reasons, how many there are, and whom a seat awaits.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/view.hpp"

namespace answers {

// A seat that is held on the day, and who holds it.
struct Member {
  events::Person person;
  std::string_view name, affiliation;  // "" when not on record
  events::Seat seat;
  events::Group group;
  events::Country country;
  std::string_view role;
  // Consecutive terms up to this one, as the rule on term limits counts them; not exact: at least.
  std::int64_t terms = 0;
  bool terms_exact = true;
  std::optional<std::int64_t> terms_allowed;  // by the terms in force, if they limit them
  engine::Date since;                         // the day on which the service began
  events::Cycle through;
  std::vector<engine::Position> because;  // its appointment and renewals, in order of position
  engine::Position begun_by;              // the last of them to take effect
  std::int32_t held = 0;                  // the term, as an index into Service::terms()
};
// Everyone who sits, in the order of seats; who holds two seats stands twice.
std::vector<Member> members(const View& view);

// How many persons sit in the running cycle, observers aside (clause IV.5). Who holds two seats is
// counted once.
std::int64_t members_named(const View& view);
// Those whose seat was given for the group, as a host's is its country's (IV.3). Without a group
// are those who hold no other seat.
std::int64_t members_named(const View& view, events::Group group);
// Those who hold a host country seat and no other.
std::int64_t hosts_named(const View& view);

// The seats given for a cycle which has not opened, in order of effect: for one person, or for
// everybody.
std::vector<projections::Term> waiting_for(const projections::Register& reg,
                                           events::Person person = {});

// Findings of clauses by verdict; and, apart from them, those about the record: how often it or its
// sources agree, disagree, or leave that open.
struct Counts {
  std::array<long long, rules::verdict_count> by_verdict{};
  long long agreements = 0, disagreements = 0, open = 0;
};
Counts counts_of(const std::vector<rules::Finding>& findings);

}  // namespace answers
