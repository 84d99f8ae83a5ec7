// How the difference between a list and the record is kept: as the claim of a source, or as a
// correction.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "events/decision.hpp"
#include "rosters/comparison.hpp"

namespace rosters {

// The sources of these lines, each once; as many as a decision can hold.
std::string sources_of(const std::vector<const RosterEntry*>& entries);

// A decision that keeps a difference, the source and the line of the list that it rests on.
struct Kept {
  events::Decision decision;
  std::string source;
  std::size_t line = 0;
};

// The term of the cycle before that was said to end with it, of somebody who is on the list after
// all; null when there is none.
const Term* lapsed_before(const ListRead& list, const Difference& added);

// What the stance makes of the differences of a list.
struct Settled {
  std::vector<Difference> told;  // the user has to say something of first, and who is new beside it
  std::vector<Difference> kept;  // become claims or corrections
  // The list, or what the record has of it, is claims: beyond them it gives nothing.
  bool is_claims_only = false;
  std::set<std::size_t> fresh;    // lines beyond the record that are taken in
  std::set<std::size_t> claimed;  // lines beyond the record that stay claims
  std::set<std::size_t> open;     // lines that state what the record leaves open and goes on to
  std::set<std::size_t> seated;   // lines whose seat a correction gives
  std::set<events::Person> missing, went_on;
  std::set<events::Person> with_affiliation;  // whose affiliation is in question
};
Settled settled(const std::vector<Difference>& found, const ListRead& list, const Stance& stance);

// By the stance, which is not unsaid: a claim for each difference; or what corrects the record by
// them, several of one event together. Sources are those of the lines, or `all` of the list. A
// mistake when an event cannot state what the list does.
tl::expected<std::vector<Kept>, CsvMistake> keep(const std::vector<Difference>& differences,
                                                 const ListRead& list, const Stance& stance,
                                                 const std::string& all);

}  // namespace rosters
