// What became, or would become, of a decision that the user wanted recorded, and telling it.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "app/cli/session.hpp"
#include "app/recording/consequences.hpp"
#include "app/recording/naming.hpp"

namespace app {

struct Outcome {
  engine::Position position;  // of the event, when it was written or is there already
  engine::Position last;      // of the log before it
  bool repeated = false, written = false;
  std::vector<Consequences> changes;

  // What has no number until it is recorded.
  BehindLog naming() const { return {written ? position : last}; }
};

// What changes, day by day; `naming` is of what has no number yet. Of the findings that change, the
// text has those that are or were a breach or a departure or that get another verdict, and counts
// the others; JSON has them all: {"seats","findings"}.
void print(Session& session, const std::vector<Consequences>& changes, BehindLog naming,
           const words::Words& words);
boost::json::object shape_of(const std::vector<Consequences>& changes, BehindLog naming,
                             const words::Words& words);

// As text or JSON.
void report(Session& session, const Outcome& outcome, const words::Words& words, bool dry);

}  // namespace app
