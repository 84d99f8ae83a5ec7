// `mag audit`: what the rules find on a day, clause by clause, and how often of which gravity.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "answers/members.hpp"
#include "answers/view.hpp"

namespace answers {

// A finding as it is told: its text, and the sources of the events that it rests on, each once.
struct Found {
  rules::Finding finding;
  std::string text;
  std::vector<std::string> sources;
};
// In the words of the view; `words` are without its people.
Found found_in(const View& view, const rules::Finding& finding, const words::Words& words);
boost::json::object to_json(const Found& found);

// Owns what it says: it may outlive its view.
struct Audit {
  Heading heading;
  std::vector<Found> findings;  // those asked for
  Counts counts;                // of all
};
// With `all` also what is met or not applicable.
Audit audit(const View& view, const words::Words& words, bool all);
boost::json::object to_json(const Audit& audit);
// Of several days.
boost::json::object to_json(const std::vector<Audit>& audits);

// Whether a verdict is as serious as that of this name, or more: breach, departure, unknown.
bool is_as_serious(rules::Verdict verdict, std::string_view name);

// Findings of one rule and clause with one verdict, over several days.
struct AuditSummary {
  struct Kind {
    const Found* latest = nullptr;  // the last of the latest cycle
    long long findings = 0, cycles = 0;
  };
  // The gravest first: breaches, departures from clauses, disagreements, unknown, what holds. Of
  // one gravity what is found in more cycles, then more often, then by name.
  std::vector<Kind> kinds;
};
// Borrows the audits, which are in order of day.
AuditSummary summary(const std::vector<Audit>& audits);

}  // namespace answers
