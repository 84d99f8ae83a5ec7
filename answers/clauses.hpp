// `mag clauses`: the terms of reference clause by clause – what each says, the parameters that
// belong to it through all versions, what is recorded of it, what judges it and what is found.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/audit.hpp"
#include "answers/terms.hpp"
#include "words/clauses.hpp"

namespace answers {

struct Clause {
  std::string number;
  const words::Clause* text = nullptr;        // in our words; null of another body than they are of
  bool in_force = false;                      // on the day
  std::vector<std::string_view> judged_by{};  // names of rules
  ByVerdict found{};                          // on the day
};

// Those of the body, those of any version that is on record, and those of which anything is found.
struct Clauses {
  Heading heading;
  std::vector<Clause> clauses;
};
Clauses clauses(const Source& source, const Moment& moment);

struct ClauseShown {
  // What events of a kind that rests on the clause are on record, whether or not they count.
  struct Recorded {
    events::Kind kind;
    std::int64_t events = 0;
  };
  Heading heading;
  Clause clause;
  std::vector<TermsThroughTime::Version> versions;  // that have it
  std::vector<ParameterThroughTime> parameters;     // that one of them states, or has by default
  std::vector<Recorded> recorded;
  std::vector<Found> findings;
};
// Throws Failure(absent) when there is no such clause, with the nearest.
ClauseShown clause(const Source& source, const Moment& moment, const std::string& number,
                   const words::Words& words);

boost::json::object to_json(const Clauses& answer, const words::Words& words);
boost::json::object to_json(const ClauseShown& answer, const words::Words& words);

}  // namespace answers
