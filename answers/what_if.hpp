// `mag what-if`: what would be under a scenario, where that differs from the record, and which
// hypotheses are behind each difference.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "answers/behind.hpp"
#include "answers/composition.hpp"
#include "answers/difference.hpp"
#include "answers/marks.hpp"
#include "replay/explanation.hpp"
#include "replay/scenario.hpp"

namespace answers {

// The moment that was asked about, and what the scenario says of it itself.
Moment moment_of(const replay::Scenario& scenario, const Moment& asked);

// An event of a chain, and what the scenario makes of it.
struct MarkedStep {
  replay::Step step;
  Mark mark;
};

struct WhatIf {
  // One hypothesis as it is told. The events are none where it has none.
  struct Assumption {
    replay::Hypothesis::Kind kind;
    std::optional<replay::Step> withdrawn, supposed;
    bool is_recorded = false;  // what is to be added is on record already
    std::string parameter, value;
    engine::Date from;
    // The supposed terms of reference that the value of a parameter goes over, and what they state.
    std::string over_version{}, over_value{};
  };
  struct Left {
    replay::Step step;
    decisions::Refusal refusal;
  };
  // Consecutive terms of somebody who sits either way, where they differ. Not exact: or more.
  struct Terms {
    events::Person person;
    std::int64_t before = 0, after = 0;
    bool before_exact = true, after_exact = true;
  };
  // Of one difference: the hypotheses without which it would not be there – or all, if it takes no
  // single one of them –, by their place in `assumptions`; and the events that they and it rest on,
  // in order of effect.
  struct Because {
    std::vector<std::size_t> hypotheses;
    std::vector<MarkedStep> chain;
  };

  std::string name;
  Heading heading;
  std::string fingerprint;  // of the register under the scenario
  std::vector<Assumption> assumptions;
  std::vector<Left> dropped;
  Composition composition;
  replay::Difference changes;  // from the record to the scenario
  std::vector<Terms> terms;
  std::vector<Because> seats, counts, findings;  // of each of the changes
};

// `record` and `supposed` show the same day, without and with the scenario. Borrows both. The
// record is folded again for each hypothesis: what `goes_on` throws in between ends that.
WhatIf what_if(const replay::Scenario& scenario, const replay::Laid& laid, const View& record,
               const View& supposed, GoesOn goes_on);
// What is supposed, as a sentence. `words` has the names of the scenario.
std::string said(const WhatIf::Assumption& assumption, const words::Words& words);
std::string said(const counting::Parameters::Change& change, const words::Words& words);
boost::json::object to_json(const WhatIf& answer, const words::Words& words);

}  // namespace answers
