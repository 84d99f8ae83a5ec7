#include <set>

#include "tests/reference/verdicts.hpp"

namespace reference::naive {

// IV.1
Verdict size(const Body& body) {
  const Counting which = counting(body, "size");
  Count members = seats(body, which, [](const Term&) { return true; }, {});
  if (members.evidence == "seats") {  // persons: whoever holds two seats is one member
    std::set<events::Person> persons;
    for (const Term& term : body.seated())
      if (which.counts(term)) persons.insert(term.person);
    members.value = static_cast<long>(persons.size());
  }
  Verdict size{id_of(body, "size/IV.1"), "unknown",
               members.is_known() ? std::to_string(members.value) : "", members.evidence, ""};
  if (!body.clauses.contains("IV.1")) return size;
  const int target = body.number("size.target", "50");
  const int tolerance = body.number("size.tolerance", "5");
  size.required =
      std::to_string(target) + (tolerance == 0 ? "" : " ± " + std::to_string(tolerance));
  if (members.is_known())
    size.verdict = std::abs(members.value - target) <= tolerance ? "holds" : "departure";
  return size;
}

}  // namespace reference::naive
