// `mag audit`: what the rules find on a day, clause by clause, and how often of which gravity.
#pragma once

#include <array>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "answers/given.hpp"
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
// Which findings are asked for: of one clause or verdict, or all that is open; with `all` also what
// is met or not applicable.
struct Sought {
  bool all = false;
  std::optional<std::string> clause{};  // "" for those about the record itself
  std::optional<rules::Verdict> verdict{};
};
// From --all, --clause, --verdict. Throws Failure(question).
Sought sought_in(const Given& given);
Audit audit(const View& view, const words::Words& words, const Sought& sought);
boost::json::object to_json(const Audit& audit);
// Of several days.
boost::json::object to_json(const std::vector<Audit>& audits);

// How the findings about the record itself, which are of no clause, are asked for.
inline constexpr std::string_view about_record = "record";

// Whether a verdict is as serious as that of this name, or more: breach, departure, unknown.
bool is_as_serious(rules::Verdict verdict, std::string_view name);

// How many findings there are of each verdict, and the gravest of which there are any.
using ByVerdict = std::array<long long, rules::verdict_count>;
std::optional<rules::Verdict> gravest(const ByVerdict& counts);
boost::json::object to_json(const ByVerdict& counts);

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
